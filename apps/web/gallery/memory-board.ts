import { useMemo } from 'react'
import type { BoardGroup, BoardSource, Drop, GroupState } from '../../../packages/ui/board/board-source.ts'
import { type Signal, signal, useSignal } from '../../../packages/ui/signal.ts'

const page = 50

/** A board whose cards lie in memory, given out by pages as a server would. */
export function useMemoryBoard(groups: readonly BoardGroup[], count: number) {
  return useMemo(() => makeMemoryBoard(groups, count), [groups, count])
}

function makeMemoryBoard(groups: readonly BoardGroup[], count: number) {
  const all = new Map(groups.map(group => [group.id, signal<readonly string[]>([])]))
  const shown = new Map(groups.map(group => [group.id, signal(emptyState)]))
  for (let n = 0; n < count; n++) {
    const ids = all.get(groups[n % groups.length]?.id ?? '')
    ids?.set([...ids.get(), `card-${n}`])
  }
  const show = (group: string, held: number) => {
    const ids = all.get(group)?.get() ?? []
    const state = {
      ids: ids.slice(0, held),
      count: Math.min(ids.length, 1000),
      capped: ids.length > 1000,
      end: held >= ids.length,
    }
    shown.get(group)?.set(state)
  }
  for (const group of groups) show(group.id, page)
  const stateOf = (group: string): Signal<GroupState> => shown.get(group) ?? nothing
  const source: BoardSource = {
    groups,
    useGroup: group => useSignal(stateOf(group)),
    needMore: group => queueMicrotask(() => show(group, stateOf(group).get().ids.length + page)),
  }
  const move = ({ id, toGroup, before }: Drop) => {
    for (const [group, ids] of all) {
      const rest = ids.get().filter(other => other !== id)
      if (group === toGroup) rest.splice(before === null ? 0 : rest.indexOf(before) + 1, 0, id)
      ids.set(rest)
      show(group, Math.max(page, stateOf(group).get().ids.length))
    }
  }
  return { source, move }
}

const emptyState: GroupState = { ids: [], count: 0, capped: false, end: true }
const nothing = signal(emptyState)
