import { type FormEvent, useId, useState } from 'react'
import { newId } from '../../../../kernel/ids.ts'
import { Button } from '../../../../packages/ui/button.tsx'
import { RadioCards } from '../../../../packages/ui/choice.tsx'
import { Field } from '../../../../packages/ui/field.tsx'
import { Input } from '../../../../packages/ui/input.tsx'
import { Dialog } from '../../../../packages/ui/overlays/dialog.tsx'
import { Select } from '../../../../packages/ui/overlays/select.tsx'
import { Banner } from '../../../../packages/ui/states/banner.tsx'
import { useProblemText } from '../../../../packages/ui/states/error-state.tsx'
import { limits } from '../../shared.ts'
import { useClient, useQuery } from '../hooks.ts'
import { useSpacesText } from '../spaces-text.ts'

interface Props {
  onClose: () => void
  onCreated: () => void
}

const audiences = ['everyone', 'department', 'few'] as const
type Audience = (typeof audiences)[number]

const audienceTexts = {
  everyone: { label: 'spaces.for_everyone', hint: 'spaces.for_everyone_hint' },
  department: { label: 'spaces.for_department', hint: 'spaces.for_department_hint' },
  few: { label: 'spaces.for_few', hint: 'spaces.for_few_hint' },
} as const

/** A space, for everyone, one department or a few. */
export function CreateSpaceDialog({ onClose, onCreated }: Props) {
  const text = useSpacesText()
  const formId = useId()
  const form = useSpaceForm({ onClose, onCreated })
  return (
    <Dialog
      title={text('spaces.create_space')}
      width="small"
      onClose={onClose}
      footer={
        <Button type="submit" form={formId} look="primary" size="large" busy={form.busy}>
          {text('spaces.create_space')}
        </Button>
      }
    >
      <form id={formId} noValidate className="grid gap-4" onSubmit={event => void form.submit(event)}>
        <Fields form={form} />
      </form>
    </Dialog>
  )
}

function Fields({ form }: { form: ReturnType<typeof useSpaceForm> }) {
  const text = useSpacesText()
  return (
    <>
      {form.refusal !== null && (
        <Banner tone="danger" icon="alert">
          {form.refusal}
        </Banner>
      )}
      <Field label={text('spaces.name')} error={form.nameFault ? text('spaces.name_missing') : null} required>
        <Input
          autoComplete="off"
          maxLength={limits.spaceName}
          value={form.name}
          onChange={event => form.setName(event.target.value)}
        />
      </Field>
      <RadioCards
        label={text('spaces.for_whom')}
        name="audience"
        value={form.audience}
        options={audiences.map(value => ({
          value,
          label: text(audienceTexts[value].label),
          hint: text(audienceTexts[value].hint),
        }))}
        onChoose={form.setAudience}
      />
      {form.audience === 'department' && (
        <Field
          label={text('spaces.department')}
          error={form.departmentFault ? text('spaces.department_missing') : null}
        >
          <Select
            label={text('spaces.department')}
            value={form.department}
            placeholder={text('spaces.choose_department')}
            options={form.departments.map(({ id, name }) => ({ value: id, label: name }))}
            onChoose={form.setDepartment}
          />
        </Field>
      )}
    </>
  )
}

function useSpaceForm({ onClose, onCreated }: Props) {
  const explain = useProblemText()
  const client = useClient()
  const { data } = useQuery('department.list', {})
  const departments = data?.departments ?? []
  const [id] = useState(() => newId<'space'>())
  const [name, setName] = useState('')
  const [audience, setAudience] = useState<Audience>('everyone')
  const [chosen, setDepartment] = useState<string | null>(null)
  const [isTried, setTried] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const department = departments.find(one => one.id === chosen)?.id
  const wantsDepartment = audience === 'department'
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (name.trim() === '' || (wantsDepartment && !department) || busy) return
    setBusy(true)
    setRefusal(null)
    try {
      await client.call('space.create', {
        id,
        name: name.trim(),
        everyone: audience === 'everyone',
        ...(wantsDepartment && { department }),
      })
      onCreated()
      onClose()
    } catch (error) {
      setRefusal(explain(error))
      setBusy(false)
    }
  }
  return {
    name,
    setName,
    audience,
    setAudience,
    department: chosen,
    setDepartment,
    departments,
    refusal,
    busy,
    submit,
    nameFault: isTried && name.trim() === '',
    departmentFault: isTried && wantsDepartment && !department,
  }
}
