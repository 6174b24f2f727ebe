import type { Change, Container } from '../../kernel/wire.ts'
import { asProblem, type ProblemError } from './http.ts'
import type { Live } from './live.ts'
import { isPassing } from './outbox.ts'
import type { Watch } from './wishes.ts'

/** What makes an answer old: changes of these types in these containers, all or those that `when` picks (by the input alone). */
export interface Watching {
  readonly in: readonly Container[]
  readonly types: readonly string[]
  readonly when?: (change: Change, s: Container) => boolean
  /** The answer lists places: it is old when one comes or goes for this person, or is called something else. */
  readonly places?: boolean
}

/** The state of a question; another object whenever something changed. */
export interface QueryState<Data = unknown> {
  /** The last answer, also while a newer one is on its way. */
  readonly data: Data | undefined
  readonly problem: ProblemError | null
  readonly isLoading: boolean
}

const rest = 250
const lingering = 30_000

/** One query with one input: asked when someone looks, and again whenever a watched change makes its answer old. */
export class Question {
  readonly query: string
  readonly #input: unknown
  readonly #live: Live
  readonly #watch: Watch
  readonly #onIdle: () => void
  readonly #listeners = new Set<() => void>()
  #stop: (() => void) | null = null
  #askedAt = Number.NEGATIVE_INFINITY
  #isAsking = false
  /** Something happened since the question under way was asked. */
  #isOld = false
  #due = false
  state: QueryState = { data: undefined, problem: null, isLoading: true }

  constructor(live: Live, asking: Asking, onIdle: () => void) {
    this.#live = live
    this.query = asking.query
    this.#input = asking.input
    this.#onIdle = onIdle
    const { in: containers = [], types = [], when, places } = asking.watching ?? {}
    this.#watch = { in: containers, types, when, places, at: null, run: () => this.again() }
  }

  /** Keeps the answer current until the given function is called, and for a while after. */
  listen(run: () => void): () => void {
    this.#listeners.add(run)
    // Without a watch nothing tells whether the answer still holds.
    const isTold = this.#watch.in.length > 0 || this.#watch.places
    if (!this.#stop || (!isTold && this.#listeners.size === 1)) this.again()
    this.#stop ??= this.#live.watch(this.#watch)
    return () => {
      this.#listeners.delete(run)
      if (this.#listeners.size === 0) this.#live.timing.after(lingering, () => this.#leave())
    }
  }

  /** Asks again, at most every 250 ms. */
  again(): void {
    this.#isOld = true
    if (this.#isAsking || this.#due) return
    this.#due = true
    const { timing } = this.#live
    const wait = Math.max(0, this.#askedAt + rest - timing.now())
    if (wait === 0) this.#now(0)
    else timing.after(wait, () => this.#now(0))
  }

  async #now(tries: number): Promise<void> {
    this.#due = false
    this.#isOld = false
    this.#isAsking = true
    this.#askedAt = this.#live.timing.now()
    this.#set({ isLoading: true })
    try {
      const atLeast = this.#live.replica.cursors.floorOf(this.#watch.in, this.#watch.places)
      const answer = await this.#live.http.ask(this.query, this.#input, atLeast ? { atLeast } : {})
      this.#isAsking = false
      // Nobody waits any more, or the answer is older than what was told since.
      if (this.#stop && !this.#live.replica.takeWatched(this.#watch, answer)) this.#later(tries, 0)
      else this.#set({ data: answer.data, problem: null, isLoading: this.#isOld })
      if (this.#isOld) this.again()
    } catch (error) {
      this.#isAsking = false
      this.#fail(tries, asProblem(error))
    }
  }

  #fail(tries: number, problem: ProblemError): void {
    const isSecret = problem.code === 'forbidden' || problem.code === 'not_found'
    this.#set({ problem, isLoading: isPassing(problem), ...(isSecret ? { data: undefined } : {}) })
    if (isPassing(problem)) this.#later(tries, problem.retryAfter)
  }

  #later(tries: number, atLeast: number): void {
    this.#due = true
    this.#live.retries.later(tries, () => (this.#stop ? this.#now(tries + 1) : undefined), atLeast)
  }

  #leave(): void {
    if (this.#listeners.size > 0 || !this.#stop) return
    this.#stop()
    this.#stop = null
    this.#watch.at = null
    this.#watch.placesAt = null
    this.#onIdle()
  }

  #set(change: Partial<QueryState>): void {
    const next = { ...this.state, ...change }
    const { data, problem, isLoading } = this.state
    if (next.data === data && next.problem === problem && next.isLoading === isLoading) return
    this.state = next
    for (const listener of [...this.#listeners]) listener()
  }
}

export interface Asking {
  readonly query: string
  readonly input: unknown
  readonly watching?: Watching | undefined
}

/** All questions of a page: who asks the same gets the same. */
export class Questions {
  readonly #live: Live
  readonly #all = new Map<string, Question>()

  constructor(live: Live) {
    this.#live = live
  }

  /** The question of this query, input and watch (`when` aside), asked or not. */
  get(asking: Asking): Question {
    const { query, input, watching } = asking
    const key = JSON.stringify([query, input, watching?.in, watching?.types, watching?.places])
    const known = this.#all.get(key)
    if (known) return known
    const question = new Question(this.#live, asking, () => this.#all.delete(key))
    this.#all.set(key, question)
    return question
  }
}
