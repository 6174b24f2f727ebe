import { useSyncExternalStore } from 'react'

const query = '(width < 768px)'

function listen(run: () => void): () => void {
  const media = window.matchMedia(query)
  media.addEventListener('change', run)
  return () => media.removeEventListener('change', run)
}

/** Whether there is room for one column only. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(listen, () => window.matchMedia(query).matches)
}
