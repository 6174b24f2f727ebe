import { type ReactNode, useMemo } from 'react'
import { connect } from '../../../../packages/client/client.ts'
import { ClientProvider } from '../../../../packages/client/react.ts'
import { AccountProvider } from '../../../../packages/ui/account.tsx'
import {
  type GalleryScreen,
  type ScreenState,
  type SignedIn,
  screenStates,
} from '../../../../packages/ui/contributions.ts'
import { type Language, language } from '../../../../packages/ui/language.ts'
import { type NameSource, NamesProvider } from '../../../../packages/ui/names.tsx'
import { useSignal } from '../../../../packages/ui/signal.ts'
import { BoardPage } from '../board/board-page.tsx'
import { IssueView } from '../issue/issue-view.tsx'
import { ListPage } from '../list/list-page.tsx'
import { SettingsPage } from '../settings/settings-page.tsx'
import { sampleFetch, sampleIssue, samplePeople, samplePerson, sampleProject } from './sample-server.ts'
import { sampleWords } from './sample-words.ts'

const params = { project: sampleProject }

/** The screens of this room as they are, over a server of samples. */
export const screens: readonly GalleryScreen[] = [
  { name: 'issue-board', shows: ['/p/$project/board'], states: statesOf(<BoardPage params={params} />) },
  { name: 'issue-list', shows: ['/p/$project/list'], states: statesOf(<ListPage params={params} />) },
  {
    name: 'project-settings',
    shows: ['/p/$project/settings'],
    states: statesOf(<SettingsPage params={params} />, ['status.list']),
  },
  {
    name: 'issue-page',
    shows: ['/i/$id', '/o/issue/$id'],
    states: statesOf(<IssueView id={sampleIssue} mode="page" />),
  },
]

/** `main`: the queries that fail where the screen shows an error. */
function statesOf(
  screen: ReactNode,
  main: readonly string[] = ['issue.board', 'issue.list', 'issue.get'],
): GalleryScreen['states'] {
  const drawn = (state: ScreenState) => () => (
    <OverSamples state={state} main={main}>
      {screen}
    </OverSamples>
  )
  const [loading, empty, error, noPermission, full] = screenStates.map(drawn)
  if (!loading || !empty || !error || !noPermission || !full) throw new Error('a screen has five states')
  return { loading, empty, error, noPermission, full }
}

interface OverProps {
  state: ScreenState
  main: readonly string[]
  children: ReactNode
}

function OverSamples({ state, main, children }: OverProps) {
  const spoken = useSignal(language)
  const client = useMemo(
    () => connect({ fetch: sampleFetch({ state, language: spoken, main }), socket: () => silence }),
    [state, spoken, main],
  )
  const names = useMemo(() => namesIn(spoken), [spoken])
  return (
    <AccountProvider value={doorIn(spoken)}>
      <ClientProvider client={client}>
        <NamesProvider value={names}>{children}</NamesProvider>
      </ClientProvider>
    </AccountProvider>
  )
}

const silence = { send: () => undefined, close: () => undefined }

function namesIn(spoken: Language): NameSource {
  const people = samplePeople(spoken)
  return { person: id => people.get(id) ?? null, listen: () => () => undefined, departments: [] }
}

function doorIn(spoken: Language) {
  const account: SignedIn = {
    kind: 'signed-in',
    person: { id: samplePerson, name: samplePeople(spoken).get(samplePerson)?.name ?? '' },
    organisation: sampleWords[spoken].space,
    zone: 'Asia/Shanghai',
    isAdministrator: false,
  }
  return { account, reload: async () => undefined, signOut: async () => undefined }
}
