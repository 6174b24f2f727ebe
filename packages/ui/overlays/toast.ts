import { signal } from '../signal.ts'

export interface ToastAction {
  label: string
  run: () => void
}

export interface Toast {
  id: number
  text: string
  tone: 'plain' | 'ok' | 'danger'
  /** One thing to do about it: open it, retry, later undo. */
  action: ToastAction | null
  /** How long it stays, in ms; a failure stays until it is closed. */
  stays: number | null
}

/** What is on screen now, the oldest first. */
export const toasts = signal<readonly Toast[]>([])

const most = 3
let last = 0

/** Says in one line what was done, or what went wrong; returns the id with which to close it. */
export function showToast(
  text: string,
  { tone = 'plain', action = null }: { tone?: Toast['tone']; action?: ToastAction | null } = {},
): number {
  last += 1
  const toast: Toast = {
    id: last,
    text,
    tone,
    action,
    stays: tone === 'danger' ? null : action ? 8000 : 4000,
  }
  // The same words twice are one message, said again.
  const others = toasts.get().filter(shown => shown.text !== text)
  toasts.set([...others, toast].slice(-most))
  return toast.id
}

export function closeToast(id: number): void {
  toasts.set(toasts.get().filter(toast => toast.id !== id))
}
