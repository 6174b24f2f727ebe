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
import { CopyField } from '../copy-field.tsx'
import { useClient } from '../hooks.ts'
import { usePeopleText } from '../people-text.ts'
import { makeToken } from './make-token.ts'
import { ScopeChoice } from './scope-choice.tsx'

interface Props {
  organisation: string
  onClose: () => void
}

const terms = ['7', '30', '90', '365'] as const
type Term = (typeof terms)[number]

/** Makes a token and shows it, this once. */
export function CreateTokenDialog({ organisation, onClose }: Props) {
  const text = usePeopleText()
  const formId = useId()
  const form = useTokenForm(organisation)
  if (form.made !== null) {
    return (
      <Dialog
        title={text('people.token_made', { token: form.draft.name.trim() })}
        onClose={onClose}
        footer={
          <Button size="large" onClick={onClose}>
            {text('people.done')}
          </Button>
        }
      >
        <div className="grid gap-3">
          <Banner tone="warn" icon="alert">
            {text('people.token_once')}
          </Banner>
          <CopyField
            label={text('people.token')}
            value={form.made}
            verb={text('people.token_copy')}
            done={text('people.token_copied')}
          />
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog
      title={text('people.token_create')}
      width="small"
      onClose={onClose}
      footer={
        <Button type="submit" form={formId} look="primary" size="large" busy={form.busy}>
          {text('people.token_create')}
        </Button>
      }
    >
      <form id={formId} noValidate className="grid gap-4" onSubmit={event => void form.submit(event)}>
        <TokenFields form={form} />
      </form>
    </Dialog>
  )
}

function TokenFields({ form }: { form: ReturnType<typeof useTokenForm> }) {
  const text = usePeopleText()
  const { draft, faults, change } = form
  return (
    <>
      {form.refusal !== null && (
        <Banner tone="danger" icon="alert">
          {form.refusal}
        </Banner>
      )}
      <Field
        label={text('people.token_name')}
        hint={text('people.token_name_hint')}
        error={faults.name ? text('people.token_name_missing') : null}
        required
      >
        <Input
          autoComplete="off"
          maxLength={limits.tokenName}
          value={draft.name}
          onChange={event => change({ name: event.target.value })}
        />
      </Field>
      <Field label={text('people.token_days')}>
        <Select
          label={text('people.token_days')}
          value={draft.days}
          options={terms.map(value => ({ value, label: text('people.days', { count: Number(value) }) }))}
          onChoose={days => change({ days })}
        />
      </Field>
      <ReachFields form={form} />
    </>
  )
}

function ReachFields({ form }: { form: ReturnType<typeof useTokenForm> }) {
  const text = usePeopleText()
  const { draft, faults, change } = form
  return (
    <>
      <RadioCards
        label={text('people.token_scope')}
        name="scope"
        value={draft.reach}
        options={[
          { value: 'all', label: text('people.token_all'), hint: text('people.token_all_hint') },
          { value: 'some', label: text('people.token_some'), hint: text('people.token_some_hint') },
        ]}
        onChoose={reach => change({ reach })}
      />
      {draft.reach === 'some' && (
        <ScopeChoice
          chosen={draft.scopes}
          fault={faults.scopes ? text('people.token_scope_missing') : null}
          onChoose={scopes => change({ scopes })}
        />
      )}
    </>
  )
}

interface Draft {
  name: string
  days: Term
  reach: 'all' | 'some'
  scopes: readonly string[]
}

function useTokenForm(organisation: string) {
  const explain = useProblemText()
  const client = useClient()
  const [id] = useState(() => newId<'token'>())
  const [draft, setDraft] = useState<Draft>({ name: '', days: '90', reach: 'all', scopes: [] })
  const [isTried, setTried] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [made, setMade] = useState<string | null>(null)
  const wrong = {
    name: draft.name.trim() === '',
    scopes: draft.reach === 'some' && draft.scopes.length === 0,
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (wrong.name || wrong.scopes || busy) return
    setBusy(true)
    setRefusal(null)
    const { token, digest } = makeToken(organisation)
    const scopes = draft.reach === 'all' ? null : [...draft.scopes]
    try {
      await client.call('token.create', {
        id,
        name: draft.name.trim(),
        digest,
        scopes,
        days: Number(draft.days),
      })
      setMade(token)
    } catch (error) {
      setRefusal(explain(error))
    } finally {
      setBusy(false)
    }
  }
  return {
    draft,
    faults: { name: isTried && wrong.name, scopes: isTried && wrong.scopes },
    refusal,
    busy,
    made,
    submit,
    change: (part: Partial<Draft>) => setDraft(before => ({ ...before, ...part })),
  }
}
