import { type ComponentType, memo, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import { recall, remember } from '../remember.ts'
import { useSignal } from '../signal.ts'
import { useUiText } from '../text.tsx'
import { useLatest } from '../use-latest.ts'
import { makeAutoScroll } from './auto-scroll.ts'
import { BoardColumn } from './board-column.tsx'
import { type BoardContext, BoardContextProvider } from './board-context.tsx'
import { type BoardControl, dropAt, makeBoardControl } from './board-control.ts'
import type { BoardSource, Drop } from './board-source.ts'
import { ColumnTabs } from './column-tabs.tsx'
import { useBoardKeys } from './use-board-keys.ts'
import { withDragging } from './with-dragging.ts'

export interface BoardProps {
  /** Its name for a screen reader. */
  label: string
  source: BoardSource
  /** What stands on a card. It gets the id only, and takes its row from the store by a hook of its own. */
  Card: ComponentType<{ id: string }>
  /** The address of a card's object, for a new tab. */
  hrefOf: (id: string) => string
  /** The words for a card when a move is told to a screen reader. */
  titleOf: (id: string) => string
  onOpen: (id: string, mode: 'peek' | 'panel' | 'page') => void
  /** The active card changed; a peek follows it. */
  onFocus?: (id: string) => void
  /** A card was moved, by pointer or keys. Absent: cards cannot be moved. */
  onMove?: (drop: Drop) => void
  /** May this card go to that column? Yes by default. */
  canMove?: (id: string, toGroup: string) => boolean
  /** The plus in a column's head. */
  onCreate?: (group: string) => void
  /** The card whose object is open beside the board. */
  opened?: string | null
  /** The name under which this browser remembers what is folded. */
  memory: string
}

/**
 * Columns of cards, of which only those in view are mounted. Moved by drag, by [ and ], by Alt and arrows, or by M
 * (take into the hand), arrows and Enter.
 */
export function Board(props: BoardProps) {
  const { label, source, onCreate, opened = null, memory } = props
  const [control] = useState(makeBoardControl)
  const scroller = useRef<HTMLDivElement>(null)
  const help = useId()
  const [folded, fold] = useFolded(memory)
  // One function for good: another one would be told null while the columns look for a card below it.
  const root = useCallback(
    (element: HTMLElement | null) => {
      control.root = element
    },
    [control],
  )
  const context = useBoardContext(control, props)
  control.groups.order = source.groups.map(group => group.id)
  useBoardKeys(control, props)
  useBoardDrag(control, context, scroller)
  return (
    <BoardContextProvider value={context}>
      <div ref={root} className="flex min-h-0 grow flex-col">
        <ColumnTabs groups={source.groups} source={source} scroller={scroller} />
        <section
          ref={scroller}
          data-board
          aria-label={label}
          aria-describedby={help}
          className="scroll-thin flex min-h-0 grow gap-3 overflow-x-auto overflow-y-hidden px-4 max-md:snap-x max-md:snap-mandatory max-md:gap-0 max-md:px-0 max-md:pt-2"
        >
          {source.groups.map(group => (
            <BoardColumn
              key={group.id}
              group={group}
              opened={opened}
              isFolded={folded.has(group.id)}
              onFold={isFolded => fold(group.id, isFolded)}
              onCreate={onCreate ? () => onCreate(group.id) : null}
            />
          ))}
        </section>
        <SaidAloud control={control} help={help} />
      </div>
    </BoardContextProvider>
  )
}

function SaidAloud({ control, help }: { control: BoardControl; help: string }) {
  const text = useUiText()
  const said = useSignal(control.said)
  return (
    <>
      <p aria-live="assertive" className="hidden-text">
        {said}
      </p>
      <p id={help} className="hidden-text">
        {text('ui.board.how')}
      </p>
    </>
  )
}

/** The context stays one object while the board is on screen; what changes is read when it is needed. */
function useBoardContext(control: BoardControl, props: BoardProps): BoardContext {
  const latest = useLatest(props)
  const { source, Card } = props
  const canDrag = props.onMove !== undefined
  return useMemo(
    () => ({
      control,
      source,
      Card: byIdAlone(Card),
      hrefOf: id => latest.current.hrefOf(id),
      canMove: (id, group) => latest.current.canMove?.(id, group) ?? true,
      onMove: canDrag ? drop => latest.current.onMove?.(drop) : null,
      onOpen: (id, mode) => latest.current.onOpen(id, mode),
      onFocus: id => latest.current.onFocus?.(id),
    }),
    [control, source, Card, canDrag, latest],
  )
}

function useBoardDrag(
  control: BoardControl,
  { onMove }: BoardContext,
  scroller: { current: HTMLElement | null },
): void {
  useEffect(() => {
    if (!scroller.current) return
    const edges = makeAutoScroll(scroller.current)
    const stopMonitor = withDragging(({ monitorForElements }) =>
      monitorForElements({
        canMonitor: ({ source }) => source.data.board === control,
        onDrag: ({ location }) =>
          edges.follow(location.current.input.clientX, location.current.input.clientY),
        onDrop: ({ location }) => {
          edges.stop()
          const target = control.target.get()
          control.target.set(null)
          if (!target || location.current.dropTargets.length === 0) return
          const drop = dropAt(control, target)
          if (drop) onMove?.(drop)
        },
      }),
    )
    return () => {
      stopMonitor()
      edges.stop()
    }
  }, [control, onMove, scroller])
}

/** A card is drawn again when its own row changes (it watches that itself), not when the focus passes. */
function byIdAlone(Card: BoardProps['Card']): BoardProps['Card'] {
  return memo(Card)
}

/** Which columns are folded to a spine, as this browser remembers it. */
function useFolded(memory: string): readonly [ReadonlySet<string>, (group: string, folded: boolean) => void] {
  const name = `folded.${memory}`
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => new Set(recall(name)?.split(' ')))
  const fold = (group: string, isFolded: boolean) => {
    const next = new Set(folded)
    if (isFolded) next.add(group)
    else next.delete(group)
    setFolded(next)
    remember(name, next.size > 0 ? [...next].join(' ') : null)
  }
  return [folded, fold]
}
