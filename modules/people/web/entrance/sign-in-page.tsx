import { type FormEvent, useState } from 'react'
import { useAccount } from '../../../../packages/ui/account.tsx'
import { Button } from '../../../../packages/ui/button.tsx'
import { Field } from '../../../../packages/ui/field.tsx'
import { Input } from '../../../../packages/ui/input.tsx'
import { Banner } from '../../../../packages/ui/states/banner.tsx'
import { useProblemText } from '../../../../packages/ui/states/error-state.tsx'
import { post } from '../entrance-http.ts'
import { usePeopleText } from '../people-text.ts'
import { EntranceFrame } from './entrance-frame.tsx'
import { PasswordInput } from './password-input.tsx'

export function SignInPage() {
  const { reload } = useAccount()
  return (
    <SignIn
      onSignIn={async (email, password) => {
        await post('/api/sign-in', { email, password })
        await reload()
      }}
    />
  )
}

interface Props {
  onSignIn: (email: string, password: string) => Promise<void>
  /** For the gallery: what is typed already, whether it is on its way, and what the last try met. */
  typed?: { email: string; password: string }
  isBusy?: boolean
  problem?: unknown
}

/** E-mail and password. What was typed stays when it was refused. */
export function SignIn(props: Props) {
  const text = usePeopleText()
  const explain = useProblemText()
  const { email, setEmail, password, setPassword, problem, busy, submit } = useSigningIn(props)
  return (
    <EntranceFrame title={text('people.sign_in')}>
      <form className="grid gap-4" onSubmit={event => void submit(event)}>
        {problem !== null && (
          <Banner tone="danger" icon="alert">
            {explain(problem)}
          </Banner>
        )}
        <Field label={text('people.email')}>
          <Input
            type="email"
            height="huge"
            autoComplete="username"
            autoFocus
            required
            maxLength={254}
            value={email}
            onChange={event => setEmail(event.target.value)}
          />
        </Field>
        <Field label={text('people.password')}>
          <PasswordInput autoComplete="current-password" value={password} onValue={setPassword} />
        </Field>
        <Button type="submit" look="primary" size="huge" wide busy={busy}>
          {text('people.sign_in')}
        </Button>
        <p className="text-meta text-mute">{text('people.password_forgotten')}</p>
      </form>
    </EntranceFrame>
  )
}

function useSigningIn({ onSignIn, typed, isBusy = false, problem: first = null }: Props) {
  const [email, setEmail] = useState(typed?.email ?? '')
  const [password, setPassword] = useState(typed?.password ?? '')
  const [problem, setProblem] = useState<unknown>(first)
  const [busy, setBusy] = useState(isBusy)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setProblem(null)
    try {
      await onSignIn(email.trim(), password)
    } catch (error) {
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return { email, setEmail, password, setPassword, problem, busy, submit }
}
