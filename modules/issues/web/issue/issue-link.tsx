import { Link } from '../../../../packages/ui/navigation.tsx'
import { StatusIcon } from '../../../../packages/ui/work-icons.tsx'
import { useRow } from '../hooks.ts'
import { addressOfIssue } from '../issue-address.ts'
import { useStatus } from '../project/project-facts.tsx'
import type { Relative } from './issue-row.ts'

/** Another issue in one line; it opens as a page. */
export function IssueLink({ issue }: { issue: Relative }) {
  const held = useRow('issue', issue.id)
  const { key, title, statusId } = held ?? issue
  const status = useStatus(statusId)
  const isDone = status?.category === 'done'
  return (
    <Link
      href={addressOfIssue(issue.id)}
      className="flex min-h-7 min-w-0 grow items-center gap-2 rounded-control text-ink hover:text-accent max-md:min-h-11"
    >
      {status && <StatusIcon category={status.category} progress={status.progress} named />}
      <span className="numeric shrink-0 text-meta text-mute">{key}</span>
      <span className={isDone ? 'truncate text-mute line-through' : 'truncate'}>{title}</span>
    </Link>
  )
}
