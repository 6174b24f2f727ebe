import { singleKeys } from '../preferences.ts'
import { type Action, currentActions } from './actions.ts'
import { isPress, isSingleKey, pressesOf } from './key-spec.ts'

/** How long the second press of `g i` may take. */
const patience = 1200

let pending: { presses: readonly string[]; until: number } | null = null
let paused = 0

/** Listens on the document; returns how to stop. Called once, by the shell. */
export function startShortcuts(): () => void {
  document.addEventListener('keydown', onKey)
  return () => document.removeEventListener('keydown', onKey)
}

/** Silences all shortcuts while a dialog is open; returns how to go on. */
export function pauseShortcuts(): () => void {
  paused += 1
  let isOver = false
  return () => {
    if (!isOver) paused -= 1
    isOver = true
  }
}

/** Is the person writing: in a field, or through an input method? Then single keys are text. */
export function isWriting(event: KeyboardEvent): boolean {
  if (event.isComposing || event.keyCode === 229) return true
  const at = event.composedPath()[0]
  if (!(at instanceof HTMLElement)) return false
  if (at.isContentEditable || at.closest('[contenteditable=""], [contenteditable="true"]')) return true
  if (at instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(at.type)
  return at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || paused > 0) return
  if (event.isComposing || event.keyCode === 229 || isModifier(event.key)) return
  const action = actionFor(event)
  if (!action) return
  event.preventDefault()
  if (!action.off) action.run()
}

function actionFor(event: KeyboardEvent): Action | null {
  const typed = pending && pending.until > event.timeStamp ? pending.presses : []
  pending = null
  const writing = isWriting(event)
  const onControl = isOnControl(event)
  for (const action of currentActions()) {
    if (!action.keys || (isSingleKey(action.keys) && (writing || !singleKeys.get()))) continue
    const presses = pressesOf(action.keys)
    const next = presses[typed.length]
    if (next === undefined || !typed.every((press, index) => press === presses[index])) continue
    if (!isPress(next, event) || (onControl && (next === 'Enter' || next === 'Space'))) continue
    if (presses.length === typed.length + 1) return action
    pending = { presses: [...typed, next], until: event.timeStamp + patience }
    event.preventDefault()
    return null
  }
  return null
}

/** Enter and Space press the button or follow the link that has the focus; cards and rows leave them to the screen. */
function isOnControl(event: KeyboardEvent): boolean {
  const at = event.composedPath()[0]
  if (!(at instanceof Element) || at.closest('[data-card], [data-row]')) return false
  return at.closest('a[href], button, summary, [role="button"], [role="checkbox"], [role="switch"]') !== null
}

function isModifier(key: string): boolean {
  return key === 'Shift' || key === 'Control' || key === 'Alt' || key === 'Meta'
}
