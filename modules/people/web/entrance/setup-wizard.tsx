import { type FormEvent, useRef, useState } from 'react'
import { Button } from '../../../../packages/ui/button.tsx'
import { Banner } from '../../../../packages/ui/states/banner.tsx'
import { isProblem, useProblemText } from '../../../../packages/ui/states/error-state.tsx'
import { usePeopleText } from '../people-text.ts'
import { DepartmentsStep } from './departments-step.tsx'
import { EntranceFrame } from './entrance-frame.tsx'
import { OrganisationStep } from './organisation-step.tsx'
import { OwnerStep } from './owner-step.tsx'
import { type Faults, faultsIn, type SetupDraft, type SetupStep, setupSteps } from './setup-draft.ts'
import { StepRail } from './step-rail.tsx'

interface Props {
  first: SetupDraft
  needsCode: boolean
  onDone: (draft: SetupDraft) => Promise<void>
  /** For the gallery: where it stands, and what was refused. */
  at?: SetupStep
  problem?: unknown
}

/** Three short steps; going back and a refusal keep all that was typed. */
export function SetupWizard(props: Props) {
  const text = usePeopleText()
  const wizard = useWizard(props)
  const { draft, step, faults, busy, change } = wizard
  const isLast = step === 'departments'
  return (
    <EntranceFrame wide title={text('people.setup')} lead={text('people.setup_lead')}>
      <form
        ref={wizard.form}
        noValidate
        onSubmit={event => void wizard.submit(event)}
        className="grid overflow-hidden rounded-dialog border border-line bg-raised md:grid-cols-[200px_minmax(0,1fr)]"
      >
        <StepRail step={step} draft={draft} onGo={wizard.goBack} />
        <div className="grid min-w-0 content-start gap-4 p-6 max-md:p-4 md:min-h-90">
          {wizard.refusal !== null && (
            <Banner tone="danger" icon="alert">
              {wizard.refusal}
            </Banner>
          )}
          {step === 'organisation' && (
            <OrganisationStep draft={draft} faults={faults} needsCode={props.needsCode} onChange={change} />
          )}
          {step === 'owner' && <OwnerStep draft={draft} faults={faults} onChange={change} />}
          {isLast && <DepartmentsStep draft={draft} onChange={change} />}
        </div>
        <div className="flex items-center gap-2 border-line border-t px-6 py-3 max-md:px-4 md:col-span-2">
          {step !== 'organisation' && (
            <Button look="plain" size="large" onClick={() => wizard.goBack()}>
              {text('people.back')}
            </Button>
          )}
          <span className="grow" />
          <Button type="submit" look="primary" size="large" busy={busy}>
            {text(isLast ? 'people.setup_done' : 'people.next')}
          </Button>
        </div>
      </form>
    </EntranceFrame>
  )
}

function useWizard({ first, needsCode, onDone, at = 'organisation', problem = null }: Props) {
  const explain = useProblemText()
  const form = useRef<HTMLFormElement>(null)
  const [draft, setDraft] = useState(first)
  const [step, setStep] = useState<SetupStep>(at)
  const [faults, setFaults] = useState<Faults>({})
  const [refusal, setRefusal] = useState<string | null>(problem === null ? null : explain(problem))
  const [busy, setBusy] = useState(false)
  const go = (to: SetupStep) => {
    setFaults({})
    setStep(to)
    focusFirst(form.current)
  }
  const finish = async () => {
    setBusy(true)
    setRefusal(null)
    try {
      await onDone(draft)
    } catch (error) {
      setRefusal(explain(error))
      if (isProblem(error) && error.reason === 'people.setup_code_wrong') go('organisation')
    } finally {
      setBusy(false)
    }
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const found = faultsIn(draft, step, needsCode)
    setFaults(found)
    if (Object.keys(found).length > 0) {
      focusFirst(form.current, '[aria-invalid="true"]')
      return
    }
    const next = setupSteps[setupSteps.indexOf(step) + 1]
    if (next) go(next)
    else if (!busy) await finish()
  }
  return {
    form,
    draft,
    step,
    faults,
    refusal,
    busy,
    submit,
    change: (part: Partial<SetupDraft>) => setDraft(before => ({ ...before, ...part })),
    goBack: (to: SetupStep = setupSteps[setupSteps.indexOf(step) - 1] ?? 'organisation') => go(to),
  }
}

/** After the step has been drawn. */
function focusFirst(form: HTMLFormElement | null, which = 'input:not([type="radio"])'): void {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>(which)?.focus())
}
