import { type FormEvent, useState } from 'react'
import { Button } from '../../../../packages/ui/button.tsx'
import { Field } from '../../../../packages/ui/field.tsx'
import { Input } from '../../../../packages/ui/input.tsx'
import { followLanguage, forgetLanguage, languages } from '../../../../packages/ui/language.ts'
import { Select } from '../../../../packages/ui/overlays/select.tsx'
import { showToast } from '../../../../packages/ui/overlays/toast.ts'
import { Banner } from '../../../../packages/ui/states/banner.tsx'
import { ProblemState, useProblemText } from '../../../../packages/ui/states/error-state.tsx'
import { Loading, SkeletonRows } from '../../../../packages/ui/states/skeleton.tsx'
import { limits } from '../../shared.ts'
import { useClient } from '../hooks.ts'
import { usePeopleText } from '../people-text.ts'
import { TimeZonePicker } from '../time-zone-picker.tsx'
import { type Me, useMyself } from '../use-who-am-i.ts'

/** What a person says about themselves: name, language, time zone. */
export function ProfileSettings() {
  const { me, problem, again } = useMyself()
  return <Profile me={me} problem={problem} onRetry={again} />
}

interface Props {
  /** Undefined while it is on its way. */
  me: Me | undefined
  problem: unknown
  onRetry: () => void
}

export function Profile({ me, problem, onRetry }: Props) {
  if (problem) return <ProblemState problem={problem} onRetry={onRetry} />
  if (!me) {
    return (
      <Loading>
        <SkeletonRows count={5} />
      </Loading>
    )
  }
  return <ProfileForm key={me.id} me={me} onSaved={onRetry} />
}

function ProfileForm({ me, onSaved }: { me: Me; onSaved: () => void }) {
  const text = usePeopleText()
  const form = useProfileForm(me, onSaved)
  return (
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
        label={text('people.name')}
        hint={text('people.name_seen')}
        error={form.isNameless ? text('people.name_missing') : null}
        required
      >
        <Input
          autoComplete="name"
          maxLength={limits.name}
          value={form.draft.name}
          onChange={event => form.change({ name: event.target.value })}
        />
      </Field>
      <Field label={text('people.email')} hint={text('people.email_fixed')}>
        <Input value={me.email ?? ''} readOnly className="!bg-panel" />
      </Field>
      <PlaceFields me={me} form={form} />
      <Button
        type="submit"
        look="primary"
        size="large"
        className="justify-self-end"
        busy={form.busy}
        off={form.isChanged ? null : text('people.nothing_changed')}
      >
        {text('people.save')}
      </Button>
    </form>
  )
}

/** In which language and in which time zone. */
function PlaceFields({ me, form }: { me: Me; form: ReturnType<typeof useProfileForm> }) {
  const text = usePeopleText()
  return (
    <>
      <Field label={text('people.language')} hint={text('people.language_hint')}>
        <Select
          label={text('people.language')}
          value={form.draft.language ?? 'browser'}
          options={[
            { value: 'browser', label: text('people.language_of_browser') },
            { value: 'zh-CN', label: languages['zh-CN'] },
            { value: 'en', label: languages.en },
          ]}
          onChoose={chosen => form.change({ language: chosen === 'browser' ? null : chosen })}
        />
      </Field>
      <Field label={text('people.time_zone')} hint={text('people.time_zone_own')}>
        <TimeZonePicker
          value={form.draft.timeZone}
          none={text('people.time_zone_of_all', { zone: me.organisation.timeZone })}
          onPick={timeZone => form.change({ timeZone })}
        />
      </Field>
    </>
  )
}

type Draft = Pick<Me, 'name'> & Me['own']

function useProfileForm(me: Me, onSaved: () => void) {
  const text = usePeopleText()
  const explain = useProblemText()
  const client = useClient()
  const [changes, setChanges] = useState<Partial<Draft>>({})
  const [isNameless, setNameless] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const held: Draft = { name: me.name, ...me.own }
  const draft = { ...held, ...changes }
  const isChanged =
    draft.name !== held.name || draft.language !== held.language || draft.timeZone !== held.timeZone
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const name = draft.name.trim()
    setNameless(name === '')
    if (name === '' || !isChanged || busy) return
    setBusy(true)
    setRefusal(null)
    try {
      const { language, timeZone } = draft
      await client.call('person.edit-self', { name, language, timeZone })
      onSaved()
      if (language !== held.language) {
        forgetLanguage()
        await followLanguage(language)
      }
      setChanges({ name, language, timeZone })
      showToast(text('people.saved'))
    } catch (error) {
      setRefusal(explain(error))
    } finally {
      setBusy(false)
    }
  }
  return {
    draft,
    isChanged,
    isNameless,
    refusal,
    busy,
    submit,
    change: (part: Partial<Draft>) => setChanges(before => ({ ...before, ...part })),
  }
}
