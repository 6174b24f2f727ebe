import type { Waiting } from './waiting.ts'

/** PostgreSQL keeps 64 subtransactions of a transaction in fast memory. */
const maximalCommands = 60
const maximalSize = 1_000_000

/** Commands of one stream that wait, dealt out one per actor in turn: an importer holds nobody up. */
export class Queue {
  readonly #byActor = new Map<string, Waiting[]>()
  #length = 0

  get length(): number {
    return this.#length
  }

  push(waiting: Waiting): void {
    const own = this.#byActor.get(waiting.request.actor)
    if (own === undefined) this.#byActor.set(waiting.request.actor, [waiting])
    else own.push(waiting)
    this.#length += 1
  }

  /** The next batch, in the order in which it runs. */
  take(): Waiting[] {
    const batch: Waiting[] = []
    let size = 0
    for (;;) {
      const [turn] = this.#byActor
      const next = turn?.[1][0]
      if (turn === undefined || next === undefined) return batch
      if (batch.length > 0 && size + next.size > maximalSize) return batch
      const [actor, own] = turn
      own.shift()
      this.#byActor.delete(actor)
      if (own.length > 0) this.#byActor.set(actor, own)
      this.#length -= 1
      size += next.size
      batch.push(next)
      if (batch.length >= maximalCommands) return batch
    }
  }

  /** What was cut off comes first again, each before what its actor sent later. */
  putBack(rest: readonly Waiting[]): void {
    const first = new Map<string, Waiting[]>()
    for (const waiting of rest) {
      const own = first.get(waiting.request.actor) ?? []
      own.push(waiting)
      first.set(waiting.request.actor, own)
    }
    const others = [...this.#byActor]
    this.#byActor.clear()
    for (const [actor, own] of first) this.#byActor.set(actor, own)
    for (const [actor, own] of others) {
      const cut = this.#byActor.get(actor)
      if (cut === undefined) this.#byActor.set(actor, own)
      else cut.push(...own)
    }
    this.#length += rest.length
  }

  /** Empties it. */
  drain(): Waiting[] {
    const all = [...this.#byActor.values()].flat()
    this.#byActor.clear()
    this.#length = 0
    return all
  }
}
