import { Tag } from '../../../../packages/ui/chip.tsx'
import { DueDate } from '../../../../packages/ui/date-field.tsx'
import { PersonAvatar } from '../../../../packages/ui/names.tsx'
import { Skeleton } from '../../../../packages/ui/states/skeleton.tsx'
import { PriorityIcon, TypeIcon } from '../../../../packages/ui/work-icons.tsx'
import { noPriority } from '../../shared.ts'
import { useRow } from '../hooks.ts'
import { useIssuesText } from '../issues-text.ts'
import { iconPriority } from '../project/priority-word.ts'
import { useStatus, useType } from '../project/project-facts.tsx'

const mostLabels = 2

/** What stands on a card of the board. */
export function IssueCard({ id }: { id: string }) {
  const text = useIssuesText()
  const issue = useRow('issue', id)
  const type = useType(issue?.typeId ?? '')
  const status = useStatus(issue?.statusId ?? '')
  if (!issue) return <Skeleton className="my-2 w-32" />
  const { key, title, priority, assigneeId, labels, dueOn } = issue
  const hasFoot = labels.length > 0 || dueOn !== null
  return (
    <>
      <span className="flex h-5 items-center gap-1.5 whitespace-nowrap text-meta text-mute">
        {type && <TypeIcon icon={type.icon} name={type.name} />}
        <span className="numeric min-w-0 grow truncate">{key}</span>
        {priority !== noPriority && <PriorityIcon priority={iconPriority(priority)} />}
        <PersonAvatar id={assigneeId} named nobody={text('issues.nobody')} />
      </span>
      <span className="mt-1 line-clamp-2 wrap-anywhere">{title}</span>
      {hasFoot && (
        <span className="mt-2 flex min-h-5 items-center gap-2">
          <span className="flex min-w-0 grow items-center gap-2 overflow-hidden">
            {labels.slice(0, mostLabels).map(label => (
              <Tag key={label} id={label}>
                {label}
              </Tag>
            ))}
            {labels.length > mostLabels && (
              <span className="numeric text-meta text-mute">{`+${labels.length - mostLabels}`}</span>
            )}
          </span>
          {dueOn !== null && <DueDate day={dueOn} done={status?.category === 'done'} />}
        </span>
      )}
    </>
  )
}
