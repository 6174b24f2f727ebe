import { useState } from 'react'
import { DepartmentMark } from '../../../../packages/ui/chip.tsx'
import { classNames } from '../../../../packages/ui/class-names.ts'
import { Icon } from '../../../../packages/ui/icon.tsx'
import { IconButton } from '../../../../packages/ui/icon-button.tsx'
import { PersonAvatar } from '../../../../packages/ui/names.tsx'
import type { useQuery } from '../hooks.ts'
import { usePeopleText } from '../people-text.ts'
import { DepartmentMembers } from './department-members.tsx'

export type Department = NonNullable<
  ReturnType<typeof useQuery<'department.list'>>['data']
>['departments'][number]

interface Props {
  department: Department
  /** How far below the top it lies. */
  level: number
  onEdit: () => void
}

const indents = ['pl-3', 'pl-9', 'pl-15', 'pl-21'] as const
const memberIndents = ['pl-8', 'pl-14', 'pl-20', 'pl-26'] as const

/** One department; opened, its members with those who head it. */
export function DepartmentCard({ department, level, onEdit }: Props) {
  const text = usePeopleText()
  const [isOpen, setOpen] = useState(false)
  return (
    <li>
      <div className={classNames('flex min-h-12 items-center gap-2 pr-2', indents[level] ?? indents[3])}>
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          className="flex min-h-11 min-w-0 grow items-center gap-2 text-left"
        >
          <Icon name={isOpen ? 'down' : 'right'} size={14} className="text-mute" />
          <DepartmentMark id={department.id} />
          <span className="min-w-0 truncate font-medium">{department.name}</span>
          <span className="numeric shrink-0 text-meta text-mute">
            {text('people.member_count', { count: department.members })}
          </span>
        </button>
        <span className="flex shrink-0 -space-x-1">
          {department.heads.slice(0, 3).map(head => (
            <PersonAvatar key={head} id={head} size={24} named className="ring-2 ring-raised" />
          ))}
        </span>
        <IconButton
          icon="edit"
          label={text('people.department_edit', { name: department.name })}
          onClick={onEdit}
        />
      </div>
      {isOpen && (
        <DepartmentMembers department={department} indent={memberIndents[level] ?? memberIndents[3]} />
      )}
    </li>
  )
}
