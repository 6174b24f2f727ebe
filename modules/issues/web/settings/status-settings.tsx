import { useState } from 'react'
import { newId } from '../../../../kernel/ids.ts'
import { Button } from '../../../../packages/ui/button.tsx'
import { IconButton } from '../../../../packages/ui/icon-button.tsx'
import { Input } from '../../../../packages/ui/input.tsx'
import { Select } from '../../../../packages/ui/overlays/select.tsx'
import { StatusIcon } from '../../../../packages/ui/work-icons.tsx'
import { limits, type StatusCategory, statusCategories } from '../../shared.ts'
import { rankAt } from '../board/place-rank.ts'
import { useMutate } from '../hooks.ts'
import { useIssuesText } from '../issues-text.ts'
import { type StatusFact, useProjectFacts } from '../project/project-facts.tsx'
import { useTold } from '../use-issue-commands.ts'
import { NameInput } from './name-input.tsx'

/** The columns: their names, what they mean, their order, and one more. */
export function StatusSettings() {
  const text = useIssuesText()
  const { statuses } = useProjectFacts()
  return (
    <section aria-label={text('issues.columns')}>
      <h3 className="mb-2 font-semibold">{text('issues.columns')}</h3>
      <ul className="grid gap-2">
        {statuses.map((status, index) => (
          <StatusLine key={status.id} status={status} index={index} />
        ))}
      </ul>
      <AddStatus />
    </section>
  )
}

function StatusLine({ status, index }: { status: StatusFact; index: number }) {
  const text = useIssuesText()
  const { statuses } = useProjectFacts()
  const mutate = useMutate()
  const told = useTold()
  const edit = (changes: { name?: string; category?: StatusCategory; rank?: string }) =>
    told(status.name, mutate('status.edit', { status: status.id, ...changes }))
  const step = (by: -1 | 1) => {
    const others = statuses.filter(other => other.id !== status.id)
    const place = index + by
    const rank = rankAt(
      others.map(other => other.id),
      { before: others[place - 1]?.id ?? null, after: others[place]?.id ?? null },
      id => others.find(other => other.id === id)?.rank ?? null,
    )
    if (rank !== null) void edit({ rank }).catch(() => undefined)
  }
  return (
    <li className="flex items-center gap-2 max-md:flex-wrap">
      <NameInput
        label={text('issues.column_name')}
        value={status.name}
        limit={limits.statusName}
        onChange={name => edit({ name })}
      />
      <span className="w-32 shrink-0 max-md:grow">
        <CategorySelect
          value={status.category}
          onChoose={category => void edit({ category }).catch(() => undefined)}
        />
      </span>
      <IconButton
        icon="up"
        label={text('issues.column_up', { name: status.name })}
        off={index === 0 ? text('issues.column_first') : null}
        onClick={() => step(-1)}
      />
      <IconButton
        icon="down"
        label={text('issues.column_down', { name: status.name })}
        off={index === statuses.length - 1 ? text('issues.column_last') : null}
        onClick={() => step(1)}
      />
    </li>
  )
}

interface CategoryProps {
  value: StatusCategory
  onChoose: (category: StatusCategory) => void
}

function CategorySelect({ value, onChoose }: CategoryProps) {
  const text = useIssuesText()
  return (
    <Select<StatusCategory>
      label={text('issues.category')}
      value={value}
      options={statusCategories.map(category => ({
        value: category,
        label: text(`issues.category_${category}`),
        mark: <StatusIcon category={category} progress={0.5} />,
      }))}
      onChoose={onChoose}
    />
  )
}

function AddStatus() {
  const text = useIssuesText()
  const { id: project } = useProjectFacts()
  const mutate = useMutate()
  const told = useTold()
  const [name, setName] = useState('')
  const [category, setCategory] = useState<StatusCategory>('active')
  const trimmed = name.trim()
  const add = () => {
    if (trimmed === '') return
    setName('')
    const input = { id: newId<'status'>(), project, name: trimmed, category }
    told(trimmed, mutate('status.create', input)).catch(() => setName(now => now || trimmed))
  }
  return (
    <div className="mt-2 flex items-center gap-2 max-md:flex-wrap">
      <Input
        aria-label={text('issues.new_column')}
        placeholder={text('issues.new_column')}
        value={name}
        maxLength={limits.statusName}
        onChange={event => setName(event.target.value)}
        onKeyDown={event => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) add()
        }}
      />
      <span className="w-32 shrink-0 max-md:grow">
        <CategorySelect value={category} onChoose={setCategory} />
      </span>
      <Button
        size="large"
        icon="plus"
        off={trimmed === '' ? text('issues.name_missing') : null}
        onClick={add}
      >
        {text('issues.add')}
      </Button>
    </div>
  )
}
