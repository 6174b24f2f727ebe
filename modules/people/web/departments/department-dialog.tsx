import { type FormEvent, useId, useState } from 'react'
import { Button } from '../../../../packages/ui/button.tsx'
import { Field } from '../../../../packages/ui/field.tsx'
import { Input } from '../../../../packages/ui/input.tsx'
import { Dialog } from '../../../../packages/ui/overlays/dialog.tsx'
import { useProblemText } from '../../../../packages/ui/states/error-state.tsx'
import { limits } from '../../shared.ts'
import { useClient } from '../hooks.ts'
import { usePeopleText } from '../people-text.ts'
import type { Department } from './department-card.tsx'

interface Props {
  /** The one to rename; without it a new one is made. */
  department?: Department
  onClose: () => void
}

export function DepartmentDialog({ department, onClose }: Props) {
  const text = usePeopleText()
  const explain = useProblemText()
  const client = useClient()
  const formId = useId()
  const [name, setName] = useState(department?.name ?? '')
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    if (name.trim() === '') {
      setRefusal(text('people.department_name_missing'))
      return
    }
    setBusy(true)
    try {
      if (department) await client.call('department.rename', { department: department.id, name: name.trim() })
      else await client.call('department.create', { name: name.trim() })
      onClose()
    } catch (error) {
      setRefusal(explain(error))
      setBusy(false)
    }
  }
  const verb = text(department ? 'people.rename' : 'people.department_add')
  return (
    <Dialog
      title={verb}
      width="small"
      onClose={onClose}
      footer={
        <Button type="submit" form={formId} look="primary" size="large" busy={busy}>
          {verb}
        </Button>
      }
    >
      <form id={formId} noValidate onSubmit={event => void submit(event)}>
        <Field label={text('people.department_name')} error={refusal} required>
          <Input
            autoComplete="off"
            maxLength={limits.departmentName}
            value={name}
            onChange={event => setName(event.target.value)}
          />
        </Field>
      </form>
    </Dialog>
  )
}
