import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { classNames } from '../class-names.ts'
import { useSelected } from '../signal.ts'
import { useUiText } from '../text.tsx'
import { BoardCard } from './board-card.tsx'
import { useBoard } from './board-context.tsx'
import { grantWish, settleEntry } from './board-control.ts'
import type { BoardGroup, GroupState } from './board-source.ts'
import { useColumnDrop } from './column-drop.ts'
import { ColumnHead } from './column-head.tsx'
import { useOnScreen } from './on-screen.ts'

interface Props {
  group: BoardGroup
  opened: string | null
  isFolded: boolean
  onFold: (folded: boolean) => void
  onCreate: (() => void) | null
}

/** A column: its head, and the cards that are in view between two spacers. */
export function BoardColumn({ group, opened, isFolded, onFold, onCreate }: Props) {
  const { source, control } = useBoard()
  const state = source.useGroup(group.id)
  const column = useRef<HTMLElement>(null)
  // An element, not a ref: the cards' own effects run before a ref of what is around them is set.
  const [list, setList] = useState<HTMLElement | null>(null)
  const isNear = useOnScreen(column)
  const isTarget = useSelected(control.target, target => target?.group === group.id)
  useColumnDrop({ group: group.id, column, list, state })
  return (
    <section
      ref={column}
      aria-label={group.name}
      data-group={group.id}
      className={classNames(
        'flex min-w-0 flex-col max-md:w-full max-md:shrink-0 max-md:snap-start max-md:px-4',
        isFolded
          ? 'mb-3 items-center rounded-card bg-panel md:w-9 md:shrink-0'
          : 'md:max-w-80 md:flex-[1_0_216px]',
        isFolded && isTarget && 'bg-accent-soft',
      )}
    >
      <ColumnHead group={group} state={state} isFolded={isFolded} onFold={onFold} onCreate={onCreate} />
      <div
        ref={setList}
        className={classNames(
          'scroll-hidden -mx-[3px] min-h-0 grow overflow-y-auto p-[3px] pb-4',
          isFolded && 'md:hidden',
        )}
      >
        {isNear && list && <ColumnCards group={group} state={state} list={list} opened={opened} />}
      </div>
    </section>
  )
}

interface CardsProps {
  group: BoardGroup
  state: GroupState
  list: HTMLElement
  opened: string | null
}

function ColumnCards({ group, state, list, opened }: CardsProps) {
  const { control } = useBoard()
  const { ids, count, end } = state
  const { items, virtual } = useCardWindow({ group: group.id, state, list })
  const below = useSelected(control.target, target => (target?.group === group.id ? target.below : undefined))
  const spacers = {
    paddingTop: items[0]?.start ?? 0,
    paddingBottom: virtual.getTotalSize() - (items.at(-1)?.end ?? 0),
  }
  return (
    <>
      <ul aria-label={group.name} style={spacers}>
        {items.map(({ index }) => {
          const id = ids[index]
          return id === undefined ? null : (
            <li
              key={id}
              ref={virtual.measureElement}
              data-index={index}
              aria-posinset={index + 1}
              aria-setsize={count}
              className="pb-2"
            >
              {below === id && <DropLine />}
              <BoardCard id={id} isOpened={id === opened} />
            </li>
          )
        })}
      </ul>
      {below === null && <DropLine />}
      {!end && <MoreBelow state={state} />}
    </>
  )
}

/** How near the last held card the view may come before more are asked for. */
const ahead = 12

/** Which cards are mounted; asks for more near the end, and brings cards into view that the keys go to. */
function useCardWindow({
  group,
  state,
  list,
}: {
  group: string
  state: GroupState
  list: CardsProps['list']
}) {
  const { source, control } = useBoard()
  const { ids, end } = state
  const virtual = useVirtualizer({
    count: ids.length,
    getScrollElement: () => list,
    estimateSize: () => 98,
    overscan: 3,
    getItemKey: index => ids[index] ?? index,
  })
  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? -1
  useEffect(() => {
    if (!end && last >= ids.length - ahead) source.needMore(group)
  }, [source, group, end, last, ids])
  useLayoutEffect(() => {
    control.groups.states.set(group, state)
    control.groups.mounted.set(group, ids.slice(first, last + 1))
    settleEntry(control)
    return () => {
      control.groups.mounted.delete(group)
    }
  }, [control, group, state, ids, first, last])
  useLayoutEffect(() => {
    const reveal = (index: number) => virtual.scrollToIndex(index, { align: 'auto' })
    control.reveal.set(group, reveal)
    if (control.wish !== null && ids.includes(control.wish)) grantWish(control)
    return () => {
      control.reveal.delete(group)
    }
  }, [control, group, ids, virtual])
  return { items, virtual }
}

function MoreBelow({ state: { ids, count, capped } }: { state: GroupState }) {
  const text = useUiText()
  return (
    <p className="numeric py-2 text-center text-meta text-mute">
      {capped ? text('ui.board.more') : text('ui.board.more_count', { count: count - ids.length })}
    </p>
  )
}

/** Where a held card would land. It takes no room, so nothing moves under the pointer. */
function DropLine() {
  return (
    <div aria-hidden className="relative h-0">
      <div className="absolute inset-x-0 -top-[5px] h-0.5 rounded-full bg-accent" />
    </div>
  )
}
