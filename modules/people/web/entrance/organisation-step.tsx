import { Segments } from '../../../../packages/ui/choice.tsx'
import { Field } from '../../../../packages/ui/field.tsx'
import { Input } from '../../../../packages/ui/input.tsx'
import { chooseLanguage, languages } from '../../../../packages/ui/language.ts'
import { limits } from '../../shared.ts'
import { usePeopleText } from '../people-text.ts'
import { TimeZonePicker } from '../time-zone-picker.tsx'
import type { Faults, SetupDraft } from './setup-draft.ts'

interface Props {
  draft: SetupDraft
  faults: Faults
  needsCode: boolean
  onChange: (part: Partial<SetupDraft>) => void
}

export function OrganisationStep({ draft, faults, needsCode, onChange }: Props) {
  const text = usePeopleText()
  return (
    <>
      {needsCode && <CodeField draft={draft} faults={faults} onChange={onChange} />}
      <Field
        label={text('people.organisation')}
        error={faults.organisation ? text('people.organisation_missing') : null}
        required
      >
        <Input
          height="huge"
          autoFocus
          autoComplete="organization"
          maxLength={limits.name}
          placeholder={text('people.organisation_example')}
          value={draft.organisation}
          onChange={event => onChange({ organisation: event.target.value })}
        />
      </Field>
      <LanguageField draft={draft} onChange={onChange} />
      <Field label={text('people.time_zone')} hint={text('people.time_zone_hint')}>
        <TimeZonePicker value={draft.timeZone} onPick={timeZone => timeZone && onChange({ timeZone })} />
      </Field>
    </>
  )
}

function CodeField({ draft, faults, onChange }: Omit<Props, 'needsCode'>) {
  const text = usePeopleText()
  return (
    <Field
      label={text('people.setup_code')}
      hint={text('people.setup_code_hint')}
      error={faults.code ? text(faults.code) : null}
      required
    >
      <Input
        height="huge"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={20}
        className="numeric"
        value={draft.code}
        onChange={event => onChange({ code: event.target.value })}
      />
    </Field>
  )
}

function LanguageField({ draft, onChange }: Pick<Props, 'draft' | 'onChange'>) {
  const text = usePeopleText()
  return (
    <div className="grid justify-items-start gap-1">
      <span className="font-medium">{text('people.language')}</span>
      <Segments
        label={text('people.language')}
        name="organisation-language"
        value={draft.language}
        options={[
          { value: 'zh-CN', label: languages['zh-CN'] },
          { value: 'en', label: languages.en },
        ]}
        onChoose={chosen => {
          onChange({ language: chosen })
          void chooseLanguage(chosen)
        }}
      />
    </div>
  )
}
