import { useCallback, useEffect, useState } from 'react'
import { useAccount } from '../../../../packages/ui/account.tsx'
import { language } from '../../../../packages/ui/language.ts'
import { ErrorState, useProblemText } from '../../../../packages/ui/states/error-state.tsx'
import { Loading, Skeleton } from '../../../../packages/ui/states/skeleton.tsx'
import { getSetup, post } from '../entrance-http.ts'
import { usePeopleText } from '../people-text.ts'
import { EntranceFrame } from './entrance-frame.tsx'
import { departmentNames, departmentsOf, type SetupDraft, setupInputOf } from './setup-draft.ts'
import { SetupWizard } from './setup-wizard.tsx'

/** The first page of a fresh installation: organisation, first owner, departments. */
export function SetupPage() {
  const { reload } = useAccount()
  const text = usePeopleText()
  const [needsCode, setNeedsCode] = useState<boolean | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const ask = useCallback(async () => {
    setProblem(null)
    await getSetup().then(setup => setNeedsCode(setup.needsCode), setProblem)
  }, [])
  useEffect(() => void ask(), [ask])
  if (problem !== null) return <SetupFailed problem={problem} onRetry={() => void ask()} />
  if (needsCode === null) return <SetupLoading />
  return (
    <SetupWizard
      first={firstDraft(key => text(departmentNames[key]))}
      needsCode={needsCode}
      onDone={async draft => {
        await post('/api/setup', setupInputOf(draft, needsCode))
        await reload()
      }}
    />
  )
}

/** What can be guessed is filled in. */
export function firstDraft(nameOf: Parameters<typeof departmentsOf>[1]): SetupDraft {
  return {
    code: '',
    organisation: '',
    language: language.get(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    name: '',
    email: '',
    password: '',
    template: 'product',
    departments: departmentsOf('product', nameOf),
  }
}

export function SetupLoading() {
  const text = usePeopleText()
  return (
    <EntranceFrame wide title={text('people.setup')} lead={text('people.setup_lead')}>
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

export function SetupFailed({ problem, onRetry }: { problem: unknown; onRetry: () => void }) {
  const text = usePeopleText()
  const explain = useProblemText()
  return (
    <EntranceFrame wide title={text('people.setup')} lead={text('people.setup_lead')}>
      <ErrorState onRetry={onRetry}>{explain(problem)}</ErrorState>
    </EntranceFrame>
  )
}
