import { vi } from 'vitest'

/** A window as wide as a desk's with the root that the shell draws in, for tests of the whole shell. */
export function openEmptyPage(): void {
  document.body.innerHTML = '<div id="root"></div>'
  window.matchMedia = query =>
    Object.assign(new EventTarget(), {
      matches: true,
      media: query,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    })
  vi.stubGlobal('fetch', async () => new Response(''))
  window.scrollTo = () => undefined
}
