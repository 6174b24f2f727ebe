import { useEffect } from 'react'
import { type Action, useActions } from '../shortcuts/actions.ts'
import { useUiText } from '../text.tsx'
import { useLatest } from '../use-latest.ts'
import type { BoardProps } from './board.tsx'
import { type BoardControl, focusCard, neighbourOf, placeOf } from './board-control.ts'
import { carry, grab, type MoveRules, moveAcross, moveWithin, release, type Step } from './board-moves.ts'

const arrows = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
} as const

/** The keyboard of a board: single keys as shortcuts of the page, arrows where a card has the focus. */
export function useBoardKeys(control: BoardControl, props: BoardProps): void {
  const rules = useMoveRules(props)
  const reading = useReadingActions(control, props)
  const moving = useMovingActions(control, rules)
  useActions(props.onMove ? [...reading, ...moving] : reading)
  const latest = useLatest(rules)
  useEffect(() => {
    // On the document: while a card is in the hand its element may be scrolled away, and the focus with it.
    const onKey = (event: KeyboardEvent) => onBoardKey(control, latest.current, event)
    document.addEventListener('keydown', onKey, true)
    return () => document.removeEventListener('keydown', onKey, true)
  }, [control, latest])
}

function useReadingActions(control: BoardControl, { onOpen }: BoardProps): readonly Action[] {
  const text = useUiText()
  const step = (y: number) => {
    const next = neighbourOf(control, control.active.get(), { x: 0, y })
    if (next !== null) focusCard(control, next)
  }
  const open = (mode: 'peek' | 'panel') => () => withActive(control, id => onOpen(id, mode))
  const keysOnly = true
  return [
    { id: 'board.down', label: text('ui.board.down'), keys: 'j', keysOnly, run: () => step(1) },
    { id: 'board.up', label: text('ui.board.up'), keys: 'k', keysOnly, run: () => step(-1) },
    { id: 'board.peek', label: text('ui.board.peek'), keys: 'Space', keysOnly, run: open('peek') },
    { id: 'board.panel', label: text('ui.board.open'), keys: 'Enter', keysOnly, run: open('panel') },
  ]
}

function useMovingActions(control: BoardControl, rules: MoveRules): readonly Action[] {
  const text = useUiText()
  const across = (step: Step) => () => withActive(control, id => moveAcross(control, { id, step }, rules))
  const take = () => withActive(control, id => grab(control, id, rules))
  const keysOnly = true
  return [
    { id: 'board.back', label: text('ui.board.move_back'), keys: '[', keysOnly, run: across(-1) },
    { id: 'board.on', label: text('ui.board.move_on'), keys: ']', keysOnly, run: across(1) },
    { id: 'board.grab', label: text('ui.board.grab'), keys: 'm', keysOnly, run: take },
  ]
}

function withActive(control: BoardControl, act: (id: string) => void): void {
  const id = control.active.get()
  if (id !== null && placeOf(control, id)) act(id)
}

function useMoveRules({ titleOf, source, canMove, onMove }: BoardProps): MoveRules {
  const text = useUiText()
  const values = (id: string, group: string, index: number) => ({
    title: titleOf(id),
    group: source.groups.find(known => known.id === group)?.name ?? '',
    place: index + 1,
  })
  return {
    canMove: (id, group) => onMove !== undefined && (canMove?.(id, group) ?? true),
    onMove: drop => onMove?.(drop),
    say: {
      grabbed: (id, group, index) => text('ui.board.said_grabbed', values(id, group, index)),
      over: (id, group, index) => text('ui.board.said_over', values(id, group, index)),
      dropped: (id, group, index) => text('ui.board.said_dropped', values(id, group, index)),
      cancelled: id => text('ui.board.said_cancelled', { title: titleOf(id) }),
      refused: id => text('ui.board.said_refused', { title: titleOf(id) }),
    },
  }
}

function onBoardKey(control: BoardControl, rules: MoveRules, event: KeyboardEvent): void {
  if (event.isComposing || event.defaultPrevented) return
  const isElsewhere = event.metaKey || event.ctrlKey || event.key === 'Tab'
  if (control.target.get()?.by === 'keys') {
    if (isElsewhere) release(control, 'cancel', rules)
    else onHeldKey(control, rules, event)
    return
  }
  if (isElsewhere || !isArrow(event.key) || !isOnCard(control, event.target)) return
  event.preventDefault()
  const { x, y } = arrows[event.key]
  if (event.altKey) withActive(control, id => moveByArrow(control, { id, x, y }, rules))
  else {
    const next = neighbourOf(control, control.active.get(), { x, y })
    if (next !== null) focusCard(control, next)
  }
}

/** All keys belong to the card in the hand until it is let go. */
function onHeldKey(control: BoardControl, rules: MoveRules, event: KeyboardEvent): void {
  event.preventDefault()
  event.stopPropagation()
  if (event.key === 'Escape') release(control, 'cancel', rules)
  if (['Enter', ' ', 'm', 'M'].includes(event.key)) release(control, 'drop', rules)
  if (isArrow(event.key)) carry(control, arrows[event.key], rules)
}

function moveByArrow(
  control: BoardControl,
  { id, x, y }: { id: string; x: number; y: number },
  rules: MoveRules,
): void {
  if (x !== 0) moveAcross(control, { id, step: x < 0 ? -1 : 1 }, rules)
  else moveWithin(control, { id, step: y < 0 ? -1 : 1 }, rules)
}

function isOnCard(control: BoardControl, at: EventTarget | null): boolean {
  const card = at instanceof Element ? at.closest('[data-card]') : null
  return card !== null && control.root?.contains(card) === true
}

function isArrow(key: string): key is keyof typeof arrows {
  return key in arrows
}
