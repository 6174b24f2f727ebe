import { type ReactNode, useMemo, useState } from 'react'
import type { GalleryScreen } from '../../../../packages/ui/contributions.ts'
import { ObjectFrame } from '../../../../packages/ui/frame/object-frame.tsx'
import { language } from '../../../../packages/ui/language.ts'
import { type NameSource, NamesProvider } from '../../../../packages/ui/names.tsx'
import { useSignal } from '../../../../packages/ui/signal.ts'
import { Loading } from '../../../../packages/ui/states/skeleton.tsx'
import { Acts } from '../acts/acts.tsx'
import { type Draft, emptyDraft } from '../compose/draft.ts'
import { NewRequestForm, type NewRequestFormProps } from '../compose/new-request-form.tsx'
import { RequestsView, type RequestsViewProps } from '../list/requests-view.tsx'
import { RequestBody, RequestTerms } from '../request/request-body.tsx'
import { Refused, RequestSkeleton } from '../request/request-view.tsx'
import { useRequestsText } from '../requests-text.ts'
import { useIsPhone } from '../use-is-phone.ts'
import { departmentNames, personNames, sampleRow, sampleSteps, samplesIn, sampleWhole } from './samples.ts'

const failed = { code: 'unavailable', reason: 'kernel.database_away' }
const forbidden = { code: 'forbidden', reason: 'kernel.forbidden' }
const missing = { code: 'not_found', reason: 'kernel.not_found' }

/** The list, one request, and the form of a new one, each in its five states. */
export const screens: readonly GalleryScreen[] = [
  {
    name: 'requests',
    shows: ['/requests'],
    states: {
      loading: () => <List requests={undefined} />,
      empty: () => <List count={0} />,
      error: () => <List problem={failed} />,
      noPermission: () => <List problem={forbidden} />,
      full: () => <List count={1000} />,
    },
  },
  {
    name: 'request',
    shows: ['/r/$request', '/o/request/$id'],
    states: {
      loading: () => <Page body={<Waiting />} />,
      empty: () => <FullPage isFresh />,
      error: () => <Page body={<Refused problem={failed} onRetry={nothing} />} />,
      noPermission: () => <Page body={<Refused problem={missing} onRetry={nothing} />} />,
      full: () => <FullPage />,
    },
  },
  {
    name: 'new-request',
    states: {
      loading: () => <Form isBusy />,
      empty: () => <Form isEmpty />,
      error: () => <Form problem={failed} />,
      noPermission: () => <Form isHomeless isEmpty />,
      full: () => <Form isLong />,
    },
  },
]

function nothing(): void {}

function Waiting() {
  return (
    <Loading>
      <RequestSkeleton />
    </Loading>
  )
}

/** Names for the ids of the samples. */
function Named({ children }: { children: ReactNode }) {
  const spoken = useSignal(language)
  const source = useMemo<NameSource>(() => {
    const people = new Map(
      [...personNames(spoken)].map(([id, name]) => [id, { id, name, state: 'active', kind: 'member' }]),
    )
    return {
      person: id => people.get(id) ?? null,
      listen: () => nothing,
      departments: departmentNames(spoken),
    }
  }, [spoken])
  return <NamesProvider value={source}>{children}</NamesProvider>
}

function List({ count, ...given }: Partial<RequestsViewProps> & { count?: number }) {
  const text = useRequestsText()
  const spoken = useSignal(language)
  const [opened, setOpened] = useState<string | null>(null)
  const requests = useMemo(
    () =>
      count === undefined ? undefined : Array.from({ length: count }, (_, index) => sampleRow(spoken, index)),
    [count, spoken],
  )
  return (
    <Named>
      <RequestsView
        title={text('requests.all')}
        turn={null}
        between={false}
        isEnded={false}
        onEnded={nothing}
        requests={requests}
        groups={samplesIn(spoken).me.groups}
        problem={null}
        onRetry={nothing}
        end
        onMore={nothing}
        opened={opened}
        onOpen={setOpened}
        onFocus={nothing}
        newOff={null}
        onNew={nothing}
        {...given}
      />
    </Named>
  )
}

function Page({ body }: { body: ReactNode }) {
  const text = useRequestsText()
  return (
    <Named>
      <ObjectFrame
        object={{ type: 'request', id: 'sample' }}
        mode="page"
        title={text('requests.one')}
        mark={null}
        crumbs={[{ label: text('requests.nav'), href: '/requests' }]}
      >
        {body}
      </ObjectFrame>
    </Named>
  )
}

/** `isFresh`: just asked for, and nothing has happened yet. */
function FullPage({ isFresh = false }: { isFresh?: boolean }) {
  const isWide = !useIsPhone()
  const text = useRequestsText()
  const spoken = useSignal(language)
  const open = useMemo(() => {
    const whole = sampleWhole(spoken)
    const { me } = samplesIn(spoken)
    const steps = sampleSteps(spoken)
    if (!isFresh) return { whole, steps, role: 'manager' as const, me }
    const lines = whole.lines.map(line => ({ ...line, failed: false }))
    const request = sampleRow(spoken, 1)
    return {
      whole: { ...whole, request, lines, renegotiations: [] },
      steps: steps.slice(0, 1),
      role: 'member' as const,
      me,
    }
  }, [spoken, isFresh])
  const { request } = open.whole
  return (
    <Named>
      <ObjectFrame
        object={{ type: 'request', id: request.id }}
        mode="page"
        title={request.title}
        mark={<span className="numeric">{request.key}</span>}
        crumbs={[{ label: text('requests.nav'), href: '/requests' }]}
        footer={<Acts open={open} isWide={isWide} onChanged={nothing} />}
        aside={isWide && <RequestTerms open={open} />}
      >
        <RequestBody open={open} isWide={isWide} />
      </ObjectFrame>
    </Named>
  )
}

function Form({
  isEmpty = false,
  isLong = false,
  ...given
}: Partial<NewRequestFormProps> & { isEmpty?: boolean; isLong?: boolean }) {
  const spoken = useSignal(language)
  const [mine, ...others] = departmentNames(spoken)
  const { said } = samplesIn(spoken)
  const [draft, setDraft] = useState<Draft>(() => {
    const from = mine?.id ?? null
    if (isEmpty) return { ...emptyDraft, from }
    const lines = isLong ? Array.from({ length: 10 }, (_, index) => said.lines[index % 3] ?? '') : said.lines
    const title = isLong ? said.long : said.titles[0]
    return { from, to: others[0]?.id ?? null, title, why: said.why, due: sampleRow(spoken, 5).dueOn, lines }
  })
  return (
    <Named>
      <List count={6} />
      <NewRequestForm
        draft={draft}
        onChange={change => setDraft({ ...draft, ...change })}
        mine={mine && !given.isHomeless ? [mine] : []}
        others={others}
        isHomeless={false}
        isBusy={false}
        problem={null}
        onSend={nothing}
        onClose={nothing}
        {...given}
      />
    </Named>
  )
}
