import { DepartmentMark } from '../../../../packages/ui/chip.tsx'
import { DateField } from '../../../../packages/ui/date-field.tsx'
import { Field } from '../../../../packages/ui/field.tsx'
import { useFormat } from '../../../../packages/ui/format.tsx'
import { Icon } from '../../../../packages/ui/icon.tsx'
import { Input } from '../../../../packages/ui/input.tsx'
import type { NamedDepartment } from '../../../../packages/ui/names.tsx'
import { Select } from '../../../../packages/ui/overlays/select.tsx'
import { DepartmentPicker } from '../../../../packages/ui/pickers/object-pickers.tsx'
import { TextArea } from '../../../../packages/ui/text-area.tsx'
import { limits } from '../../shared.ts'
import { FlawedField } from '../flawed-field.tsx'
import { useRequestsText } from '../requests-text.ts'
import { AcceptanceLines } from './acceptance-lines.tsx'
import type { Draft, Flaws } from './draft.ts'

export interface RequestFieldsProps {
  draft: Draft
  onChange: (change: Partial<Draft>) => void
  /** Departments in whose name this person may ask, and those that may be asked. */
  mine: readonly NamedDepartment[]
  others: readonly NamedDepartment[]
  flaws: Flaws
}

/** What is asked of whom, why, by when, and what makes it good. */
export function RequestFields(props: RequestFieldsProps) {
  const text = useRequestsText()
  const { draft, onChange, flaws } = props
  return (
    <>
      <Frame {...props} />
      <FlawedField
        label={text('requests.what')}
        hint={text('requests.what_hint')}
        error={flaws.title ?? null}
      >
        <Input
          value={draft.title}
          data-autofocus
          onChange={event => onChange({ title: event.target.value })}
        />
      </FlawedField>
      <FlawedField
        label={text('requests.why_field')}
        hint={text('requests.why_hint')}
        error={flaws.why ?? null}
      >
        <TextArea value={draft.why} rows={2} onChange={event => onChange({ why: event.target.value })} />
      </FlawedField>
      <fieldset aria-label={text('requests.lines')} className="grid gap-1">
        <span aria-hidden className="font-medium">
          {text('requests.lines')}
        </span>
        <AcceptanceLines
          lines={draft.lines}
          isInvalid={flaws.lines !== undefined}
          onLines={lines => onChange({ lines })}
        />
        <LinesNote error={flaws.lines ?? null} />
      </fieldset>
    </>
  )
}

/** Between whom, and by when. */
function Frame({ draft, onChange, mine, others, flaws }: RequestFieldsProps) {
  const text = useRequestsText()
  const format = useFormat()
  const options = mine.map(({ id, name }) => ({ value: id, label: name, mark: <DepartmentMark id={id} /> }))
  const find = async (typed: string) =>
    others.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase()))
  return (
    <div className="grid grid-cols-3 items-start gap-4 max-md:grid-cols-1">
      <Field label={text('requests.from')}>
        <Select
          label={text('requests.from')}
          placeholder={text('requests.from_none')}
          value={draft.from}
          options={options}
          onChoose={from => onChange({ from })}
        />
      </Field>
      <FlawedField label={text('requests.to')} error={flaws.to ?? null}>
        <DepartmentPicker
          label={text('requests.to')}
          placeholder={text('requests.to_none')}
          value={others.find(({ id }) => id === draft.to) ?? null}
          search={find}
          onPick={picked => onChange({ to: picked?.id ?? null })}
        />
      </FlawedField>
      <FlawedField label={text('requests.due')} hint={text('requests.due_hint')} error={flaws.due ?? null}>
        <DateField
          label={text('requests.due')}
          placeholder={text('requests.due_none')}
          value={draft.due}
          min={format.today()}
          onPick={due => onChange({ due })}
        />
      </FlawedField>
    </div>
  )
}

function LinesNote({ error }: { error: string | null }) {
  const text = useRequestsText()
  if (error === null)
    return <p className="text-meta text-mute">{text('requests.lines_hint', { most: limits.lines })}</p>
  return (
    <p role="alert" className="flex items-center gap-1 text-danger text-meta">
      <Icon name="alert" size={12} />
      {error}
    </p>
  )
}
