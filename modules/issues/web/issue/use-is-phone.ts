import { useSyncExternalStore } from 'react'

const phone = () => window.matchMedia('(width < 768px)')

/** Whether the window is as narrow as a phone: what stands beside the text then stands above it. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(subscribe, () => phone().matches)
}

function subscribe(run: () => void): () => void {
  const query = phone()
  query.addEventListener('change', run)
  return () => query.removeEventListener('change', run)
}
