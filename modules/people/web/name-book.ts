import type { Client } from '../../../packages/client/client.ts'
import { asProblem } from '../../../packages/client/http.ts'
import type { NamedPerson } from '../../../packages/ui/names.tsx'
import type { PeopleRegistry } from './hooks.ts'

/** Ids that come within this time are one question. */
const gatherFor = 10
const mostAtOnce = 200
const retryAfter = 3000

/** The names of the people on screen: asked in batches, kept, and asked again when a person changed. */
export class NameBook {
  readonly #client: Client<PeopleRegistry>
  readonly #known = new Map<string, NamedPerson | null>()
  readonly #listeners = new Map<string, Set<() => void>>()
  readonly #wanted = new Set<string>()
  readonly #watch
  #isDue = false

  /** @param directory the container that people lie in; null for who doesn't see it: then nothing tells of changes */
  constructor(client: Client<PeopleRegistry>, directory: string | null) {
    this.#client = client
    this.#watch = {
      in: directory === null ? [] : [directory],
      types: ['person'],
      at: null,
      // A change of a name carries no name: ask for it.
      when: ({ id }: { readonly id: string }) => {
        if (this.#known.has(id)) this.#want(id)
        return false
      },
      run: () => this.#wantAll(),
    }
  }

  /** Follows changes until the given function is called. */
  open(): () => void {
    return this.#client.live.watch(this.#watch)
  }

  person(id: string): NamedPerson | null | undefined {
    return this.#known.get(id)
  }

  listen(id: string, run: () => void): () => void {
    const listeners = this.#listeners.get(id) ?? new Set()
    this.#listeners.set(id, listeners.add(run))
    if (!this.#known.has(id)) this.#want(id)
    return () => listeners.delete(run)
  }

  #wantAll(): void {
    for (const [id, listeners] of this.#listeners) {
      if (listeners.size > 0) this.#want(id)
      else this.#known.delete(id)
    }
  }

  #want(id: string): void {
    this.#wanted.add(id)
    this.#askIn(gatherFor)
  }

  #askIn(ms: number): void {
    if (this.#isDue || this.#wanted.size === 0) return
    this.#isDue = true
    this.#client.live.timing.after(ms, () => {
      this.#isDue = false
      void this.#ask()
    })
  }

  async #ask(): Promise<void> {
    const ids = [...this.#wanted].slice(0, mostAtOnce)
    for (const id of ids) this.#wanted.delete(id)
    try {
      const answer = await this.#client.ask('person.named', { ids })
      const isCurrent = this.#client.live.replica.takeWatched(this.#watch, answer)
      this.#take(ids, answer.data.people)
      // Older than what was told since: shown, and asked again.
      if (!isCurrent) for (const id of ids) this.#wanted.add(id)
      this.#askIn(isCurrent ? gatherFor : retryAfter)
    } catch (error) {
      const { code } = asProblem(error)
      if (code === 'unauthenticated' || code === 'invalid') return
      for (const id of ids) this.#wanted.add(id)
      this.#askIn(retryAfter)
    }
  }

  #take(ids: readonly string[], people: readonly NamedPerson[]): void {
    const found = new Map(people.map(person => [person.id, person]))
    for (const id of ids) {
      const [before, after] = [this.#known.get(id), found.get(id) ?? null]
      if (before !== undefined && isSame(before, after)) continue
      this.#known.set(id, after)
      for (const listener of this.#listeners.get(id) ?? []) listener()
    }
  }
}

function isSame(one: NamedPerson | null, other: NamedPerson | null): boolean {
  return one?.name === other?.name && one?.state === other?.state && one?.kind === other?.kind
}
