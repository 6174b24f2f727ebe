import type { ReactNode } from 'react'

interface Props {
  /** Its name for a screen reader. */
  label: string
  className: string
  children: ReactNode
}

/** A part of a page that scrolls by itself. Where nothing in it takes the focus it takes it itself, so that keys can scroll it. */
export function ScrollArea({ label, className, children }: Props) {
  return (
    <section aria-label={label} ref={keepInReach} className={className}>
      {children}
    </section>
  )
}

const takesFocus = 'a[href], button, input, textarea, select, summary, [contenteditable=true], [tabindex="0"]'

/** Whether it needs to be a stop of Tab depends on what it holds and how high that is, so it is looked at again with each change. */
function keepInReach(area: HTMLElement): () => void {
  const look = () => {
    const isScrolled = area.scrollHeight > area.clientHeight
    if (isScrolled && area.querySelector(takesFocus) === null) area.tabIndex = 0
    else if (document.activeElement !== area) area.removeAttribute('tabindex')
  }
  const sizes = new ResizeObserver(look)
  const contents = new MutationObserver(look)
  sizes.observe(area)
  contents.observe(area, { childList: true, subtree: true })
  look()
  return () => {
    sizes.disconnect()
    contents.disconnect()
  }
}
