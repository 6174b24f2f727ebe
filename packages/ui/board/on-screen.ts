import { useEffect, useState } from 'react'

/** Is the element in the window, or within 400 px of it? True where the browser cannot tell. */
export function useOnScreen(element: { current: Element | null }): boolean {
  const [isNear, setNear] = useState(typeof IntersectionObserver === 'undefined')
  useEffect(() => {
    if (!element.current || typeof IntersectionObserver === 'undefined') return
    const root = element.current.closest('[data-board]')
    const watch = ([entry]: IntersectionObserverEntry[]) => setNear(entry?.isIntersecting ?? true)
    const observer = new IntersectionObserver(watch, { root, rootMargin: '0px 400px' })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return isNear
}
