/**
 * Gives every element a size, since jsdom lays nothing out: list items are `item` px high, all else is a window of
 * `view` px. Scrolling works, and says so.
 */
export function layOut({ item, view }: { item: number; view: number }): void {
  const size = (height: (element: HTMLElement) => number) => ({
    configurable: true,
    get(this: HTMLElement) {
      return height(this)
    },
  })
  const heightOf = (element: HTMLElement) => (element.tagName === 'LI' ? item : view)
  Object.defineProperties(HTMLElement.prototype, {
    offsetHeight: size(heightOf),
    clientHeight: size(heightOf),
    offsetWidth: size(() => 300),
    scrollHeight: size(() => 1_000_000),
  })
  HTMLElement.prototype.scrollTo = function scrollTo(this: HTMLElement, to?: ScrollToOptions | number) {
    if (typeof to === 'object' && to.top !== undefined) this.scrollTop = to.top
    this.dispatchEvent(new Event('scroll'))
  }
}
