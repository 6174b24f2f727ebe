import { type ReactElement, type ReactNode, Suspense } from 'react'
import { isId } from '../../../../kernel/ids.ts'
import { Avatar } from '../../../../packages/ui/avatar.tsx'
import { DueDate } from '../../../../packages/ui/date-field.tsx'
import { useFormat } from '../../../../packages/ui/format.tsx'
import { lazyView } from '../../../../packages/ui/lazy-view.tsx'
import { PersonAvatar } from '../../../../packages/ui/names.tsx'
import { Menu, type MenuItem } from '../../../../packages/ui/overlays/menu.tsx'
import { Popover } from '../../../../packages/ui/overlays/popover.tsx'
import { PriorityIcon, StatusIcon } from '../../../../packages/ui/work-icons.tsx'
import { noPriority, priorities } from '../../shared.ts'
import type { IssueRow } from '../issue/issue-row.ts'
import { useIssuesText } from '../issues-text.ts'
import { iconPriority, usePriorityWord } from '../project/priority-word.ts'
import { useProjectFacts, useRefusal, useStatus } from '../project/project-facts.tsx'
import { useIssueCommands } from '../use-issue-commands.ts'
import { usePeopleHere } from '../use-people-here.ts'

const PickerList = lazyView(() =>
  import('../../../../packages/ui/pickers/picker-list.tsx').then(file => file.PickerList),
)
const Calendar = lazyView(() => import('../../../../packages/ui/calendar.tsx').then(file => file.Calendar))

const cellBox = 'relative -mx-1 flex min-w-0'

interface CellProps {
  issue: IssueRow
}

export function StatusCell({ issue }: CellProps) {
  const text = useIssuesText()
  const { statuses } = useProjectFacts()
  const { move } = useIssueCommands()
  const status = useStatus(issue.statusId)
  const items = statuses.map(({ id, name, category, progress }) => ({
    id,
    label: name,
    mark: <StatusIcon category={category} progress={progress} />,
    checked: id === issue.statusId,
    run: () => void move(issue.id, { status: id }, issue.key).catch(() => undefined),
  }))
  return (
    <MenuCell label={text('issues.field_status')} said={status?.name ?? ''} items={items}>
      {status && <StatusIcon category={status.category} progress={status.progress} />}
      <span className="truncate max-md:hidden">{status?.name}</span>
    </MenuCell>
  )
}

export function PriorityCell({ issue }: CellProps) {
  const text = useIssuesText()
  const wordOf = usePriorityWord()
  const { edit } = useIssueCommands()
  const items = priorities.map((_, priority) => ({
    id: String(priority),
    label: wordOf(priority),
    mark: priority === noPriority ? null : <PriorityIcon priority={iconPriority(priority)} named={false} />,
    checked: priority === issue.priority,
    run: () => void edit(issue.id, { priority }, issue.key).catch(() => undefined),
  }))
  return (
    <MenuCell label={text('issues.field_priority')} said={wordOf(issue.priority)} items={items}>
      {issue.priority === noPriority ? (
        <span aria-hidden className="text-mute">
          {'–'}
        </span>
      ) : (
        <PriorityIcon priority={iconPriority(issue.priority)} named={false} />
      )}
    </MenuCell>
  )
}

interface MenuCellProps {
  label: string
  said: string
  items: readonly MenuItem[]
  children: ReactNode
}

function MenuCell({ label, said, items, children }: MenuCellProps) {
  return (
    <Changeable label={`${label}: ${said}`} face={children}>
      {button => (
        <Menu label={label} sections={[{ id: 'all', items }]} trigger={button} className={cellBox} />
      )}
    </Changeable>
  )
}

export function AssigneeCell({ issue }: CellProps) {
  const text = useIssuesText()
  const search = usePeopleHere()
  const { edit } = useIssueCommands()
  const label = text('issues.field_assignee')
  const choose = (id: string | null) => {
    const assigneeId = isId<'person'>(id) ? id : null
    void edit(issue.id, { assigneeId }, issue.key).catch(() => undefined)
  }
  const face = <PersonAvatar id={issue.assigneeId} named nobody={text('issues.nobody')} />
  return (
    <Changeable label={label} face={face}>
      {button => (
        <Popover label={label} look="w-72" align="end" trigger={button} className={cellBox}>
          {close => (
            <Suspense fallback={null}>
              <PickerList
                label={label}
                none={text('issues.nobody')}
                chosen={issue.assigneeId}
                search={async (typed, signal) =>
                  (await search(typed, signal)).map(person => ({
                    ...person,
                    mark: <Avatar person={person} />,
                  }))
                }
                onPick={id => {
                  close()
                  choose(id)
                }}
              />
            </Suspense>
          )}
        </Popover>
      )}
    </Changeable>
  )
}

export function DueCell({ issue }: CellProps) {
  const text = useIssuesText()
  const { edit } = useIssueCommands()
  const format = useFormat()
  const status = useStatus(issue.statusId)
  const label = text('issues.field_due')
  const said = issue.dueOn === null ? text('issues.no_due') : format.near(issue.dueOn)
  const face =
    issue.dueOn === null ? (
      <span aria-hidden className="text-mute">
        {'–'}
      </span>
    ) : (
      <DueDate day={issue.dueOn} done={status?.category === 'done'} />
    )
  return (
    <Changeable label={`${label}: ${said}`} face={face}>
      {button => (
        <Popover label={label} look="w-64 p-3" trigger={button} className={cellBox}>
          {close => (
            <Suspense fallback={null}>
              <Calendar
                label={label}
                value={issue.dueOn}
                min={null}
                clearable={issue.dueOn !== null}
                onPick={dueOn => {
                  close()
                  void edit(issue.id, { dueOn }, issue.key).catch(() => undefined)
                }}
              />
            </Suspense>
          )}
        </Popover>
      )}
    </Changeable>
  )
}

interface ChangeableProps {
  label: string
  face: ReactNode
  children: (button: ReactElement<object>) => ReactNode
}

/** The value alone for those who may not change it, else a button that opens what changes it. */
function Changeable({ label, face, children }: ChangeableProps) {
  const off = useRefusal()('issue:edit')
  if (off !== null) return <span className="flex min-w-0 items-center gap-1.5">{face}</span>
  return children(
    // Left out of the order of Tab: from the keyboard the panel changes it, and a row stays one step.
    <button
      type="button"
      tabIndex={-1}
      aria-label={label}
      onClick={event => event.preventDefault()}
      className="flex h-7 min-w-0 items-center gap-1.5 rounded-control px-1 hover:bg-line aria-expanded:bg-line"
    >
      {face}
    </button>,
  )
}
