import { type MouseEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import type { PickerOption } from '../../ui/pickers/picker.tsx'
import { useText } from '../../ui/text.tsx'
import { type Search, type SearchState, useSearch } from '../../ui/use-search.ts'
import type english from '../locales/en.json'
import type { MentionMenu, OpenMention } from './mention.tsx'
import { useEscape } from './use-escape.ts'

/** People for what was typed, as the pickers find them; the empty text asks for the likeliest. */
export type FindPeople = Search<PickerOption>

interface Props {
  open: OpenMention
  menu: MentionMenu
  /** The editable element: it keeps the focus and says which person is marked. */
  field: HTMLElement
  findPeople: FindPeople
}

/** The people for what stands behind the `@`. Arrow keys mark one, Enter or Tab takes it, Escape closes. */
export function MentionList({ open, menu, field, findPeople }: Props) {
  const text = useText<keyof typeof english>()
  const id = useId()
  const box = usePlace(open)
  const { found, state, retry } = useSearch(findPeople, open.query)
  const { at, mark, onKey } = useChoosing({ open, found, isWaiting: state === 'waiting' })
  useKeys(menu, onKey)
  useEscape(open.close)
  useMarkOnField(field, found.length > 0 ? { list: id, option: `${id}-${at}` } : null)
  return (
    <div
      ref={box}
      popover="manual"
      className="scroll-thin fixed inset-auto m-0 max-h-72 w-64 max-w-[calc(100vw-16px)] overflow-y-auto rounded-card border-0 bg-raised p-1 text-ink text-ui shadow-overlay"
    >
      <div
        id={id}
        role="listbox"
        aria-label={text('editor.mention_people')}
        className={classNames(state === 'waiting' && 'opacity-60')}
      >
        {found.map((person, index) => (
          <PersonLine
            key={person.id}
            person={person}
            id={`${id}-${index}`}
            isMarked={index === at}
            onChoose={open.choose}
            onMark={() => mark(index)}
          />
        ))}
      </div>
      <Outcome count={found.length} state={state} onRetry={retry} />
    </div>
  )
}

function Outcome({
  count,
  state,
  onRetry,
}: {
  count: number
  state: SearchState<unknown>['state']
  onRetry: () => void
}) {
  const text = useText<keyof typeof english>()
  return (
    <>
      <p role="status" className={count > 0 ? 'hidden-text' : 'px-2 py-1.5 text-mute'}>
        {state === 'waiting' && text('editor.mention_searching')}
        {state === 'done' && text('editor.mention_found', { count })}
        {state === 'failed' && text('editor.mention_failed')}
      </p>
      {state === 'failed' && (
        <Button size="small" icon="refresh" onClick={onRetry} onMouseDown={event => event.preventDefault()}>
          {text('editor.mention_retry')}
        </Button>
      )}
    </>
  )
}

interface LineProps {
  person: PickerOption
  id: string
  isMarked: boolean
  onChoose: (id: string) => void
  onMark: () => void
}

function PersonLine({ person, id, isMarked, onChoose, onMark }: LineProps) {
  const line = useRef<HTMLDivElement>(null)
  const off = person.off ?? null
  const choose = (event: MouseEvent) => {
    event.preventDefault()
    if (off === null) onChoose(person.id)
  }
  useEffect(() => {
    if (isMarked) line.current?.scrollIntoView?.({ block: 'nearest' })
  }, [isMarked])
  return (
    // The keys are read where the focus is: in the text.
    <div
      ref={line}
      id={id}
      role="option"
      aria-selected={isMarked}
      aria-disabled={off !== null || undefined}
      tabIndex={-1}
      onMouseDown={choose}
      onPointerMove={() => !isMarked && onMark()}
      className={classNames(
        'flex min-h-8 cursor-default select-none items-center gap-2 rounded-chip px-2 aria-disabled:opacity-50 max-md:min-h-11',
        isMarked && 'bg-hover',
      )}
    >
      {person.mark}
      <span className="min-w-0 grow truncate">
        {person.name}
        {(off ?? person.note) && <span className="ml-2 text-meta text-mute">{off ?? person.note}</span>}
      </span>
    </div>
  )
}

interface Choosing {
  open: OpenMention
  found: readonly PickerOption[]
  isWaiting: boolean
}

/** Enter before the answer is here takes the first of it: who types a name fast does not wait for the list. */
function useChoosing({ open, found, isWaiting }: Choosing) {
  const [marked, setMarked] = useState({ query: '', at: 0 })
  const [hasty, setHasty] = useState<string | null>(null)
  const at = marked.query === open.query ? Math.min(marked.at, Math.max(0, found.length - 1)) : 0
  const mark = (next: number) => setMarked({ query: open.query, at: (next + found.length) % found.length })
  const first = found.find(person => !person.off)
  const isHasty = hasty === open.query && !isWaiting && first !== undefined
  useEffect(() => {
    if (isHasty && first) open.choose(first.id)
  }, [isHasty, first, open])
  const onKey = (event: KeyboardEvent): boolean => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const person = found[at]
    if (step !== 0 && found.length > 0) mark(at + step)
    else if (event.key !== 'Enter' && event.key !== 'Tab') return false
    else if (isWaiting) setHasty(open.query)
    else if (!person || person.off) return false
    else open.choose(person.id)
    return true
  }
  return { at, mark, onKey }
}

/** The editor sees the keys first; while the list is open it asks the list. */
function useKeys(menu: MentionMenu, onKey: (event: KeyboardEvent) => boolean): void {
  useLayoutEffect(() => {
    menu.onKey = onKey
  })
  useEffect(
    () => () => {
      menu.onKey = () => false
    },
    [menu],
  )
}

/** The list stands in the top layer, below or above the `@`, so that no panel cuts it off. */
function usePlace(open: OpenMention) {
  const box = useRef<HTMLDivElement>(null)
  const { place } = open
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    if ('showPopover' in element && !element.matches(':popover-open')) element.showPopover()
    return place(element, {
      onPosition: ({ x, y }) => {
        const most = window.innerWidth - element.offsetWidth - 8
        element.style.left = `${Math.max(8, Math.min(x, most))}px`
        element.style.top = `${Math.max(8, y)}px`
      },
    })
  }, [place])
  return box
}

function useMarkOnField(field: HTMLElement, marked: { list: string; option: string } | null): void {
  const list = marked?.list
  const option = marked?.option
  useEffect(() => {
    if (list === undefined || option === undefined) return
    field.setAttribute('aria-controls', list)
    field.setAttribute('aria-activedescendant', option)
    return () => {
      field.removeAttribute('aria-controls')
      field.removeAttribute('aria-activedescendant')
    }
  }, [field, list, option])
}
