import type { KeyboardEvent } from 'react'
import { type Signal, signal } from '../signal.ts'

/** What a list remembers while it is on screen, outside of React so that a key press renders two rows, not all. */
export interface ListControl {
  /** The row that the keys act on. */
  active: Signal<string | null>
  /** The row that Tab reaches. */
  entry: Signal<string | null>
  ids: readonly string[]
  /** The row that takes the focus as soon as it is mounted. */
  wish: string | null
  reveal: (id: string) => void
  onOpen: (id: string, mode: 'peek' | 'panel' | 'page') => void
  onFocus: (id: string) => void
}

export function makeListControl(): ListControl {
  return {
    active: signal<string | null>(null),
    entry: signal<string | null>(null),
    ids: [],
    wish: null,
    reveal: () => undefined,
    onOpen: () => undefined,
    onFocus: () => undefined,
  }
}

export function activate(control: ListControl, mode: 'peek' | 'panel'): void {
  const id = control.active.get()
  if (id !== null && control.ids.includes(id)) control.onOpen(id, mode)
}

/** Moves the active row; from none, to the first. */
export function stepInList(control: ListControl, step: number): void {
  const active = control.active.get()
  const index = active === null ? -1 : control.ids.indexOf(active)
  const next = control.ids[index < 0 ? 0 : index + step]
  if (next !== undefined) focusRow(control, next)
}

export function onListKey(control: ListControl, event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing || event.metaKey || event.ctrlKey || event.altKey) return
  if (!['ArrowDown', 'ArrowUp', 'Home', 'End'].includes(event.key)) return
  event.preventDefault()
  if (event.key === 'Home') focusRow(control, control.ids[0])
  else if (event.key === 'End') focusRow(control, control.ids.at(-1))
  else stepInList(control, event.key === 'ArrowDown' ? 1 : -1)
}

function focusRow(control: ListControl, id: string | undefined): void {
  if (id === undefined) return
  control.active.set(id)
  control.entry.set(id)
  control.wish = id
  control.reveal(id)
  const row = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)
  if (!row) return
  control.wish = null
  row.focus({ preventScroll: true })
}
