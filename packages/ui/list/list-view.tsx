import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type ComponentType,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useActions } from '../shortcuts/actions.ts'
import { useUiText } from '../text.tsx'
import { useLatest } from '../use-latest.ts'
import { activate, type ListControl, makeListControl, stepInList } from './list-control.ts'
import { ListHead } from './list-head.tsx'
import { ListRow } from './list-row.tsx'

export interface ListSection {
  id: string
  /** The heading; a list with a single section and no name has none. */
  name?: string
  mark?: ReactNode
  ids: readonly string[]
  count: number
  capped?: boolean
  /** Nothing follows after the last id. */
  end: boolean
}

/** 32, 36 or 44 px a row; always at least 44 on a phone. */
export type Density = 'compact' | 'default' | 'comfortable'

const heights: Record<Density, number> = { compact: 32, default: 36, comfortable: 44 }

export interface ListViewProps {
  label: string
  sections: readonly ListSection[]
  /** What stands in a row. It gets the id only, and takes its row from the store by a hook of its own. */
  Row: ComponentType<{ id: string }>
  hrefOf: (id: string) => string
  onOpen: (id: string, mode: 'peek' | 'panel' | 'page') => void
  onFocus?: (id: string) => void
  /** The last ids of this section are near; fetch more. May be called often. */
  needMore?: (section: string) => void
  onCreate?: (section: string) => void
  opened?: string | null
  density?: Density
  /** The height of a row that has more than one line, in px; it overrides the density. */
  rowHeight?: number
}

type Item =
  | { kind: 'head'; section: ListSection }
  | { kind: 'row'; section: ListSection; id: string; place: number }

/** Rows under headings, of which only those in view are mounted. Arrows, J and K move; Enter opens, Space peeks. */
export function ListView(props: ListViewProps) {
  const { label, sections, density = 'default' } = props
  const [control] = useState(makeListControl)
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const scroller = useRef<HTMLDivElement>(null)
  const items = useMemo(() => itemsOf(sections, closed), [sections, closed])
  const height = useRowHeight(props.rowHeight ?? heights[density])
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: index => heightOf(items[index], height),
    overscan: 8,
    getItemKey: index => keyOf(items[index]),
  })
  const shown = virtual.getVirtualItems()
  const last = shown.at(-1)
  useListControl(control, { items, props, reveal: index => virtual.scrollToIndex(index, { align: 'auto' }) })
  useMore(items, last?.index ?? -1, props.needMore)
  const spacers = {
    paddingTop: shown[0]?.start ?? 0,
    paddingBottom: virtual.getTotalSize() - (last?.end ?? 0),
  }
  return (
    <div ref={scroller} className="scroll-thin min-h-0 grow overflow-y-auto pb-4">
      <ul aria-label={label} style={spacers}>
        {shown.map(({ index }) => {
          const item = items[index]
          return (
            item && (
              <ListItem
                key={keyOf(item)}
                item={item}
                height={height}
                control={control}
                props={props}
                isClosed={closed.has(item.section.id)}
                onToggle={() => setClosed(before => toggled(before, item.section.id))}
              />
            )
          )
        })}
      </ul>
    </div>
  )
}

interface ListItemProps {
  item: Item
  height: number
  control: ListControl
  props: ListViewProps
  isClosed: boolean
  onToggle: () => void
}

function ListItem({ item, height, control, props, isClosed, onToggle }: ListItemProps) {
  const { Row, hrefOf, onCreate, opened = null } = props
  if (item.kind === 'head') {
    return (
      <li style={{ height: heightOf(item, height) }}>
        <ListHead
          section={item.section}
          isClosed={isClosed}
          onToggle={onToggle}
          onCreate={onCreate ? () => onCreate(item.section.id) : null}
        />
      </li>
    )
  }
  const { id, place, section } = item
  return (
    <li aria-posinset={place + 1} aria-setsize={section.count} style={{ height }}>
      <ListRow id={id} href={hrefOf(id)} control={control} Row={Row} isOpened={id === opened} />
    </li>
  )
}

function itemsOf(sections: readonly ListSection[], closed: ReadonlySet<string>): readonly Item[] {
  return sections.flatMap((section): readonly Item[] => {
    const rows = section.ids.map((id, place) => ({ kind: 'row' as const, section, id, place }))
    if (section.name === undefined) return rows
    return [{ kind: 'head', section }, ...(closed.has(section.id) ? [] : rows)]
  })
}

/** A heading has one line, also where a row has two. */
function heightOf(item: Item | undefined, row: number): number {
  return item?.kind === 'head' ? Math.min(row, heights.comfortable) : row
}

function keyOf(item: Item | undefined): string {
  if (!item) return ''
  return item.kind === 'head' ? `head ${item.section.id}` : item.id
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(id)) next.add(id)
  return next
}

/** A finger needs 44 px. */
function useRowHeight(wanted: number): number {
  const [isPhone] = useState(() => window.matchMedia?.('(width < 768px)').matches ?? false)
  return isPhone ? Math.max(44, wanted) : wanted
}

interface ControlOptions {
  items: readonly Item[]
  props: ListViewProps
  reveal: (index: number) => void
}

function useListControl(control: ListControl, { items, props, reveal }: ControlOptions): void {
  const text = useUiText()
  const latest = useLatest(props)
  useLayoutEffect(() => {
    control.ids = items.flatMap(item => (item.kind === 'row' ? [item.id] : []))
    control.reveal = id => reveal(items.findIndex(item => item.kind === 'row' && item.id === id))
    control.onOpen = (id, mode) => latest.current.onOpen(id, mode)
    control.onFocus = id => latest.current.onFocus?.(id)
    const active = control.active.get()
    control.entry.set(active !== null && control.ids.includes(active) ? active : (control.ids[0] ?? null))
  })
  const withActive = (mode: 'peek' | 'panel') => () => activate(control, mode)
  useActions([
    {
      id: 'list.down',
      label: text('ui.list.down'),
      keys: 'j',
      keysOnly: true,
      run: () => stepInList(control, 1),
    },
    {
      id: 'list.up',
      label: text('ui.list.up'),
      keys: 'k',
      keysOnly: true,
      run: () => stepInList(control, -1),
    },
    { id: 'list.peek', label: text('ui.board.peek'), keys: 'Space', keysOnly: true, run: withActive('peek') },
    {
      id: 'list.panel',
      label: text('ui.board.open'),
      keys: 'Enter',
      keysOnly: true,
      run: withActive('panel'),
    },
  ])
}

const ahead = 20

/** Asks for more of the section whose held end is near the last row in view. */
function useMore(items: readonly Item[], last: number, needMore: ListViewProps['needMore']): void {
  useEffect(() => {
    if (!needMore) return
    const near = new Set(items.slice(Math.max(0, last - 1), last + ahead).map(({ section }) => section))
    for (const section of near) if (!section.end) needMore(section.id)
  }, [items, last, needMore])
}
