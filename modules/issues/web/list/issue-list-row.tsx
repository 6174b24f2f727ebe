import { Tag } from '../../../../packages/ui/chip.tsx'
import { useFormat } from '../../../../packages/ui/format.tsx'
import { Skeleton } from '../../../../packages/ui/states/skeleton.tsx'
import { TypeIcon } from '../../../../packages/ui/work-icons.tsx'
import { useRow } from '../hooks.ts'
import type { IssueRow } from '../issue/issue-row.ts'
import { useType } from '../project/project-facts.tsx'
import { columns } from './columns.ts'
import { AssigneeCell, DueCell, PriorityCell, StatusCell } from './inline-cells.tsx'

/** What stands in a row of the list; status, assignee, priority and due date are changed in place. */
export function IssueListRow({ id }: { id: string }) {
  const issue = useRow('issue', id)
  return issue ? <Cells issue={issue} /> : <Skeleton className="w-64" />
}

/** The first one whole, and how many more. */
function Labels({ labels: [first, ...more] }: { labels: readonly string[] }) {
  if (first === undefined) return null
  return (
    <>
      <Tag id={first}>{first}</Tag>
      {more.length > 0 && (
        <span
          data-tip={more.join(', ')}
          className="numeric shrink-0 text-meta text-mute"
        >{`+${more.length}`}</span>
      )}
    </>
  )
}

function Cells({ issue }: { issue: IssueRow }) {
  const format = useFormat()
  const type = useType(issue.typeId)
  return (
    <>
      <span className={columns.priority}>
        <PriorityCell issue={issue} />
      </span>
      <span className={`numeric text-meta text-mute ${columns.key}`}>{issue.key}</span>
      <span className="w-3.5 shrink-0">{type && <TypeIcon icon={type.icon} name={type.name} />}</span>
      <span className={columns.title}>{issue.title}</span>
      <span className={columns.labels}>
        <Labels labels={issue.labels} />
      </span>
      <span className={columns.status}>
        <StatusCell issue={issue} />
      </span>
      <span className={columns.due}>
        <DueCell issue={issue} />
      </span>
      <span className={`numeric text-meta text-mute ${columns.changed}`}>
        {format.moment(issue.changedAt)}
      </span>
      <span className={columns.assignee}>
        <AssigneeCell issue={issue} />
      </span>
    </>
  )
}
