import type { Answer } from '../../kernel/wire.ts'
import { asProblem, type Http, type ProblemError } from './http.ts'
import type { Patch } from './store.ts'
import type { Retries } from './timing.ts'

/**
 * A command that the server refused when nobody waited for it any more: what was written in it is kept, with the
 * reason. Who gives a command hears a refusal that comes at once by its promise, and keeps what was written.
 */
export interface Rejected {
  readonly id: string
  readonly command: string
  readonly input: unknown
  readonly patches: readonly Patch[]
  /** ISO instant by this device's clock. */
  readonly givenAt: string
  readonly problem: ProblemError
}

export interface OutboxEvents {
  answered(id: string, answer: Answer): void
  refused(id: string, problem: ProblemError): void
  /** The number of waiting commands, or the rejected ones. */
  changed(): void
}

/** A command as somebody gave it. */
export interface Given {
  readonly id: string
  readonly command: string
  readonly input: unknown
  /** What it is shown to do meanwhile. */
  readonly patches: readonly Patch[]
  /** Who is signed in as it is given; null where that is not known yet. */
  readonly person: string | null
  /** Given a second time: nobody waits for it. */
  readonly isLate?: boolean
}

interface Item {
  readonly given: Given
  readonly givenAt: string
  tries: number
  bugs: number
  /** It, or one before it, could not be sent at once. */
  isLate: boolean
  send(): Promise<Answer>
  refuse(problem: ProblemError): void
}

/** A `bug` may pass; one that stays must not hold up all that follows. */
const bugTries = 5
/** Without a session every try fails: ask seldom. */
const slowest = 10

/**
 * Commands in the order they were given, one under way at a time, each under its own id until the server has
 * answered it: lost answers, a server that restarts and a line that is down for long only delay it.
 */
export class Outbox {
  readonly #http: Http
  readonly #retries: Retries
  readonly #events: OutboxEvents
  readonly #queue: Item[] = []
  #busy = false
  rejected: readonly Rejected[] = []

  constructor(http: Http, retries: Retries, events: OutboxEvents) {
    this.#http = http
    this.#retries = retries
    this.#events = events
  }

  /** Commands that are not answered yet. */
  get size(): number {
    return this.#queue.length
  }

  /**
   * Sends a command in its turn, for the person who gave it and no other. The promise ends with the server's answer,
   * or with a ProblemError.
   */
  push<Output>(given: Given): Promise<Output> {
    const { id, command, input, person, isLate = false } = given
    const done = new Promise<Output>((resolve, reject) => {
      this.#queue.push({
        given,
        givenAt: new Date().toISOString(),
        tries: 0,
        bugs: 0,
        isLate: isLate || this.#queue.some(waiting => waiting.isLate),
        refuse: reject,
        send: async () => {
          const answer = await this.#http.call<Output>(command, input, { id, person })
          resolve(answer.output)
          return answer
        },
      })
    })
    // Who does not look at the promise has nothing to lose.
    done.catch(() => undefined)
    this.#events.changed()
    this.#drain()
    return done
  }

  /** Forgets a rejected command, and gives it. */
  dismiss(id: string): Rejected | null {
    const found = this.rejected.find(one => one.id === id)
    if (!found) return null
    this.rejected = this.rejected.filter(one => one !== found)
    this.#events.changed()
    return found
  }

  /** Gives up what waits: it was written by someone else. */
  rejectAll(problem: ProblemError): void {
    const waiting = this.#queue.splice(0)
    for (const item of waiting) this.#reject({ ...item, isLate: true }, problem)
    this.#events.changed()
  }

  async #drain(): Promise<void> {
    const item = this.#queue[0]
    if (this.#busy || !item) return
    this.#busy = true
    try {
      const answer = await item.send()
      if (this.#leave(item)) this.#events.answered(item.given.id, answer)
      this.#next()
    } catch (error) {
      this.#failed(item, asProblem(error))
    }
    this.#events.changed()
  }

  #failed(item: Item, problem: ProblemError): void {
    if (isPassing(problem) || (problem.code === 'bug' && ++item.bugs < bugTries)) {
      for (const waiting of this.#queue) waiting.isLate = true
      const tries = problem.code === 'unauthenticated' ? slowest : item.tries++
      this.#retries.later(tries, () => this.#next(), problem.retryAfter)
      return
    }
    if (this.#leave(item)) this.#reject(item, problem)
    this.#next()
  }

  #reject(item: Item, problem: ProblemError): void {
    const { id, command, input, patches } = item.given
    const { givenAt } = item
    if (item.isLate) this.rejected = [...this.rejected, { id, command, input, patches, givenAt, problem }]
    item.refuse(problem)
    this.#events.refused(id, problem)
  }

  /** False: it had been given up while it was under way. */
  #leave(item: Item): boolean {
    if (this.#queue[0] !== item) return false
    this.#queue.shift()
    return true
  }

  #next(): void {
    this.#busy = false
    this.#drain()
  }
}

/** Not the command's fault: the same may succeed later. */
export function isPassing(problem: ProblemError): boolean {
  return problem.code === 'unavailable' || problem.code === 'too_many' || problem.code === 'unauthenticated'
}
