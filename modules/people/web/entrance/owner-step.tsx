import { Field } from '../../../../packages/ui/field.tsx'
import { Input } from '../../../../packages/ui/input.tsx'
import { limits, passwordLimits } from '../../shared.ts'
import { usePeopleText } from '../people-text.ts'
import { PasswordInput } from './password-input.tsx'
import type { Faults, SetupDraft } from './setup-draft.ts'

interface Props {
  draft: SetupDraft
  faults: Faults
  onChange: (part: Partial<SetupDraft>) => void
}

export function OwnerStep({ draft, faults, onChange }: Props) {
  const text = usePeopleText()
  return (
    <>
      <p className="text-mute">{text('people.owner_lead')}</p>
      <Field label={text('people.name')} error={faults.name ? text('people.name_missing') : null} required>
        <Input
          height="huge"
          autoComplete="name"
          maxLength={limits.name}
          value={draft.name}
          onChange={event => onChange({ name: event.target.value })}
        />
      </Field>
      <Field
        label={text('people.email')}
        hint={text('people.email_hint')}
        error={faults.email ? text('people.email_wrong') : null}
        required
      >
        <Input
          type="email"
          height="huge"
          autoComplete="username"
          maxLength={254}
          value={draft.email}
          onChange={event => onChange({ email: event.target.value })}
        />
      </Field>
      <Field
        label={text('people.password')}
        hint={text('people.password_rule', { min: passwordLimits.min })}
        error={faults.password ? text('people.password_short', { min: passwordLimits.min }) : null}
        required
      >
        <PasswordInput
          autoComplete="new-password"
          value={draft.password}
          onValue={password => onChange({ password })}
        />
      </Field>
    </>
  )
}
