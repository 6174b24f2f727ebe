import type { Page } from 'playwright-core'

/** The widths that the product is made for: a phone, a tablet, a small and a usual screen. */
export const widths = [390, 768, 1024, 1440] as const

/** What a person cannot get at as the page stands: controls and headings cut off at the side, and a page that is wider than the window. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    if (document.documentElement.scrollWidth > window.innerWidth + 1)
      found.push(`the page is ${document.documentElement.scrollWidth} px wide`)
    for (const element of document.querySelectorAll('a, button, input, textarea, h1, h2, h3')) {
      const { left, right, width, height } = element.getBoundingClientRect()
      if (width <= 1 || height <= 1 || !element.checkVisibility({ visibilityProperty: true })) continue
      const frame = frameOf(element)
      if (!frame || (left >= frame.left - 1 && right <= frame.right + 1)) continue
      const name = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 60)
      found.push(`${element.tagName.toLowerCase()} “${name}” reaches from ${left} to ${right}`)
    }
    return found

    /** What of the window its surroundings leave to it; null where it can be scrolled into view. */
    function frameOf(element: Element): { left: number; right: number } | null {
      let left = 0
      let right = window.innerWidth
      for (let at = element.parentElement; at; at = at.parentElement) {
        const { overflowX } = getComputedStyle(at)
        if (overflowX === 'auto' || overflowX === 'scroll') {
          if (at.scrollWidth > at.clientWidth + 1) return null
        } else if (overflowX === 'visible') continue
        const box = at.getBoundingClientRect()
        left = Math.max(left, box.left)
        right = Math.min(right, box.right)
      }
      return { left, right }
    }
  })
}
