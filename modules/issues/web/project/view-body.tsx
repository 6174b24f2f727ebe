import { type ReactNode, useState } from 'react'
import type { OpenView } from '../../../../packages/client/react.ts'
import { ProblemState } from '../../../../packages/ui/states/error-state.tsx'
import { Loading } from '../../../../packages/ui/states/skeleton.tsx'
import { isFiltered } from './issue-filter.ts'
import { NoIssues } from './no-issues.tsx'
import { useFilter } from './use-filter.ts'

interface Props {
  view: OpenView
  /** How many issues it holds. */
  count: number
  skeleton: ReactNode
  onCreate: () => void
  children: ReactNode
}

/** A board or list in whichever state it is; its content once there is some. */
export function ViewBody({ view, count, skeleton, onCreate, children }: Props) {
  const [filter, setFilter] = useFilter()
  if (view.status === 'loading') return <Loading>{skeleton}</Loading>
  if (view.status !== 'ready') {
    const problem = view.problem ?? { code: 'not_found', reason: 'issues.no_project' }
    return <ProblemState problem={problem} onRetry={view.again} />
  }
  if (count > 0) return children
  return <NoIssues onClear={isFiltered(filter) ? () => setFilter({}) : null} onCreate={onCreate} />
}

/** While another filter or order loads, what was there stays. */
export function useKeptView(view: OpenView): OpenView {
  const [kept, setKept] = useState(view)
  if (view.status === 'loading' && kept.status === 'ready') return kept
  if (kept !== view) setKept(view)
  return view
}
