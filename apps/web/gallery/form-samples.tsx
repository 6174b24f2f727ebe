import { useState } from 'react'
import { Checkbox, RadioCards, Segments, Switch } from '../../../packages/ui/choice.tsx'
import { DateField } from '../../../packages/ui/date-field.tsx'
import type { Day } from '../../../packages/ui/day.ts'
import { Field } from '../../../packages/ui/field.tsx'
import { useFormat } from '../../../packages/ui/format.tsx'
import { Input, SearchInput } from '../../../packages/ui/input.tsx'
import { Select } from '../../../packages/ui/overlays/select.tsx'
import {
  DepartmentPicker,
  type NamedObject,
  PersonPicker,
} from '../../../packages/ui/pickers/object-pickers.tsx'
import { Property, PropertyList } from '../../../packages/ui/property-list.tsx'
import { TextArea } from '../../../packages/ui/text-area.tsx'
import { StatusIcon } from '../../../packages/ui/work-icons.tsx'
import { useSamples } from './sample-faces.tsx'
import { samplePerson } from './samples.ts'

/** Every control that takes a value, at work. */
export function FormSamples() {
  return (
    <div className="grid grid-cols-2 gap-8 max-md:grid-cols-1">
      <div className="grid content-start gap-4">
        <TextFields />
      </div>
      <div className="grid content-start gap-4">
        <ChoiceFields />
        <Properties />
      </div>
    </div>
  )
}

function TextFields() {
  const words = useSamples()
  const [typed, setTyped] = useState('')
  return (
    <>
      <Field label={words.name} hint={words.hint} required>
        <Input defaultValue={words.project} />
      </Field>
      <Field label={words.name} error={words.problem}>
        <Input defaultValue={words.project} />
      </Field>
      <Field label={words.field.labels}>
        <TextArea defaultValue={words.described} />
      </Field>
      <SearchInput label={words.verbs.open} value={typed} onValue={setTyped} keys="/" />
    </>
  )
}

function ChoiceFields() {
  const words = useSamples()
  const [isOn, setOn] = useState(true)
  const [done, setDone] = useState(true)
  const [template, setTemplate] = useState('0')
  const options = words.templates.map((label, index) => ({ value: String(index), label }))
  return (
    <>
      <Switch label={words.notify} hint={words.notifyHint} on={isOn} onSwitch={setOn} />
      <Checkbox label={words.acceptance} checked={done} onChecked={setDone} />
      <RadioCards
        label={words.name}
        name="template"
        value={template}
        options={options.map(option => ({ ...option, hint: words.notifyHint }))}
        onChoose={setTemplate}
      />
      <div>
        <Segments
          label={words.name}
          name="segments"
          value={template}
          options={options.map(({ value }, index) => ({ value, label: words.statuses[index] ?? '' }))}
          onChoose={setTemplate}
        />
      </div>
    </>
  )
}

function Properties() {
  return (
    <PropertyList>
      <StatusProperty />
      <PeopleProperties />
      <DueProperties />
    </PropertyList>
  )
}

function StatusProperty() {
  const { field, statuses } = useSamples()
  const [status, setStatus] = useState('2')
  const options = statuses.map((label, index) => ({
    value: String(index),
    label,
    mark: <StatusIcon category={index < 2 ? 'new' : index < 4 ? 'active' : 'done'} />,
  }))
  return (
    <Property name={field.status}>
      <Select look="bare" label={field.status} value={status} onChoose={setStatus} options={options} />
    </Property>
  )
}

function PeopleProperties() {
  const words = useSamples()
  const [person, setPerson] = useState<NamedObject | null>(samplePerson(words.people[0] ?? ''))
  const [department, setDepartment] = useState<NamedObject | null>(null)
  const people = words.people.map((name, index) => ({
    ...samplePerson(name),
    note: words.departments[index % words.departments.length],
  }))
  const departments = words.departments.map(name => ({ id: `department ${name}`, name }))
  return (
    <>
      <Property name={words.field.assignee}>
        <PersonPicker
          look="bare"
          label={words.field.assignee}
          value={person}
          none={words.nobody}
          search={finder(people)}
          onPick={setPerson}
        />
      </Property>
      <Property name={words.field.department}>
        <DepartmentPicker
          look="bare"
          value={department}
          none={words.nobody}
          search={finder(departments)}
          onPick={setDepartment}
        />
      </Property>
    </>
  )
}

function DueProperties() {
  const { field, offReason } = useSamples()
  const format = useFormat()
  const [due, setDue] = useState<Day | null>(format.daysFromToday(2))
  return (
    <>
      <Property name={field.due}>
        <DateField look="bare" label={field.due} value={due} onPick={setDue} clearable />
      </Property>
      <Property name={field.original}>
        <DateField look="bare" label={field.original} value={due} onPick={setDue} off={offReason} />
      </Property>
    </>
  )
}

function finder(objects: readonly NamedObject[]) {
  return async (typed: string) =>
    objects.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase()))
}
