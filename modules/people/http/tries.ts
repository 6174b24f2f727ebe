import { problem } from '../../../kernel/problem.ts'

const windowMs = 15 * 60_000
const most = 10
const mostKept = 50_000

/** Counts tries to sign in per account, also across parallel requests: ten in a quarter of an hour. */
export class Tries {
  readonly #counted = new Map<string, { count: number; readonly since: number }>()

  /** Counts before the password is looked at, so that parallel tries count too. Throws `too_many`. */
  count(account: string): void {
    const now = performance.now()
    const known = this.#counted.get(account)
    if (known === undefined || now - known.since > windowMs) {
      if (this.#counted.size >= mostKept) this.#dropOld(now)
      this.#counted.set(account, { count: 1, since: now })
      return
    }
    known.count++
    if (known.count <= most) return
    throw problem.tooMany('people.too_many_tries', {
      minutes: Math.ceil((known.since + windowMs - now) / 60_000),
    })
  }

  forget(account: string): void {
    this.#counted.delete(account)
  }

  #dropOld(now: number): void {
    for (const [account, { since }] of this.#counted)
      if (now - since > windowMs) this.#counted.delete(account)
    // Still full: someone tries many accounts; the oldest go first.
    for (const account of this.#counted.keys()) {
      if (this.#counted.size < mostKept) return
      this.#counted.delete(account)
    }
  }
}
