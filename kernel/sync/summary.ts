import type { AnyObject } from '../object.ts'
import type { Change, TypeSum, Values } from '../wire.ts'

/** What a burst of changes comes to: per type, how the groups of its boards grew, and the lowest rank touched in each. */
export function summed(changes: readonly Change[], types: ReadonlyMap<string, AnyObject>): TypeSum[] {
  const sums = new Map<string, Sum>()
  for (const change of changes) {
    let sum = sums.get(change.type)
    if (sum === undefined) {
      sum = new Sum(types.get(change.type))
      sums.set(change.type, sum)
    }
    sum.add(change)
  }
  return [...sums].map(([type, sum]) => ({ type, by: sum.by, d: sum.d, lo: sum.lo }))
}

class Sum {
  readonly by: string | null
  readonly #rank: string | null
  readonly d: Record<string, number> = Object.create(null)
  readonly lo: Record<string, string> = Object.create(null)

  constructor(type: AnyObject | undefined) {
    this.by = type?.boardBy ?? null
    const ranked = Object.entries(type?.fields ?? {}).find(([, field]) => field.kind === 'rank')
    this.#rank = ranked === undefined ? null : ranked[0]
  }

  add(change: Change): void {
    if (this.by === null) return
    if (change.op === 'create' || change.op === 'enter') this.#touch(change.row, 1)
    if (change.op === 'leave' || change.op === 'remove') this.#touch(change.b, -1)
    if (change.op === 'update' && change.row !== undefined) {
      this.#touch({ ...change.row, ...change.b }, -1)
      this.#touch(change.row, 1)
    }
  }

  #touch(values: Values, step: 1 | -1): void {
    const group = String(values[this.by ?? ''] ?? '')
    this.d[group] = (this.d[group] ?? 0) + step
    const rank = this.#rank === null ? '' : String(values[this.#rank] ?? '')
    const lowest = this.lo[group]
    if (lowest === undefined || rank < lowest) this.lo[group] = rank
  }
}
