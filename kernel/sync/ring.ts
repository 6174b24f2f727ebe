import type { Change } from '../wire.ts'

/** A change with the container whose readers get it. */
export interface Sent {
  readonly container: string
  readonly change: Change
}

/** The newest changes of one stream, kept so that going live needs no read of the database. */
export class Ring {
  readonly #kept: Sent[] = []
  readonly #limit: number
  /** Every change above this seq is held. */
  #from = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  get from(): number {
    return this.#from
  }

  /** What was committed up to `seq` may be missing: it was not heard. */
  missesUpTo(seq: number): void {
    this.#from = Math.max(this.#from, seq)
  }

  push(sent: Sent): void {
    this.#kept.push(sent)
    if (this.#kept.length < this.#limit * 2) return
    // Dropped in halves, so that each change is moved once at most.
    const gone = this.#kept.splice(0, this.#limit)
    this.#from = gone.at(-1)?.change.seq ?? this.#from
  }

  /** Changes of a container above `since`, which must not be below `from`. */
  after(container: string, since: number): Change[] {
    const found: Change[] = []
    for (let i = this.#kept.length - 1; i >= 0; i--) {
      const sent = this.#kept[i]
      if (sent === undefined || sent.change.seq <= since) break
      if (sent.container === container) found.push(sent.change)
    }
    return found.reverse()
  }
}
