import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Kbd } from '../kbd.tsx'

interface Tip {
  text: string
  keys: string | null
  at: DOMRect
}

const delay = 400

/**
 * The one tooltip of the page: shows `data-tip` (and `data-tip-keys`) of what the pointer rests on or the keyboard
 * reached. Only for what is also said otherwise (aria-label): it is drawn for eyes alone. Escape puts it away.
 */
export function TooltipHost() {
  const [tip, setTip] = useState<Tip | null>(null)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => watchTips(setTip), [])
  useLayoutEffect(() => {
    if (tip && box.current) place(box.current, tip.at)
  }, [tip])
  if (!tip) return null
  return (
    <div
      ref={box}
      aria-hidden
      className="pointer-events-none fixed top-0 left-0 z-60 flex max-w-72 animate-in items-center gap-2 rounded-control bg-raised px-2 py-1 text-meta shadow-overlay"
    >
      {tip.text}
      {tip.keys && <Kbd keys={tip.keys} />}
    </div>
  )
}

function watchTips(show: (tip: Tip | null) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let over: Element | null = null
  const hide = () => {
    clearTimeout(timer)
    over = null
    show(null)
  }
  const consider = (target: EventTarget | null, wait: number) => {
    const owner = target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null
    if (owner === over) return
    hide()
    if (!owner) return
    over = owner
    timer = setTimeout(() => {
      const text = owner.dataset.tip
      if (!text || !owner.isConnected || owner.ariaExpanded === 'true') return
      show({ text, keys: owner.dataset.tipKeys ?? null, at: owner.getBoundingClientRect() })
    }, wait)
  }
  const onPointer = (event: PointerEvent) => {
    if (event.pointerType === 'mouse') consider(event.target, delay)
  }
  const onFocus = (event: FocusEvent) => {
    if (event.target instanceof Element && event.target.matches(':focus-visible')) consider(event.target, 0)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') hide()
  }
  const stop = new AbortController()
  const { signal } = stop
  document.addEventListener('pointerover', onPointer, { signal })
  document.addEventListener('focusin', onFocus, { signal })
  document.addEventListener('focusout', hide, { signal })
  document.addEventListener('pointerdown', hide, { signal })
  document.addEventListener('scroll', hide, { signal, capture: true })
  document.addEventListener('keydown', onKey, { signal })
  return () => {
    stop.abort()
    clearTimeout(timer)
  }
}

/** Below the owner where there is room, else above; never out of the window. */
function place(box: HTMLElement, at: DOMRect): void {
  const { width, height } = box.getBoundingClientRect()
  const gap = 6
  const left = Math.max(gap, Math.min(at.left + at.width / 2 - width / 2, window.innerWidth - width - gap))
  const below = at.bottom + gap
  const top = below + height + gap > window.innerHeight ? at.top - height - gap : below
  box.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`
}
