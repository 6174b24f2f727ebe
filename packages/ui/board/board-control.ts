import { type Signal, signal } from '../signal.ts'
import { type Drop, type GroupState, isSamePlace, neighboursAt } from './board-source.ts'

/** Where a held card would go: above the card `below`, at the end where it is null. */
export interface Target {
  id: string
  by: 'pointer' | 'keys'
  group: string
  below: string | null
}

/** What a board remembers while it is on screen, outside of React so that a key press renders two cards, not all. */
export interface BoardControl {
  /** The card that the keys act on. */
  active: Signal<string | null>
  /** The card that Tab reaches: the active one while it is mounted, else the first. */
  entry: Signal<string | null>
  /** The card in someone's hand, and where it would land. */
  target: Signal<Target | null>
  /** The last thing said to a screen reader. */
  said: Signal<string>
  /** The groups in order, and what each of them holds now. */
  groups: {
    order: readonly string[]
    states: Map<string, GroupState>
    mounted: Map<string, readonly string[]>
  }
  /** How to bring a card of a column into view; the columns put theirs here. */
  reveal: Map<string, (index: number) => void>
  /** The card that takes the focus as soon as it is mounted. */
  wish: string | null
  root: HTMLElement | null
}

export function makeBoardControl(): BoardControl {
  return {
    active: signal<string | null>(null),
    entry: signal<string | null>(null),
    target: signal<Target | null>(null),
    said: signal(''),
    groups: { order: [], states: new Map(), mounted: new Map() },
    reveal: new Map(),
    wish: null,
    root: null,
  }
}

/** The column and the place of a card; null when it is not on this board. */
export function placeOf(
  { groups }: BoardControl,
  id: string | null,
): { group: string; index: number } | null {
  if (id === null) return null
  for (const group of groups.order) {
    const index = groups.states.get(group)?.ids.indexOf(id) ?? -1
    if (index >= 0) return { group, index }
  }
  return null
}

/** Makes a card the active one, brings it into view, and gives it the focus (at once, or when it is mounted). */
export function focusCard(control: BoardControl, id: string): void {
  control.active.set(id)
  control.wish = id
  grantWish(control)
  settleEntry(control)
}

/** Gives the focus to the card that waits for it, or brings its place into view so that it gets mounted. */
export function grantWish(control: BoardControl): void {
  const place = placeOf(control, control.wish)
  if (!place || control.wish === null) return
  control.reveal.get(place.group)?.(place.index)
  const card = control.root?.querySelector<HTMLElement>(`[data-card="${CSS.escape(control.wish)}"]`)
  if (!card) return
  control.wish = null
  card.focus({ preventScroll: true })
}

/** Decides again which card Tab reaches. */
export function settleEntry(control: BoardControl): void {
  const { order, mounted } = control.groups
  const active = control.active.get()
  const isMounted = active !== null && [...mounted.values()].some(ids => ids.includes(active))
  const first = order.map(group => mounted.get(group)?.[0]).find(id => id !== undefined)
  control.entry.set(isMounted ? active : (first ?? null))
}

/** The card one step away: up and down in its column, sideways at the same height or the nearest. */
export function neighbourOf(
  control: BoardControl,
  id: string | null,
  step: { x: number; y: number },
): string | null {
  const { order, states } = control.groups
  const place = placeOf(control, id)
  if (!place) return control.entry.get()
  if (step.x === 0) return states.get(place.group)?.ids[place.index + step.y] ?? null
  for (let at = order.indexOf(place.group) + step.x; at >= 0 && at < order.length; at += step.x) {
    const ids = states.get(order[at] ?? '')?.ids ?? []
    if (ids.length > 0) return ids[Math.min(place.index, ids.length - 1)] ?? null
  }
  return null
}

/** The drop that a target comes to; null when the card already lies there. */
export function dropAt({ groups }: BoardControl, target: Target): Drop | null {
  const state = groups.states.get(target.group)
  if (!state) return null
  const drop = { id: target.id, toGroup: target.group, ...neighboursAt(state, target.id, target.below) }
  return isSamePlace(state.ids, drop) ? null : drop
}
