import type { Replica } from './replica.ts'
import { type Entry, merge, shownOf } from './store.ts'
import type { View } from './view.ts'
import type { Wishes } from './wishes.ts'

const recountAfter = 20

/**
 * Ends a transaction: every touched row is merged and seated once, what nobody shows is let go, what is missing is
 * wished for, and each listener of something that changed runs once.
 */
export function flush(replica: Replica, wishes: Wishes): void {
  const { store, views } = replica
  const due = new Set<() => void>()
  const touched = new Set<Entry>()
  settleRows(replica, touched, due)
  // A cut window lets rows fall out, which are touched in turn.
  for (const view of views) for (const id of view.cut()) store.touch(store.need(id))
  settleRows(replica, touched, due)
  const lost = [...touched].filter(entry => entry.listeners.size > 0 && isLost(entry))
  if (lost.length > 0) wishes.find(lost.map(entry => entry.id))
  store.sweep(touched)
  for (const view of views) {
    wishRows(view, wishes)
    for (const listener of view.publish()) due.add(listener)
  }
  for (const listener of due) listener()
}

function settleRows({ store, views }: Replica, seen: Set<Entry>, due: Set<() => void>): void {
  const touched = [...store.touched]
  store.touched.clear()
  for (const entry of touched) {
    seen.add(entry)
    merge(entry)
    for (const view of views) view.seat(entry)
    const shown = shownOf(entry)
    if (shown === entry.told) continue
    entry.told = shown
    for (const listener of entry.listeners) due.add(listener)
  }
}

/** Shown somewhere, and not known or not to be trusted. */
function isLost(entry: Entry): boolean {
  if (entry.trust !== 'fresh') return true
  return entry.base === null && entry.patches.length === 0 && !entry.missing && entry.seq < 0
}

function wishRows(view: View, wishes: Wishes): void {
  if (view.at === null || view.state.status !== 'ready') return
  for (const group of view.groups.values()) {
    if (group.hi === null || group.loading) continue
    // With 50 rows a page: below 25, and after a reload also what a person had scrolled to.
    const short = group.held < group.limit - view.limit() / 2
    const doubtful = group.capped && group.lost >= recountAfter
    if (short || doubtful) wishes.more(view, group.g)
  }
}
