import { type GroupedAnswer, type GroupPage, rowsQuery } from '../../kernel/wire.ts'
import { asProblem, type Http, type ProblemError } from './http.ts'
import { isPassing } from './outbox.ts'
import type { Replica } from './replica.ts'
import type { Retries, Timing } from './timing.ts'
import type { View } from './view.ts'
import type { FoundRow } from './wishes.ts'

const findAtOnce = 100
const scatter = 500
const restBetween = 1000

/** Asks the server for what the replica wishes, until it has it. */
export class Loader {
  readonly #http: Http
  readonly #retries: Retries
  readonly #timing: Timing
  readonly #replica: Replica
  /** The newest question of each view; the answers to others come too late. */
  readonly #asked = new Map<View, symbol>()
  readonly #openedAt = new Map<View, number>()
  readonly #scattered = new Set<View>()
  readonly #wanted = new Set<string>()
  #finding = false

  constructor(tools: { http: Http; retries: Retries; timing: Timing }, replica: Replica) {
    this.#http = tools.http
    this.#retries = tools.retries
    this.#timing = tools.timing
    this.#replica = replica
  }

  /** Asks for the first rows of all groups. */
  async open(view: View, tries = 0): Promise<void> {
    const token = Symbol(view.spec.query)
    this.#asked.set(view, token)
    this.#openedAt.set(view, this.#timing.now())
    const again = (atLeast: number): void => {
      const run = (): void => {
        if (this.#asked.get(view) === token) this.open(view, tries + 1)
      }
      this.#retries.later(tries, run, atLeast)
    }
    try {
      const { query, input } = view.spec
      const answer = await this.#http.ask<GroupedAnswer>(query, input, {
        atLeast: this.#replica.cursors.floorOf(view.containers),
      })
      if (this.#asked.get(view) !== token) return
      if (!this.#replica.takeView(view, answer)) again(0)
    } catch (error) {
      const problem = asProblem(error)
      if (this.#asked.get(view) !== token) return
      this.#fail(view, problem)
      if (isPassing(problem)) again(problem.retryAfter)
    }
  }

  /** Stops asking for a view. */
  close(view: View): void {
    this.#asked.delete(view)
    this.#openedAt.delete(view)
  }

  refresh(view: View, when: 'now' | 'soon'): void {
    if (when === 'now') {
      this.open(view)
      return
    }
    if (this.#scattered.has(view)) return
    this.#scattered.add(view)
    const rested = (this.#openedAt.get(view) ?? 0) + restBetween - this.#timing.now()
    this.#timing.after(Math.max(0, rested) + this.#timing.random() * scatter, () => {
      this.#scattered.delete(view)
      if (this.#replica.views.has(view)) this.open(view)
    })
  }

  /** Asks for what follows the window of one group. */
  async more(view: View, g: string): Promise<void> {
    const group = view.group(g)
    const { hi } = group
    if (group.loading || hi === null) return
    const page: GroupPage = { group: g, after: hi, limit: view.limit() }
    group.loading = true
    group.changed()
    const token = this.#asked.get(view)
    const isStill = (): boolean => this.#asked.get(view) === token && group.hi === hi
    try {
      const { query, input } = view.spec
      const answer = await this.#http.ask<GroupedAnswer>(
        query,
        { ...input, page },
        { atLeast: this.#replica.cursors.floorOf(view.containers) },
      )
      group.loading = false
      group.changed()
      if (!isStill() || !this.#replica.takeView(view, answer, page)) this.#replica.flush()
    } catch (error) {
      // The whole view is asked for again, with its waits and its way to say what is wrong.
      group.loading = false
      if (isStill()) this.#retries.later(0, () => isStill() && this.open(view), asProblem(error).retryAfter)
      this.#replica.flush()
    }
  }

  /** Asks for rows by id, many at once. */
  find(ids: readonly string[]): void {
    for (const id of ids) this.#wanted.add(id)
    if (this.#finding) return
    this.#finding = true
    this.#timing.after(0, () => this.#findNext(0))
  }

  async #findNext(tries: number): Promise<void> {
    const { store } = this.#replica
    const isWanted = (id: string): boolean => {
      const entry = store.get(id)
      return entry !== undefined && entry.listeners.size + entry.patches.length > 0
    }
    const ids = [...this.#wanted].filter(isWanted).slice(0, findAtOnce)
    if (ids.length === 0) {
      this.#wanted.clear()
      this.#finding = false
      return
    }
    let isTaken = false
    let wait = 0
    try {
      const answer = await this.#http.ask<readonly FoundRow[]>(rowsQuery, { ids })
      isTaken = this.#replica.takeFound(ids, answer)
    } catch (error) {
      const problem = asProblem(error)
      wait = problem.retryAfter
      if (!isPassing(problem)) isTaken = this.#replica.takeFound(ids, { at: 0, data: [] })
    }
    if (isTaken) for (const id of ids) this.#wanted.delete(id)
    if (isTaken) this.#findNext(0)
    else this.#retries.later(tries, () => this.#findNext(tries + 1), wait)
  }

  #fail(view: View, problem: ProblemError): void {
    if (isPassing(problem)) view.set({ problem })
    else {
      view.set({ status: 'failed', problem })
      for (const s of view.containers) {
        const cursor = this.#replica.cursors.get(s)
        if (cursor && cursor.at === null) cursor.gone = true
      }
    }
    this.#replica.flush()
  }
}
