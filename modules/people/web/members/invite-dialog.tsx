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
import { isEmail } from '../entrance/setup-draft.ts'
import { useClient, useQuery } from '../hooks.ts'
import { usePeopleText } from '../people-text.ts'
import { InviteLink } from './invite-link.tsx'

interface Props {
  onClose: () => void
  onInvited: () => void
}

/** Invites one person; what comes of it is a link to send in whatever way one likes. */
export function InviteDialog({ onClose, onInvited }: Props) {
  const text = usePeopleText()
  const formId = useId()
  const form = useInvitation(onInvited)
  if (form.invited) {
    return (
      <Dialog
        title={text('people.invited', { person: form.invited.name })}
        onClose={onClose}
        footer={
          <>
            <Button look="plain" size="large" onClick={form.another}>
              {text('people.invite_another')}
            </Button>
            <Button size="large" onClick={onClose}>
              {text('people.done')}
            </Button>
          </>
        }
      >
        <InviteLink person={form.invited} onRevoked={onClose} />
      </Dialog>
    )
  }
  return (
    <Dialog
      title={text('people.invite_someone')}
      width="small"
      onClose={onClose}
      footer={
        <Button type="submit" form={formId} look="primary" size="large" busy={form.busy}>
          {text('people.invite_make_link')}
        </Button>
      }
    >
      <form id={formId} noValidate className="grid gap-4" onSubmit={event => void form.submit(event)}>
        <InviteFields form={form} />
      </form>
    </Dialog>
  )
}

function InviteFields({ form }: { form: ReturnType<typeof useInvitation> }) {
  const text = usePeopleText()
  return (
    <>
      {form.refusal !== null && (
        <Banner tone="danger" icon="alert">
          {form.refusal}
        </Banner>
      )}
      <Field
        label={text('people.name')}
        error={form.faults.name ? text('people.name_of_missing') : null}
        required
      >
        <Input
          autoComplete="off"
          maxLength={limits.name}
          value={form.draft.name}
          onChange={event => form.change({ name: event.target.value })}
        />
      </Field>
      <Field
        label={text('people.email')}
        error={form.faults.email ? text('people.email_wrong') : null}
        required
      >
        <Input
          type="email"
          autoComplete="off"
          maxLength={254}
          value={form.draft.email}
          onChange={event => form.change({ email: event.target.value })}
        />
      </Field>
      <KindFields form={form} />
    </>
  )
}

function KindFields({ form }: { form: ReturnType<typeof useInvitation> }) {
  const text = usePeopleText()
  const { data } = useQuery('department.list', {})
  const departments = data?.departments ?? []
  return (
    <>
      <RadioCards
        label={text('people.kind')}
        name="kind"
        value={form.draft.kind}
        options={[
          { value: 'member', label: text('people.kind_member'), hint: text('people.kind_member_hint') },
          { value: 'guest', label: text('people.kind_guest'), hint: text('people.kind_guest_hint') },
        ]}
        onChoose={kind => form.change({ kind })}
      />
      {form.draft.kind === 'member' && departments.length > 0 && (
        <Field label={text('people.department')}>
          <Select
            label={text('people.department')}
            value={form.draft.department?.id ?? ''}
            options={[
              { value: '', label: text('people.department_none') },
              ...departments.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChoose={id => form.change({ department: departments.find(one => one.id === id) ?? null })}
          />
        </Field>
      )}
    </>
  )
}

type Department = NonNullable<ReturnType<typeof useQuery<'department.list'>>['data']>['departments'][number]

interface Draft {
  name: string
  email: string
  kind: 'member' | 'guest'
  department: Department | null
}

const blank: Draft = { name: '', email: '', kind: 'member', department: null }

function useInvitation(onInvited: () => void) {
  const explain = useProblemText()
  const client = useClient()
  const [draft, setDraft] = useState(blank)
  const [isTried, setTried] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [invited, setInvited] = useState<{ id: string; name: string } | null>(null)
  const wrong = { name: draft.name.trim() === '', email: !isEmail(draft.email) }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (wrong.name || wrong.email || busy) return
    setBusy(true)
    setRefusal(null)
    const id = newId<'person'>()
    const { name, email, kind, department } = draft
    try {
      await client.call('person.invite', {
        id,
        name: name.trim(),
        email: email.trim(),
        kind,
        ...(kind === 'member' && department && { department: department.id }),
      })
      onInvited()
      setInvited({ id, name: name.trim() })
    } catch (error) {
      setRefusal(explain(error))
    } finally {
      setBusy(false)
    }
  }
  return {
    draft,
    faults: { name: isTried && wrong.name, email: isTried && wrong.email },
    refusal,
    busy,
    invited,
    submit,
    change: (part: Partial<Draft>) => setDraft(before => ({ ...before, ...part })),
    another() {
      // The department stays: one invites a whole department in a row.
      setDraft({ ...blank, department: draft.department })
      setTried(false)
      setInvited(null)
    },
  }
}
