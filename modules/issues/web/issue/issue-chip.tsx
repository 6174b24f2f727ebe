import type { ObjectViewProps } from '../../../../packages/ui/contributions.ts'
import { Link } from '../../../../packages/ui/navigation.tsx'
import { addressOfIssue } from '../issue-address.ts'
import { useIssuesText } from '../issues-text.ts'
import { useIssue } from './use-issue.ts'

/** An issue in a line of text. */
export function IssueChip({ id }: ObjectViewProps) {
  const text = useIssuesText()
  const { row, problem } = useIssue(id)
  if (problem) return <span className="text-mute">{text('issues.hidden')}</span>
  if (!row) return null
  return (
    <Link href={addressOfIssue(id)} className="inline-flex min-w-0 items-center gap-1.5 hover:text-accent">
      <span className="numeric shrink-0 text-mute">{row.key}</span>
      <span className="truncate">{row.title}</span>
    </Link>
  )
}
