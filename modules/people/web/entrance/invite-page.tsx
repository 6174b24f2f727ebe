import { type FormEvent, useCallback, useEffect, useState } from 'react'
import { useAccount } from '../../../../packages/ui/account.tsx'
import { Button } from '../../../../packages/ui/button.tsx'
import { Field } from '../../../../packages/ui/field.tsx'
import { Input } from '../../../../packages/ui/input.tsx'
import { Banner } from '../../../../packages/ui/states/banner.tsx'
import { EmptyState } from '../../../../packages/ui/states/empty-state.tsx'
import { ErrorState, isProblem, useProblemText } from '../../../../packages/ui/states/error-state.tsx'
import { Loading, Skeleton } from '../../../../packages/ui/states/skeleton.tsx'
import { limits, passwordLimits } from '../../shared.ts'
import { post } from '../entrance-http.ts'
import { usePeopleText } from '../people-text.ts'
import { EntranceFrame } from './entrance-frame.tsx'
import { PasswordInput } from './password-input.tsx'

/** What an invitation says before it is taken. */
export interface OpenInvite {
  organisation: string
  name: string
  email: string
  kind: string
  /** This e-mail signs in elsewhere already: its own password is asked for. */
  hasAccount: boolean
}

/** `/invite#TOKEN`: the token stays behind the hash, so that no log of a server or proxy holds it. */
export function InvitePage() {
  const [token] = useState(() => window.location.hash.slice(1))
  const [invite, setInvite] = useState<OpenInvite | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const open = useCallback(async () => {
    setProblem(null)
    await post<OpenInvite>('/api/invite/open', { token }).then(setInvite, setProblem)
  }, [token])
  useEffect(() => void open(), [open])
  if (problem !== null) return <InviteClosed problem={problem} onRetry={() => void open()} />
  if (!invite) return <InviteLoading />
  return (
    <InviteForm
      invite={invite}
      onAccept={async (name, password) => {
        await post('/api/invite/accept', { token, name, password })
        // Whoever was signed in here before is another person: nothing of theirs may stay on the page.
        window.location.replace('/')
      }}
    />
  )
}

export function InviteLoading() {
  const text = usePeopleText()
  return (
    <EntranceFrame title={text('people.invitation')}>
      <Loading>
        <div className="grid gap-6">
          <Skeleton className="w-56" />
          <Skeleton className="h-10 w-full" />
          <Skeleton className="h-10 w-full" />
        </div>
      </Loading>
    </EntranceFrame>
  )
}

/** The link leads nowhere (any more), or the server can't be asked. */
export function InviteClosed({ problem, onRetry }: { problem: unknown; onRetry: () => void }) {
  const text = usePeopleText()
  const explain = useProblemText()
  const isOver = isProblem(problem) && (problem.code === 'not_found' || problem.code === 'invalid')
  return (
    <EntranceFrame title={text('people.invitation')}>
      {isOver ? (
        <EmptyState icon="link" title={text('people.invitation_over')}>
          {text('people.invite_not_open')}
        </EmptyState>
      ) : (
        <ErrorState onRetry={onRetry}>{explain(problem)}</ErrorState>
      )}
    </EntranceFrame>
  )
}

interface FormProps {
  invite: OpenInvite
  onAccept: (name: string, password: string) => Promise<void>
}

export function InviteForm({ invite, onAccept }: FormProps) {
  const text = usePeopleText()
  const form = useAcceptance(invite, onAccept)
  return (
    <EntranceFrame
      title={text('people.invitation_to', { organisation: invite.organisation })}
      lead={text(invite.kind === 'guest' ? 'people.invitation_guest' : 'people.invitation_lead')}
    >
      <form className="grid gap-4" onSubmit={event => void form.submit(event)}>
        <InviteNotes refusal={form.refusal} />
        <Field label={text('people.email')}>
          <Input height="huge" value={invite.email} readOnly className="!bg-panel" />
        </Field>
        <Field label={text('people.name')}>
          <Input
            height="huge"
            autoComplete="name"
            required
            maxLength={limits.name}
            value={form.name}
            onChange={event => form.setName(event.target.value)}
          />
        </Field>
        <Field
          label={text(invite.hasAccount ? 'people.password_known' : 'people.password_new')}
          hint={invite.hasAccount ? undefined : text('people.password_rule', { min: passwordLimits.min })}
          error={form.tooShort ? text('people.password_short', { min: passwordLimits.min }) : null}
        >
          <PasswordInput
            autoComplete={invite.hasAccount ? 'current-password' : 'new-password'}
            value={form.password}
            onValue={form.setPassword}
          />
        </Field>
        <Button type="submit" look="primary" size="huge" wide busy={form.busy}>
          {text('people.invitation_accept')}
        </Button>
      </form>
    </EntranceFrame>
  )
}

function InviteNotes({ refusal }: { refusal: string | null }) {
  const text = usePeopleText()
  const { account } = useAccount()
  return (
    <>
      {account?.kind === 'signed-in' && (
        <Banner tone="warn" icon="user">
          {text('people.invitation_else', { person: account.person.name })}
        </Banner>
      )}
      {refusal !== null && (
        <Banner tone="danger" icon="alert">
          {refusal}
        </Banner>
      )}
    </>
  )
}

function useAcceptance(invite: OpenInvite, onAccept: FormProps['onAccept']) {
  const explain = useProblemText()
  const [name, setName] = useState(invite.name)
  const [password, setPassword] = useState('')
  const [tooShort, setTooShort] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const isShort = password.length < passwordLimits.min
    setTooShort(isShort)
    if (isShort || busy) return
    setBusy(true)
    setRefusal(null)
    try {
      await onAccept(name.trim(), password)
    } catch (error) {
      setRefusal(explain(error))
      setBusy(false)
    }
  }
  return { name, setName, password, setPassword, tooShort, refusal, busy, submit }
}
