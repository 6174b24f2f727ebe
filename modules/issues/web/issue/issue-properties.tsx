import { isId } from '../../../../kernel/ids.ts'
import { Chip } from '../../../../packages/ui/chip.tsx'
import { DateField } from '../../../../packages/ui/date-field.tsx'
import { daysBetween } from '../../../../packages/ui/day.ts'
import { useFormat } from '../../../../packages/ui/format.tsx'
import { PersonAvatar, PersonName } from '../../../../packages/ui/names.tsx'
import { Select } from '../../../../packages/ui/overlays/select.tsx'
import { Property, PropertyList } from '../../../../packages/ui/property-list.tsx'
import { PriorityIcon, StatusIcon, TypeIcon } from '../../../../packages/ui/work-icons.tsx'
import { noPriority, priorities } from '../../shared.ts'
import { useIssuesText } from '../issues-text.ts'
import { iconPriority, usePriorityWord } from '../project/priority-word.ts'
import { useProjectFacts, useRefusal, useStatus } from '../project/project-facts.tsx'
import { type IssueChanges, useIssueCommands } from '../use-issue-commands.ts'
import { AssigneePicker } from './assignee-picker.tsx'
import type { IssueRow, Relative } from './issue-row.ts'
import { LabelsField } from './labels-field.tsx'
import { ParentPicker } from './parent-picker.tsx'
import { ResolutionField } from './resolution-field.tsx'

interface Props {
  issue: IssueRow
  parent: Relative | null
  columns: 1 | 2
}

/** What an issue says of itself, each value changed where it stands. */
export function IssueProperties({ issue, parent, columns }: Props) {
  const commands = useIssueCommands()
  const off = useRefusal()('issue:edit')
  const edit = (changes: IssueChanges) =>
    void commands.edit(issue.id, changes, issue.key).catch(() => undefined)
  return (
    <PropertyList columns={columns}>
      <Plan issue={issue} off={off} edit={edit} withLate={columns === 1} />
      <Kind issue={issue} off={off} edit={edit} parent={parent} />
    </PropertyList>
  )
}

interface PartProps {
  issue: IssueRow
  off: string | null
  edit: (changes: IssueChanges) => void
}

/** Who does it, when, and how far it is. */
function Plan({ issue, off, edit, withLate }: PartProps & { withLate: boolean }) {
  const text = useIssuesText()
  const isOpen = useStatus(issue.statusId)?.category !== 'done'
  return (
    <>
      <Property name={text('issues.field_status')}>
        <StatusSelect issue={issue} off={off} />
      </Property>
      <Property name={text('issues.field_assignee')}>
        <AssigneePicker
          value={issue.assigneeId}
          off={off}
          onPick={assigneeId => edit({ assigneeId })}
          label={text('issues.field_assignee')}
        />
      </Property>
      <Property name={text('issues.field_priority')}>
        <PrioritySelect value={issue.priority} off={off} onChoose={priority => edit({ priority })} />
      </Property>
      <Property name={text('issues.field_due')}>
        <DateField
          label={text('issues.field_due')}
          value={issue.dueOn}
          clearable
          look="bare"
          off={off}
          placeholder={text('issues.no_due')}
          onPick={dueOn => edit({ dueOn })}
        />
        {withLate && isOpen && issue.dueOn !== null && <LateMark day={issue.dueOn} />}
      </Property>
    </>
  )
}

/** What it is, where it belongs, and how it ended. */
function Kind({ issue, off, edit, parent }: PartProps & { parent: Relative | null }) {
  const text = useIssuesText()
  const format = useFormat()
  const isDone = useStatus(issue.statusId)?.category === 'done'
  return (
    <>
      <Property name={text('issues.field_type')}>
        <TypeSelect value={issue.typeId} off={off} onChoose={typeId => edit({ typeId })} />
      </Property>
      <Property name={text('issues.field_label')}>
        <LabelsField labels={issue.labels} off={off} onChange={labels => edit({ labels })} />
      </Property>
      <Property name={text('issues.field_parent')}>
        <ParentPicker issue={issue.id} value={parent} off={off} onPick={parentId => edit({ parentId })} />
      </Property>
      <Property name={text('issues.field_reporter')}>
        <span className="flex min-w-0 items-center gap-1.5">
          <PersonAvatar id={issue.reporterId} />
          <span className="truncate">
            <PersonName id={issue.reporterId} />
          </span>
          <time
            dateTime={issue.createdAt}
            data-tip={format.full(issue.createdAt)}
            className="numeric shrink-0 text-meta text-mute"
          >
            {format.moment(issue.createdAt)}
          </time>
        </span>
      </Property>
      {(isDone || issue.resolution !== null) && (
        <Property name={text('issues.field_resolution')}>
          <ResolutionField value={issue.resolution} off={off} onChange={resolution => edit({ resolution })} />
        </Property>
      )}
    </>
  )
}

function LateMark({ day }: { day: string }) {
  const text = useIssuesText()
  const late = daysBetween(day, useFormat().today())
  if (late <= 0) return null
  return (
    <Chip tone="danger" icon="alert">
      {text('issues.late', { days: late })}
    </Chip>
  )
}

function StatusSelect({ issue, off }: { issue: IssueRow; off: string | null }) {
  const text = useIssuesText()
  const { statuses } = useProjectFacts()
  const { move } = useIssueCommands()
  return (
    <Select
      look="bare"
      label={text('issues.field_status')}
      value={issue.statusId}
      off={off}
      options={statuses.map(({ id, name, category, progress }) => ({
        value: id,
        label: name,
        mark: <StatusIcon category={category} progress={progress} />,
      }))}
      onChoose={status => {
        if (status !== issue.statusId) void move(issue.id, { status }, issue.key).catch(() => undefined)
      }}
    />
  )
}

export interface ValueProps<Value> {
  value: Value
  off: string | null
  look?: 'bare' | 'control'
  onChoose: (value: Value) => void
}

export function PrioritySelect({ value, off, look = 'bare', onChoose }: ValueProps<number>) {
  const text = useIssuesText()
  const wordOf = usePriorityWord()
  return (
    <Select
      look={look}
      label={text('issues.field_priority')}
      value={String(value)}
      off={off}
      options={priorities.map((_, priority) => ({
        value: String(priority),
        label: wordOf(priority),
        mark:
          priority === noPriority ? null : <PriorityIcon priority={iconPriority(priority)} named={false} />,
      }))}
      onChoose={chosen => onChoose(Number(chosen))}
    />
  )
}

export function TypeSelect({ value, off, look = 'bare', onChoose }: ValueProps<IssueRow['typeId']>) {
  const text = useIssuesText()
  const { types } = useProjectFacts()
  return (
    <Select
      look={look}
      label={text('issues.field_type')}
      value={value}
      off={off}
      options={types.map(({ id, name, icon }) => ({
        value: id,
        label: name,
        mark: <TypeIcon icon={icon} />,
      }))}
      onChoose={chosen => {
        if (isId<'issue-type'>(chosen)) onChoose(chosen)
      }}
    />
  )
}
