import { useState } from 'react'
import { type Role, rankOf, roles } from '../../../../kernel/permission.ts'
import { Button } from '../../../../packages/ui/button.tsx'
import { Segments } from '../../../../packages/ui/choice.tsx'
import { Field } from '../../../../packages/ui/field.tsx'
import { Dialog } from '../../../../packages/ui/overlays/dialog.tsx'
import { Select } from '../../../../packages/ui/overlays/select.tsx'
import {
  DepartmentPicker,
  type NamedObject,
  PersonPicker,
} from '../../../../packages/ui/pickers/object-pickers.tsx'
import { useClient } from '../hooks.ts'
import { roleTexts } from '../role-texts.ts'
import { useSpacesText } from '../spaces-text.ts'

interface Props {
  mine: Role | null
  onClose: () => void
  onGive: (to: string, role: Role) => Promise<boolean>
}

/** Names a person or a department in a place. */
export function LetInDialog({ mine, onClose, onGive }: Props) {
  const text = useSpacesText()
  const [to, setTo] = useState<NamedObject | null>(null)
  const [role, setRole] = useState<Role>('member')
  const [busy, setBusy] = useState(false)
  const give = async () => {
    if (!to) return
    setBusy(true)
    if (await onGive(to.id, role)) onClose()
    else setBusy(false)
  }
  return (
    <Dialog
      title={text('spaces.let_in')}
      width="small"
      onClose={onClose}
      footer={
        <Button
          look="primary"
          size="large"
          busy={busy}
          off={to ? null : text('spaces.choose_first')}
          onClick={() => void give()}
        >
          {text('spaces.give_role')}
        </Button>
      }
    >
      <div className="grid justify-items-stretch gap-4">
        <Whom to={to} onPick={setTo} />
        <Field label={text('spaces.role')} hint={text('spaces.role_hint')}>
          <Select
            label={text('spaces.role')}
            value={role}
            options={roles
              .filter(one => rankOf(one) <= rankOf(mine))
              .map(one => ({ value: one, label: text(roleTexts[one]) }))}
            onChoose={setRole}
          />
        </Field>
      </div>
    </Dialog>
  )
}

function Whom({ to, onPick }: { to: NamedObject | null; onPick: (picked: NamedObject | null) => void }) {
  const text = useSpacesText()
  const search = useSearches()
  const [kind, setKind] = useState<'person' | 'department'>('person')
  const picker = { value: to, onPick, placeholder: text('spaces.choose') }
  return (
    <>
      <span className="justify-self-start">
        <Segments
          label={text('spaces.kind')}
          name="kind"
          value={kind}
          options={[
            { value: 'person', label: text('spaces.person') },
            { value: 'department', label: text('spaces.department') },
          ]}
          onChoose={chosen => {
            setKind(chosen)
            onPick(null)
          }}
        />
      </span>
      <Field label={text(kind === 'person' ? 'spaces.person' : 'spaces.department')}>
        {kind === 'person' ? (
          <PersonPicker {...picker} label={text('spaces.person')} search={search.people} />
        ) : (
          <DepartmentPicker {...picker} label={text('spaces.department')} search={search.departments} />
        )}
      </Field>
    </>
  )
}

function useSearches() {
  const client = useClient()
  return {
    async people(typed: string): Promise<readonly NamedObject[]> {
      const { data } = await client.ask('person.list', {
        ...(typed.trim() !== '' && { find: typed.trim() }),
        states: ['active', 'invited'],
        limit: 20,
      })
      return data.people.map(({ id, name, email }) => ({ id, name, ...(email !== null && { note: email }) }))
    },
    async departments(typed: string): Promise<readonly NamedObject[]> {
      const { data } = await client.ask('department.list', {})
      const wanted = typed.trim().toLowerCase()
      return data.departments.filter(({ name }) => name.toLowerCase().includes(wanted))
    },
  }
}
