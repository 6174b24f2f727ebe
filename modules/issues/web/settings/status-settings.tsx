import { useState } from 'react'
import { type Id, isId, newId } from '../../../../kernel/ids.ts'
import { Select } from '../../../../packages/ui/overlays/select.tsx'
import { StatusIcon } from '../../../../packages/ui/work-icons.tsx'
import { limits, type StatusCategory, statusCategories } from '../../shared.ts'
import { useMutate } from '../hooks.ts'
import { useIssuesText } from '../issues-text.ts'
import { type StatusFact, useProjectFacts } from '../project/project-facts.tsx'
import { useTold } from '../use-issue-commands.ts'
import { AddLine } from './add-line.tsx'
import { LineButtons } from './line-buttons.tsx'
import { NameInput } from './name-input.tsx'
import { SettingsSection, settingsLine } from './settings-section.tsx'

/** The columns: their names, what they mean, their order, and one more. */
export function StatusSettings({ off }: { off: string | null }) {
  const text = useIssuesText()
  const { statuses } = useProjectFacts()
  return (
    <SettingsSection
      title={text('issues.columns')}
      hint={text('issues.columns_hint')}
      adding={off === null && <AddStatus />}
    >
      {statuses.map(status => (
        <StatusLine key={status.id} status={status} off={off} />
      ))}
    </SettingsSection>
  )
}

function StatusLine({ status, off }: { status: StatusFact; off: string | null }) {
  const text = useIssuesText()
  const { statuses } = useProjectFacts()
  const { edit, remove } = useStatusCommands(status)
  return (
    <li className={settingsLine}>
      <NameInput
        label={text('issues.column_name')}
        value={status.name}
        limit={limits.statusName}
        off={off}
        onChange={name => edit({ name })}
      />
      <CategorySelect
        value={status.category}
        off={off}
        onChoose={category => void edit({ category }).catch(() => undefined)}
      />
      {off === null && (
        <LineButtons
          one={status}
          all={statuses}
          offLast={text('issues.last_status')}
          onRank={rank => void edit({ rank }).catch(() => undefined)}
          removing={{
            name: status.name,
            where: { statusId: [status.id] },
            options: likeliest(statuses, status).map(({ id, name, category, progress }) => ({
              value: id,
              label: name,
              mark: <StatusIcon category={category} progress={progress} />,
            })),
            question: text('issues.remove_column_to'),
            onRemove: remove,
          }}
        />
      )}
    </li>
  )
}

function useStatusCommands({ id: status, name }: StatusFact) {
  const mutate = useMutate()
  const told = useTold()
  return {
    edit: (changes: { name?: string; category?: StatusCategory; rank?: string }) =>
      told(name, mutate('status.edit', { status, ...changes })),
    remove: (target: string | null) => {
      const to: Id<'status'> | undefined = isId<'status'>(target) ? target : undefined
      return told(name, mutate('status.remove', { status, to }))
    },
  }
}

/** Where the issues of a column go: beside it first, what means the same before what does not. */
function likeliest(statuses: readonly StatusFact[], gone: StatusFact): readonly StatusFact[] {
  const at = statuses.indexOf(gone)
  const distance = (status: StatusFact) => Math.abs(statuses.indexOf(status) - at)
  const isOther = (status: StatusFact) => Number(status.category !== gone.category)
  return statuses
    .filter(status => status !== gone)
    .toSorted((one, other) => isOther(one) - isOther(other) || distance(one) - distance(other))
}

interface CategoryProps {
  value: StatusCategory
  off?: string | null
  onChoose: (category: StatusCategory) => void
}

function CategorySelect({ value, off = null, onChoose }: CategoryProps) {
  const text = useIssuesText()
  return (
    <span className="w-36 shrink-0">
      <Select<StatusCategory>
        label={text('issues.category')}
        value={value}
        look={off === null ? 'control' : 'bare'}
        off={off}
        options={statusCategories.map(category => ({
          value: category,
          label: text(`issues.category_${category}`),
          mark: <StatusIcon category={category} progress={0.5} />,
        }))}
        onChoose={onChoose}
      />
    </span>
  )
}

function AddStatus() {
  const text = useIssuesText()
  const { id: project } = useProjectFacts()
  const mutate = useMutate()
  const told = useTold()
  const [category, setCategory] = useState<StatusCategory>('active')
  return (
    <AddLine
      label={text('issues.new_column')}
      limit={limits.statusName}
      onAdd={name => told(name, mutate('status.create', { id: newId<'status'>(), project, name, category }))}
    >
      <CategorySelect value={category} onChoose={setCategory} />
    </AddLine>
  )
}
