import type { FoundRef } from './input.ts'
import type { AnyObject } from './object.ts'
import type { Waiting } from './waiting.ts'

/** What a command read beyond what its input names. */
export interface Learnt {
  /** The id of its target. */
  readonly target: string
  readonly counters: Iterable<string>
  /** Rows that it had to wait for. */
  readonly rows: readonly FoundRef[]
}

/** Stands for the target's id in what is remembered. */
const targetMark = '{target}'
const maximalPerCommand = 8
const maximalTargets = 5000

interface RowHint {
  readonly type: AnyObject
  readonly id: string
  /** Something met once may be met never again. */
  times: number
}

/**
 * What commands are likely to read, learnt by watching them: it is then read with the batch. A wrong guess costs a
 * small read, a missing one a round trip in the middle of the batch.
 */
export class Hints {
  readonly #counters = new Map<string, Set<string>>()
  readonly #rows = new Map<string, RowHint[]>()

  learn(waiting: Waiting, { target, counters, rows }: Learnt): void {
    const { name } = waiting.declaration
    for (const counter of counters) {
      const known = this.#counters.get(name) ?? new Set()
      this.#counters.set(name, known)
      if (known.size < maximalPerCommand) known.add(counter.replaceAll(target, targetMark))
    }
    for (const { type, id } of rows) this.#learnRow(keyOf(waiting), type, id)
  }

  countersFor(commands: readonly Waiting[]): string[] {
    const names = new Set<string>()
    for (const waiting of commands) {
      for (const counter of this.#counters.get(waiting.declaration.name) ?? []) {
        names.add(counter.replaceAll(targetMark, targetOf(waiting)))
      }
    }
    return [...names]
  }

  rowsFor(commands: readonly Waiting[]): FoundRef[] {
    const keys = new Set(commands.map(keyOf))
    return [...keys].flatMap(key => (this.#rows.get(key) ?? []).filter(({ times }) => times > 1))
  }

  #learnRow(key: string, type: AnyObject, id: string): void {
    const hints = this.#rows.get(key) ?? []
    const known = hints.find(hint => hint.id === id && hint.type === type)
    if (known !== undefined) known.times += 1
    else hints.push({ type, id, times: 1 })
    if (hints.length > maximalPerCommand) hints.shift()
    // Set anew, so that the first key is the one that nobody has learnt for the longest time.
    this.#rows.delete(key)
    this.#rows.set(key, hints)
    if (this.#rows.size > maximalTargets) this.#rows.delete(this.#rows.keys().next().value ?? '')
  }
}

/** The input's name for the target: its id, or a special one. */
function targetOf({ declaration, input }: Waiting): string {
  const { from } = declaration.target
  return from.startsWith('@') ? from : String((input as Record<string, unknown>)[from])
}

function keyOf(waiting: Waiting): string {
  const { workspace, actor } = waiting.request
  const target = targetOf(waiting)
  const place = target === '@own' || target === '@actor' ? actor : target
  return `${workspace}/${waiting.declaration.name}/${place}`
}
