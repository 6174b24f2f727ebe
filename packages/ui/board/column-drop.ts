import { useEffect, useLayoutEffect } from 'react'
import { useBoard } from './board-context.tsx'
import type { GroupState } from './board-source.ts'
import { withDragging } from './with-dragging.ts'

interface Options {
  group: string
  column: { current: HTMLElement | null }
  list: HTMLElement | null
  state: GroupState
}

/** Lets cards of this board be dropped into a column, and follows the pointer with the place where they would land. */
export function useColumnDrop({ group, column, list, state }: Options): void {
  const { control, canMove } = useBoard()
  useLayoutEffect(() => {
    control.groups.states.set(group, state)
  }, [control, group, state])
  useEffect(() => {
    const element = column.current
    if (!element) return
    const follow = (id: string, y: number) => {
      const below = cardBelow(list, id, y) ?? following(control.groups.states.get(group), list, id)
      const now = control.target.get()
      if (now?.group !== group || now.below !== below) control.target.set({ id, by: 'pointer', group, below })
    }
    return withDragging(({ dropTargetForElements }) =>
      dropTargetForElements({
        element,
        canDrop: ({ source }) => source.data.board === control && canMove(String(source.data.id), group),
        onDrag: ({ source, location }) => follow(String(source.data.id), location.current.input.clientY),
        // The last steps of the pointer may not have been told yet.
        onDrop: ({ source, location }) => follow(String(source.data.id), location.current.input.clientY),
        onDragLeave: () => {
          if (control.target.get()?.group === group) control.target.set(null)
        },
      }),
    )
  }, [control, group, column, list, canMove])
}

/** The first card whose middle lies below the pointer. */
function cardBelow(list: HTMLElement | null, held: string, y: number): string | null {
  for (const card of list?.querySelectorAll<HTMLElement>('[data-card]') ?? []) {
    const { top, height } = card.getBoundingClientRect()
    if (card.dataset.card !== held && y < top + height / 2) return card.dataset.card ?? null
  }
  return null
}

/** The card after the last mounted one, which lies out of view; null at the end of the column. */
function following(state: GroupState | undefined, list: HTMLElement | null, held: string): string | null {
  const mounted = [...(list?.querySelectorAll<HTMLElement>('[data-card]') ?? [])]
  const last = mounted.findLast(card => card.dataset.card !== held)?.dataset.card
  const ids = state?.ids.filter(id => id !== held) ?? []
  return last === undefined ? null : (ids[ids.indexOf(last) + 1] ?? null)
}
