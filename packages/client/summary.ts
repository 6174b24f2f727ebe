import type { SumFrame } from '../../kernel/wire.ts'
import { groupKey } from './place.ts'
import type { Entry } from './store.ts'
import type { View } from './view.ts'

/** Brings a view over a summary where that is possible. False: it has to be asked for again. */
export function takeSum(view: View, frame: SumFrame): boolean {
  const sums = frame.of.filter(({ type }) => type === view.spec.type)
  if (sums.length === 0 || view.at === null) return true
  const sum = sums.find(({ by }) => by !== null && by === view.spec.group)
  if (!sum || view.spec.where || (view.spec.order ?? 'rank') !== 'rank') return false
  let isWhole = true
  for (const [g, delta] of Object.entries(sum.d)) {
    const group = view.group(g)
    // Part of the sum is in the count already; which part, nobody knows.
    if (group.at > frame.prev && group.at < frame.to) isWhole = false
    if (group.at < frame.to && !group.capped) group.n += delta
    group.changed()
  }
  for (const [g, rank] of Object.entries(sum.lo)) {
    // The id of the touched row is not told: at the same rank, the window may hold it.
    if (view.group(g).reaches([rank, ''])) isWhole = false
  }
  return isWhole
}

/** May this row be one of those that the summary leaves out? */
export function isTouched(entry: Entry, frame: SumFrame): boolean {
  if (entry.s !== frame.s || entry.base === null || entry.seq >= frame.to) return false
  const sums = frame.of.filter(({ type }) => type === entry.type)
  return sums.some(sum => {
    if (sum.by === null || !entry.base) return true
    const lowest = sum.lo[groupKey(entry.base[sum.by])]
    return lowest !== undefined && String(entry.base.rank) >= lowest
  })
}
