import { useState } from 'react'
import { type Id, isId, newId } from '../../../../kernel/ids.ts'
import { Select } from '../../../../packages/ui/overlays/select.tsx'
import { TypeIcon } from '../../../../packages/ui/work-icons.tsx'
import { limits, typeIcons } from '../../shared.ts'
import { useMutate } from '../hooks.ts'
import { useIssuesText } from '../issues-text.ts'
import { iconOf, type TypeFact, useProjectFacts } from '../project/project-facts.tsx'
import { useTold } from '../use-issue-commands.ts'
import { AddLine } from './add-line.tsx'
import { LineButtons } from './line-buttons.tsx'
import { NameInput } from './name-input.tsx'
import { SettingsSection, settingsLine } from './settings-section.tsx'

type TypeFigure = (typeof typeIcons)[number]

/** The types of issues: their names, figures and order, and one more. */
export function TypeSettings({ off }: { off: string | null }) {
  const text = useIssuesText()
  const { types } = useProjectFacts()
  return (
    <SettingsSection
      title={text('issues.types')}
      hint={text('issues.types_hint')}
      adding={off === null && <AddType />}
    >
      {types.map(type => (
        <TypeLine key={type.id} type={type} off={off} />
      ))}
    </SettingsSection>
  )
}

function TypeLine({ type, off }: { type: TypeFact; off: string | null }) {
  const text = useIssuesText()
  const { types } = useProjectFacts()
  const { edit, remove } = useTypeCommands(type)
  return (
    <li className={settingsLine}>
      <NameInput
        label={text('issues.type_name')}
        value={type.name}
        limit={limits.typeName}
        off={off}
        onChange={name => edit({ name })}
      />
      <FigureSelect
        value={typeIcons.find(figure => figure === type.figure) ?? 'task'}
        off={off}
        onChoose={icon => void edit({ icon }).catch(() => undefined)}
      />
      {off === null && (
        <LineButtons
          one={type}
          all={types}
          offLast={text('issues.last_type')}
          onRank={rank => void edit({ rank }).catch(() => undefined)}
          removing={{
            name: type.name,
            where: { typeId: [type.id] },
            options: types
              .filter(other => other !== type)
              .map(({ id, name, icon }) => ({ value: id, label: name, mark: <TypeIcon icon={icon} /> })),
            question: text('issues.remove_type_to'),
            onRemove: remove,
          }}
        />
      )}
    </li>
  )
}

function useTypeCommands({ id: type, name }: TypeFact) {
  const mutate = useMutate()
  const told = useTold()
  return {
    edit: (changes: { name?: string; icon?: TypeFigure; rank?: string }) =>
      told(name, mutate('issue-type.edit', { type, ...changes })),
    remove: (target: string | null) => {
      const to: Id<'issue-type'> | undefined = isId<'issue-type'>(target) ? target : undefined
      return told(name, mutate('issue-type.remove', { type, to }))
    },
  }
}

interface FigureProps {
  value: TypeFigure
  off?: string | null
  onChoose: (figure: TypeFigure) => void
}

function FigureSelect({ value, off = null, onChoose }: FigureProps) {
  const text = useIssuesText()
  return (
    <span className="w-36 shrink-0">
      <Select<TypeFigure>
        label={text('issues.figure')}
        value={value}
        look={off === null ? 'control' : 'bare'}
        off={off}
        options={typeIcons.map(figure => ({
          value: figure,
          label: text(`issues.figure_${figure}`),
          mark: <TypeIcon icon={iconOf(figure)} />,
        }))}
        onChoose={onChoose}
      />
    </span>
  )
}

function AddType() {
  const text = useIssuesText()
  const { id: project } = useProjectFacts()
  const mutate = useMutate()
  const told = useTold()
  const [icon, setIcon] = useState<TypeFigure>('task')
  return (
    <AddLine
      label={text('issues.new_type')}
      limit={limits.typeName}
      onAdd={name =>
        told(name, mutate('issue-type.create', { id: newId<'issue-type'>(), project, name, icon }))
      }
    >
      <FigureSelect value={icon} onChoose={setIcon} />
    </AddLine>
  )
}
