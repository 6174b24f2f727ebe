import type { PageProps } from '../../../../packages/ui/contributions.ts'
import { IssueView } from './issue-view.tsx'

/** An issue at an address of its own. */
export function IssueRoute({ params }: PageProps) {
  const { id = '' } = params
  return <IssueView key={id} id={id} mode="page" />
}
