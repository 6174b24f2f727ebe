import { useState } from 'react'
import { Button } from '../../../../packages/ui/button.tsx'
import { useDepartments } from '../../../../packages/ui/names.tsx'
import { EmptyState } from '../../../../packages/ui/states/empty-state.tsx'
import { ProblemState } from '../../../../packages/ui/states/error-state.tsx'
import { Loading, SkeletonRows } from '../../../../packages/ui/states/skeleton.tsx'
import { useQuery } from '../hooks.ts'
import { usePeopleText } from '../people-text.ts'
import { useWhoAmI } from '../use-who-am-i.ts'
import { type Department, DepartmentCard } from './department-card.tsx'
import { DepartmentDialog } from './department-dialog.tsx'
import { inTree } from './department-tree.ts'

/** The departments with their heads and members. For owners. */
export function DepartmentsSettings() {
  const me = useWhoAmI()
  const [edited, setEdited] = useState<Department | 'new' | null>(null)
  const { data, problem, again } = useQuery(
    'department.list',
    {},
    {
      in: me ? [me.organisation.directory] : [],
      types: ['department', 'head', 'member'],
    },
  )
  const isKnown = useDepartments() !== undefined
  return (
    <>
      <Departments
        departments={isKnown ? data?.departments : undefined}
        problem={data ? null : problem}
        onRetry={again}
        onAdd={() => setEdited('new')}
        onEdit={setEdited}
      />
      {edited !== null && data && (
        <DepartmentDialog
          departments={data.departments}
          {...(edited !== 'new' && { department: edited })}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  )
}

interface Props {
  /** Undefined while they are on their way. */
  departments: readonly Department[] | undefined
  problem: unknown
  onRetry: () => void
  onAdd: () => void
  onEdit: (department: Department) => void
}

export function Departments({ departments, problem, onRetry, onAdd, onEdit }: Props) {
  const text = usePeopleText()
  if (problem) return <ProblemState problem={problem} onRetry={onRetry} />
  if (!departments) {
    return (
      <Loading>
        <SkeletonRows count={5} />
      </Loading>
    )
  }
  const add = (
    <Button look="primary" icon="plus" onClick={onAdd}>
      {text('people.department_add')}
    </Button>
  )
  if (departments.length === 0) {
    return (
      <EmptyState icon="building" title={text('people.departments_none')} action={add}>
        {text('people.departments_none_body')}
      </EmptyState>
    )
  }
  return (
    <div className="grid grid-cols-1 gap-4">
      <div className="flex items-center gap-2">
        <p className="min-w-0 grow text-mute">{text('people.departments_lead')}</p>
        {add}
      </div>
      <ul
        aria-label={text('people.departments')}
        className="divide-y divide-line rounded-card border border-line bg-raised"
      >
        {inTree(departments).map(({ department, level }) => (
          <DepartmentCard
            key={department.id}
            department={department}
            level={level}
            onEdit={() => onEdit(department)}
          />
        ))}
      </ul>
    </div>
  )
}
