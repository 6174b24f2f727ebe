import { type ReactElement, type ReactNode, Suspense, useLayoutEffect, useRef } from 'react'

export interface AnchoredProps {
  /** The button that opens it, drawn at once; what it opens is loaded when first wanted. */
  trigger: ReactElement
  children: ReactNode
  className?: string
}

/**
 * Keeps a trigger and the lazily loaded overlay that belongs to it together, so that the trigger is never replaced
 * (and never loses the focus) when the overlay's code arrives.
 */
export function Anchored({ trigger, children, className = 'relative inline-flex min-w-0' }: AnchoredProps) {
  return (
    <span className={className}>
      {trigger}
      <Suspense fallback={null}>{children}</Suspense>
    </span>
  )
}

/** The trigger as seen from the overlay: it takes the focus back, and its own click closes what it opened. */
export function useTrigger() {
  const anchor = useRef<HTMLSpanElement>(null)
  const box = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    // Kept, for the focus is given back when the anchor is gone already.
    box.current = anchor.current?.parentElement ?? null
  }, [])
  const focusTrigger = () => {
    const trigger = box.current?.firstElementChild
    if (trigger instanceof HTMLElement) trigger.focus()
  }
  const keepOnTrigger = (event: { target: EventTarget | null; preventDefault: () => void }) => {
    if (event.target instanceof Node && box.current?.contains(event.target)) event.preventDefault()
  }
  return { anchor, focusTrigger, keepOnTrigger }
}

/** Where Radix measures the trigger: the same box, without a pointer. */
export const anchorLook = 'pointer-events-none absolute inset-0'
