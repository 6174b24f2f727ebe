import { useState } from 'react'
import { newId } from '../../../../kernel/ids.ts'
import { Button } from '../../../../packages/ui/button.tsx'
import { Input } from '../../../../packages/ui/input.tsx'
import { Select } from '../../../../packages/ui/overlays/select.tsx'
import { TypeIcon } from '../../../../packages/ui/work-icons.tsx'
import { limits, typeIcons } from '../../shared.ts'
import { useMutate } from '../hooks.ts'
import { useIssuesText } from '../issues-text.ts'
import { iconOf, useProjectFacts } from '../project/project-facts.tsx'
import { useTold } from '../use-issue-commands.ts'

type TypeIconName = (typeof typeIcons)[number]

/** The types of issues, and one more. */
export function TypeSettings() {
  const text = useIssuesText()
  const { types } = useProjectFacts()
  return (
    <section aria-label={text('issues.types')}>
      <h3 className="mb-2 font-semibold">{text('issues.types')}</h3>
      <ul className="mb-2 flex flex-wrap gap-x-4">
        {types.map(type => (
          <li key={type.id} className="flex min-h-7 items-center gap-1.5">
            <TypeIcon icon={type.icon} />
            {type.name}
          </li>
        ))}
      </ul>
      <AddType />
    </section>
  )
}

function AddType() {
  const text = useIssuesText()
  const { id: project } = useProjectFacts()
  const mutate = useMutate()
  const told = useTold()
  const [name, setName] = useState('')
  const [icon, setIcon] = useState<TypeIconName>('task')
  const trimmed = name.trim()
  const add = () => {
    if (trimmed === '') return
    setName('')
    const input = { id: newId<'issue-type'>(), project, name: trimmed, icon }
    told(trimmed, mutate('issue-type.create', input)).catch(() => setName(now => now || trimmed))
  }
  return (
    <div className="flex items-center gap-2 max-md:flex-wrap">
      <Input
        aria-label={text('issues.new_type')}
        placeholder={text('issues.new_type')}
        value={name}
        maxLength={limits.typeName}
        onChange={event => setName(event.target.value)}
        onKeyDown={event => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) add()
        }}
      />
      <span className="w-32 shrink-0 max-md:grow">
        <Select<TypeIconName>
          label={text('issues.figure')}
          value={icon}
          options={typeIcons.map(value => ({
            value,
            label: text(`issues.figure_${value}`),
            mark: <TypeIcon icon={iconOf(value)} />,
          }))}
          onChoose={setIcon}
        />
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
