import { useEffect } from 'react'
import type { PageProps } from '../../../../packages/ui/contributions.ts'
import { useNavigation } from '../../../../packages/ui/navigation.tsx'
import { ProblemState } from '../../../../packages/ui/states/error-state.tsx'
import { useQuery } from '../hooks.ts'
import { addressOfIssue } from '../issue-address.ts'
import { IssueSkeleton } from './issue-view.tsx'

/** Leads from a key that people write down ('ARROW-17') to the issue. */
export function BrowsePage({ params }: PageProps) {
  const { go } = useNavigation()
  const key = (params.key ?? '').toUpperCase()
  const found = useQuery('issue.find', key === '' ? null : { text: key, limit: 1 })
  const id = found.data?.issues.find(issue => issue.key === key)?.id ?? null
  useEffect(() => {
    if (id !== null) go(addressOfIssue(id), { replace: true })
  }, [id, go])
  if (found.problem && !found.isLoading) return <ProblemState problem={found.problem} onRetry={found.again} />
  if (found.data && id === null)
    return <ProblemState problem={{ code: 'not_found', reason: 'issues.no_issue' }} />
  return <IssueSkeleton />
}
