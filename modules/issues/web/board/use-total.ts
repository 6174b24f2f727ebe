import { useCallback, useSyncExternalStore } from 'react'
import type { View } from '../../../../packages/client/view.ts'
import { useProjectFacts } from '../project/project-facts.tsx'

/** How many issues lie on a board, in all its columns. */
export function useTotal(view: View): { count: number; capped: boolean } {
  const { statuses } = useProjectFacts()
  const subscribe = useCallback(
    (run: () => void) => {
      const stops = statuses.map(status => view.listen(status.id, run))
      return () => {
        for (const stop of stops) stop()
      }
    },
    [view, statuses],
  )
  const groups = () => statuses.map(status => view.shown(status.id))
  const count = useSyncExternalStore(subscribe, () => groups().reduce((sum, group) => sum + group.count, 0))
  const capped = useSyncExternalStore(subscribe, () => groups().some(group => group.capped))
  return { count, capped }
}
