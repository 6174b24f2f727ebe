import { useState } from 'react'
import { Button } from '../../../../packages/ui/button.tsx'
import { DepartmentMark } from '../../../../packages/ui/chip.tsx'
import { RadioCards } from '../../../../packages/ui/choice.tsx'
import { IconButton } from '../../../../packages/ui/icon-button.tsx'
import { Input } from '../../../../packages/ui/input.tsx'
import { limits } from '../../shared.ts'
import { usePeopleText } from '../people-text.ts'
import {
  type DraftDepartment,
  departmentNames,
  departmentsOf,
  type SetupDraft,
  templateNames,
  templateTexts,
} from './setup-draft.ts'

interface Props {
  draft: SetupDraft
  onChange: (part: Partial<SetupDraft>) => void
}

const most = 50

/** A template to begin with; its departments can be renamed, left out and added to. */
export function DepartmentsStep({ draft, onChange }: Props) {
  const text = usePeopleText()
  return (
    <>
      <RadioCards
        label={text('people.template')}
        name="template"
        value={draft.template}
        options={templateNames.map(value => ({
          value,
          label: text(templateTexts[value].name),
          hint: text(templateTexts[value].hint),
        }))}
        onChoose={template =>
          onChange({ template, departments: departmentsOf(template, key => text(departmentNames[key])) })
        }
      />
      <DepartmentLines draft={draft} onChange={onChange} />
    </>
  )
}

function DepartmentLines({ draft, onChange }: Props) {
  const text = usePeopleText()
  const [added, setAdded] = useState(0)
  const { departments } = draft
  const add = () => {
    setAdded(added + 1)
    onChange({ departments: [...departments, { key: `added-${added}`, name: '' }] })
  }
  return (
    <section className="grid gap-1">
      <h2 className="font-semibold">{text('people.departments_made')}</h2>
      <ul className="divide-y divide-line">
        {departments.map(department => (
          <DepartmentLine
            key={department.key}
            department={department}
            isNew={department.name === ''}
            onRename={name =>
              onChange({
                departments: departments.map(one => (one.key === department.key ? { ...one, name } : one)),
              })
            }
            onLeaveOut={() =>
              onChange({ departments: departments.filter(one => one.key !== department.key) })
            }
            onEnter={add}
          />
        ))}
      </ul>
      {departments.length < most && (
        <Button look="plain" icon="plus" className="justify-self-start" onClick={add}>
          {text('people.department_add')}
        </Button>
      )}
      <p className="mt-1 text-meta text-mute">{text('people.departments_later')}</p>
    </section>
  )
}

interface LineProps {
  department: DraftDepartment
  isNew: boolean
  onRename: (name: string) => void
  onLeaveOut: () => void
  onEnter: () => void
}

function DepartmentLine({ department, isNew, onRename, onLeaveOut, onEnter }: LineProps) {
  const text = usePeopleText()
  const [wasNew] = useState(isNew)
  return (
    <li className="flex h-10 items-center gap-2 max-md:h-12">
      <DepartmentMark id={department.key} />
      <Input
        height="small"
        aria-label={text('people.department_name')}
        placeholder={text('people.department_name')}
        autoFocus={wasNew}
        maxLength={limits.departmentName}
        value={department.name}
        className="!border-transparent hover:!border-control focus:!border-control"
        onChange={event => onRename(event.target.value)}
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          // Enter goes on to the next department; the button below is what finishes.
          event.preventDefault()
          onEnter()
        }}
      />
      <IconButton
        icon="close"
        label={text('people.department_leave_out', { name: department.name })}
        onClick={onLeaveOut}
      />
    </li>
  )
}
