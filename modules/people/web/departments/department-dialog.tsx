import { type FormEvent, useId, useState } from 'react'
import { Button } from '../../../../packages/ui/button.tsx'
import { Field } from '../../../../packages/ui/field.tsx'
import { Input } from '../../../../packages/ui/input.tsx'
import { Dialog } from '../../../../packages/ui/overlays/dialog.tsx'
import { DepartmentPicker } from '../../../../packages/ui/pickers/object-pickers.tsx'
import { Banner } from '../../../../packages/ui/states/banner.tsx'
import { useProblemText } from '../../../../packages/ui/states/error-state.tsx'
import { isBelow, limits } from '../../shared.ts'
import { useClient } from '../hooks.ts'
import { usePeopleText } from '../people-text.ts'
import type { Department } from './department-card.tsx'

interface Props {
  /** All that there are: one of them may be the parent. */
  departments: readonly Department[]
  /** The one to edit; without it a new one is made. */
  department?: Department
  onClose: () => void
}

/** The name of a department, and the one that it belongs to. */
export function DepartmentDialog({ departments, department, onClose }: Props) {
  const text = usePeopleText()
  const formId = useId()
  const form = useDepartmentForm({ departments, department, onClose })
  return (
    <Dialog
      title={
        department ? text('people.department_edit', { name: department.name }) : text('people.department_add')
      }
      width="small"
      onClose={onClose}
      footer={
        <Button type="submit" form={formId} look="primary" size="large" busy={form.busy}>
          {text(department ? 'people.save' : 'people.department_add')}
        </Button>
      }
    >
      <form id={formId} noValidate className="grid gap-4" onSubmit={event => void form.submit(event)}>
        <DepartmentFields form={form} />
      </form>
    </Dialog>
  )
}

function DepartmentFields({ form }: { form: ReturnType<typeof useDepartmentForm> }) {
  const text = usePeopleText()
  return (
    <>
      {form.refusal !== null && (
        <Banner tone="danger" icon="alert">
          {form.refusal}
        </Banner>
      )}
      <Field
        label={text('people.department_name')}
        error={form.isNameless ? text('people.department_name_missing') : null}
        required
      >
        <Input
          autoComplete="off"
          maxLength={limits.departmentName}
          value={form.name}
          onChange={event => form.setName(event.target.value)}
        />
      </Field>
      {form.possible.length > 0 && (
        <Field label={text('people.department_parent')} hint={text('people.department_parent_hint')}>
          <DepartmentPicker
            label={text('people.department_parent')}
            none={text('people.department_at_top')}
            value={form.parent}
            search={async typed =>
              form.possible.filter(one => one.name.toLowerCase().includes(typed.trim().toLowerCase()))
            }
            onPick={picked => form.setParent(form.possible.find(one => one.id === picked?.id) ?? null)}
          />
        </Field>
      )}
    </>
  )
}

function useDepartmentForm({ departments, department, onClose }: Props) {
  const explain = useProblemText()
  const client = useClient()
  const [name, setName] = useState(department?.name ?? '')
  const [parent, setParent] = useState(departments.find(one => one.id === department?.parent) ?? null)
  const [isNameless, setNameless] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const parents = new Map(departments.map(one => [String(one.id), one.parent]))
  const wanted = { name: name.trim(), parent: parent?.id ?? null }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setNameless(wanted.name === '')
    if (wanted.name === '' || busy) return
    setBusy(true)
    setRefusal(null)
    try {
      if (department === undefined) {
        const below = wanted.parent === null ? {} : { parent: wanted.parent }
        await client.call('department.create', { name: wanted.name, ...below })
      } else await change(department)
      onClose()
    } catch (error) {
      setRefusal(explain(error))
      setBusy(false)
    }
  }
  const change = async ({ id, name: before, parent: parentBefore }: Department) => {
    if (wanted.name !== before) await client.call('department.rename', { department: id, name: wanted.name })
    if (wanted.parent !== parentBefore)
      await client.call('department.move', { department: id, parent: wanted.parent })
  }
  return {
    name,
    setName,
    parent,
    setParent,
    isNameless,
    refusal,
    busy,
    submit,
    /** Not itself, and none that lies below it. */
    possible: departments.filter(one => !department || !isBelow(one.id, department.id, parents)),
  }
}
