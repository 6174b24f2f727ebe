import { type FormEvent, useState } from 'react'
import { Button } from '../../../../packages/ui/button.tsx'
import { Field } from '../../../../packages/ui/field.tsx'
import { showToast } from '../../../../packages/ui/overlays/toast.ts'
import { Banner } from '../../../../packages/ui/states/banner.tsx'
import { useProblemText } from '../../../../packages/ui/states/error-state.tsx'
import { passwordLimits } from '../../shared.ts'
import { PasswordInput } from '../entrance/password-input.tsx'
import { post } from '../entrance-http.ts'
import { useAttempt } from '../members/use-member-acts.ts'
import { usePeopleText } from '../people-text.ts'

/** How a person comes in: another password, and an end to what is open elsewhere. */
export function SecuritySettings() {
  const text = usePeopleText()
  const attempt = useAttempt()
  return (
    <Security
      onChange={(password, next) => post('/api/password', { password, next })}
      onEndOthers={() => attempt(() => post('/api/sign-out-others', {}), text('people.others_ended'))}
    />
  )
}

interface Props {
  onChange: (password: string, next: string) => Promise<unknown>
  onEndOthers: () => Promise<unknown>
  /** For the gallery: what is typed already, whether it is on its way, and what was refused. */
  typed?: { password: string; next: string }
  isBusy?: boolean
  problem?: unknown
}

export function Security({ onEndOthers, ...form }: Props) {
  return (
    <div className="grid gap-6">
      <PasswordForm {...form} />
      <OtherDevices onEnd={onEndOthers} />
    </div>
  )
}

function PasswordForm(props: Omit<Props, 'onEndOthers'>) {
  const text = usePeopleText()
  const form = usePasswordForm(props)
  return (
    <section className="grid gap-2">
      <h2 className="font-semibold">{text('people.password_change')}</h2>
      <form
        noValidate
        className="grid gap-4 rounded-card border border-line bg-raised p-4"
        onSubmit={event => void form.submit(event)}
      >
        {form.refusal !== null && (
          <Banner tone="danger" icon="alert">
            {form.refusal}
          </Banner>
        )}
        <Field
          label={text('people.password_current')}
          error={form.isMissing ? text('people.password_missing') : null}
          required
        >
          <PasswordInput
            autoComplete="current-password"
            height="medium"
            value={form.password}
            onValue={form.setPassword}
          />
        </Field>
        <Field
          label={text('people.password_next')}
          hint={text('people.password_rule', { min: passwordLimits.min })}
          error={form.isShort ? text('people.password_short', { min: passwordLimits.min }) : null}
          required
        >
          <PasswordInput
            autoComplete="new-password"
            height="medium"
            value={form.next}
            onValue={form.setNext}
          />
        </Field>
        <Button type="submit" look="primary" size="large" className="justify-self-end" busy={form.busy}>
          {text('people.password_change')}
        </Button>
      </form>
    </section>
  )
}

function OtherDevices({ onEnd }: { onEnd: () => Promise<unknown> }) {
  const text = usePeopleText()
  const [busy, setBusy] = useState(false)
  const end = async () => {
    setBusy(true)
    await onEnd()
    setBusy(false)
  }
  return (
    <section className="grid gap-2">
      <h2 className="font-semibold">{text('people.others')}</h2>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card border border-line bg-raised p-4">
        <p className="min-w-48 grow basis-0 text-mute">{text('people.others_body')}</p>
        <Button look="outline" size="large" busy={busy} onClick={() => void end()}>
          {text('people.others_end')}
        </Button>
      </div>
    </section>
  )
}

function usePasswordForm({ onChange, typed, isBusy = false, problem }: Omit<Props, 'onEndOthers'>) {
  const text = usePeopleText()
  const explain = useProblemText()
  const [password, setPassword] = useState(typed?.password ?? '')
  const [next, setNext] = useState(typed?.next ?? '')
  const [isTried, setTried] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(problem === undefined ? null : explain(problem))
  const [busy, setBusy] = useState(isBusy)
  const isMissing = password === ''
  const isShort = next.length < passwordLimits.min
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isMissing || isShort || busy) return
    setBusy(true)
    setRefusal(null)
    try {
      await onChange(password, next)
      setPassword('')
      setNext('')
      setTried(false)
      showToast(text('people.password_changed'))
    } catch (error) {
      setRefusal(explain(error))
    } finally {
      setBusy(false)
    }
  }
  return {
    password,
    setPassword,
    next,
    setNext,
    isMissing: isTried && isMissing,
    isShort: isTried && isShort,
    refusal,
    busy,
    submit,
  }
}
