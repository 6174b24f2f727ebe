import type { ReactNode } from 'react'
import { newId } from '../../../kernel/ids.ts'
import type { GalleryScreen } from '../../../packages/ui/contributions.ts'
import { PageFrame } from '../../../packages/ui/frame/page.tsx'
import { language } from '../../../packages/ui/language.ts'
import { useSignal } from '../../../packages/ui/signal.ts'
import { Profile } from './own/profile-settings.tsx'
import { Security } from './own/security-settings.tsx'
import { usePeopleText } from './people-text.ts'
import { Tokens } from './tokens/tokens-settings.tsx'
import type { Me } from './use-who-am-i.ts'

const nothing = () => undefined
const never = async () => undefined
const away = { code: 'unavailable', reason: 'client.unreachable' }
const closed = { code: 'forbidden', reason: 'kernel.forbidden' }
const wrong = { code: 'forbidden', reason: 'people.password_wrong' }

function Page({ title, children }: { title: string; children: ReactNode }) {
  return (
    <PageFrame title={title} padded>
      <div className="mx-auto max-w-[680px]">{children}</div>
    </PageFrame>
  )
}

function ProfilePage(props: Partial<Parameters<typeof Profile>[0]>) {
  const text = usePeopleText()
  return (
    <Page title={text('people.profile')}>
      <Profile me={undefined} problem={null} onRetry={nothing} {...props} />
    </Page>
  )
}

const [person, organisation, directory] = [newId<'person'>(), newId(), newId()]
const nobodyYet: Me = {
  id: person,
  name: '李娜',
  email: 'li.na@example.com',
  kind: 'member',
  language: 'zh-CN',
  timeZone: 'Asia/Shanghai',
  isOwner: false,
  own: { language: null, timeZone: null },
  organisation: { id: organisation, name: '星河科技', directory, timeZone: 'Asia/Shanghai' },
  groups: [],
  departments: [],
}

function FullProfile() {
  const spoken = useSignal(language)
  const name = spoken === 'en' ? 'Maria-Alexandra Hohenberg-Castellanos y Fernández' : '欧阳慕容李娜'
  return <ProfilePage me={{ ...nobodyYet, name, own: { language: spoken, timeZone: 'Europe/Berlin' } }} />
}

function SecurityPage(props: Partial<Parameters<typeof Security>[0]>) {
  const text = usePeopleText()
  return (
    <Page title={text('people.security')}>
      <Security onChange={never} onEndOthers={never} {...props} />
    </Page>
  )
}

function TokensPage(props: Partial<Parameters<typeof Tokens>[0]>) {
  const text = usePeopleText()
  return (
    <Page title={text('people.tokens')}>
      <Tokens tokens={undefined} problem={null} onRetry={nothing} onCreate={nothing} {...props} />
    </Page>
  )
}

const tokenIds = Array.from({ length: 30 }, () => newId<'token'>())
const scopes = [
  ['issue.*', 'comment.*'],
  null,
  ['person.*', 'department.*', 'role.*', 'space.*', 'project.*'],
]

function FullTokens() {
  const spoken = useSignal(language)
  const name = spoken === 'en' ? 'Weekly report for everyone who asks for it' : '每周报表'
  const tokens = tokenIds.map((id, index) => ({
    id,
    name: `${name} ${index + 1}`,
    scopes: scopes[index % 3] ?? null,
    expiresAt: index % 5 === 4 ? '2025-01-31T00:00:00.000Z' : '2099-12-31T00:00:00.000Z',
    revokedAt: index % 4 === 3 ? '2026-01-31T00:00:00.000Z' : null,
  }))
  return <TokensPage tokens={tokens} />
}

/** The settings of the person who is signed in. */
export const ownScreens: readonly GalleryScreen[] = [
  {
    name: 'profile',
    shows: ['/settings/profile'],
    states: {
      loading: () => <ProfilePage />,
      empty: () => <ProfilePage me={nobodyYet} />,
      error: () => <ProfilePage problem={away} />,
      noPermission: () => <ProfilePage problem={closed} />,
      full: () => <FullProfile />,
    },
  },
  {
    name: 'security',
    shows: ['/settings/security'],
    states: {
      loading: () => <SecurityPage isBusy />,
      empty: () => <SecurityPage />,
      error: () => <SecurityPage problem={away} />,
      noPermission: () => <SecurityPage problem={wrong} />,
      full: () => <SecurityPage typed={{ password: 'correct horse', next: 'battery staple' }} />,
    },
  },
  {
    name: 'tokens',
    shows: ['/settings/tokens'],
    states: {
      loading: () => <TokensPage />,
      empty: () => <TokensPage tokens={[]} />,
      error: () => <TokensPage problem={away} />,
      noPermission: () => <TokensPage problem={closed} />,
      full: () => <FullTokens />,
    },
  },
]
