import { useSyncExternalStore } from 'react'

const wide = '(width >= 1100px)'

/** Is there room for a sidebar beside the page? */
export function useIsWide(): boolean {
  return useSyncExternalStore(
    listener => {
      const query = window.matchMedia(wide)
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    () => window.matchMedia(wide).matches,
  )
}
