import { newId } from '../../../kernel/ids.ts'
import type { GalleryScreen } from '../../../packages/ui/contributions.ts'
import { PageFrame } from '../../../packages/ui/frame/page.tsx'
import { language } from '../../../packages/ui/language.ts'
import { useSignal } from '../../../packages/ui/signal.ts'
import { Departments } from './departments/departments-settings.tsx'
import { InviteClosed, InviteForm, InviteLoading } from './entrance/invite-page.tsx'
import { departmentNames, type SetupStep } from './entrance/setup-draft.ts'
import { firstDraft, SetupFailed, SetupLoading } from './entrance/setup-page.tsx'
import { SetupWizard } from './entrance/setup-wizard.tsx'
import { SignIn } from './entrance/sign-in-page.tsx'
import { ownScreens } from './gallery-own.tsx'
import { MemberList } from './members/member-list.tsx'
import type { Person } from './members/use-members.ts'
import { usePeopleText } from './people-text.ts'

const words = {
  'zh-CN': { names: ['李娜', '周涛', '王敏', '孙悦', '欧阳慕容'], organisation: '星河科技' },
  en: {
    names: ['Li Na', 'Zhou Tao', 'Wang Min', 'Maria-Alexandra Hohenberg-Castellanos y Fernández'],
    organisation: 'Starfield',
  },
} as const

const nothing = () => undefined
const never = async () => undefined
const away = { code: 'unavailable', reason: 'client.unreachable' }
const closed = { code: 'forbidden', reason: 'kernel.forbidden' }
const refused = { code: 'unauthenticated', reason: 'people.sign_in_failed' }
const typed = { email: 'li.na@example.com', password: 'correct horse battery' }
const over = { code: 'not_found', reason: 'people.invite_not_open' }

function Wizard({
  at,
  needsCode = false,
  problem,
}: {
  at: SetupStep
  needsCode?: boolean
  problem?: unknown
}) {
  const text = usePeopleText()
  const draft = firstDraft(key => text(departmentNames[key]))
  return <SetupWizard first={draft} needsCode={needsCode} onDone={never} at={at} problem={problem} />
}

function Invitation({ kind }: { kind: 'member' | 'guest' }) {
  const { names, organisation } = words[useSignal(language)]
  const invite = { organisation, name: names[0], email: 'li.na@example.com', kind, hasAccount: false }
  return <InviteForm invite={invite} onAccept={never} />
}

const states = ['active', 'invited', 'active', 'suspended'] as const
const ids = Array.from({ length: 100 }, () => newId<'person'>())

function usePeople(): readonly Person[] {
  const { names } = words[useSignal(language)]
  return ids.map((id, index) => ({
    id,
    name: names[index % names.length] ?? '',
    email: `person.${index + 1}@example.com`,
    state: states[index % states.length] ?? 'active',
    kind: index % 7 === 6 ? 'guest' : 'member',
    departments: [],
  }))
}

const stillMembers = {
  people: undefined,
  problem: null,
  retry: nothing,
  more: null,
  isFetching: false,
  isFiltered: false,
}

function MembersPage(props: Partial<Parameters<typeof MemberList>[0]>) {
  const text = usePeopleText()
  return (
    <PageFrame title={text('people.members')} padded>
      <div className="mx-auto grid max-w-[680px] grid-cols-1 gap-4">
        <MemberList {...stillMembers} {...props} />
      </div>
    </PageFrame>
  )
}

function FullMembers() {
  return <MembersPage people={usePeople()} more={never} />
}

function DepartmentsPage(props: Partial<Parameters<typeof Departments>[0]>) {
  const text = usePeopleText()
  return (
    <PageFrame title={text('people.departments')} padded>
      <div className="mx-auto max-w-[680px]">
        <Departments
          departments={undefined}
          problem={null}
          onRetry={nothing}
          onAdd={nothing}
          onEdit={nothing}
          {...props}
        />
      </div>
    </PageFrame>
  )
}

const departmentIds = Object.values(departmentNames).map(name => ({ id: newId<'department'>(), name }))

function FullDepartments() {
  const text = usePeopleText()
  const departments = departmentIds.map(({ id, name }, index) => ({
    id,
    name: text(name),
    parent: null,
    heads: [],
    members: index * 3,
    mine: index === 1,
  }))
  return <DepartmentsPage departments={departments} />
}

export const peopleScreens: readonly GalleryScreen[] = [
  ...ownScreens,
  {
    name: 'setup',
    shows: ['/setup'],
    layout: 'bare',
    states: {
      loading: () => <SetupLoading />,
      empty: () => <Wizard at="organisation" needsCode />,
      error: () => <SetupFailed problem={away} onRetry={nothing} />,
      noPermission: () => (
        <Wizard
          at="organisation"
          needsCode
          problem={{ code: 'forbidden', reason: 'people.setup_code_wrong' }}
        />
      ),
      full: () => <Wizard at="departments" />,
    },
  },
  {
    name: 'sign-in',
    shows: ['/sign-in'],
    layout: 'bare',
    states: {
      loading: () => <SignIn onSignIn={never} typed={typed} isBusy />,
      empty: () => <SignIn onSignIn={never} />,
      error: () => <SignIn onSignIn={never} typed={typed} problem={away} />,
      noPermission: () => <SignIn onSignIn={never} typed={typed} problem={refused} />,
      full: () => <SignIn onSignIn={never} typed={typed} />,
    },
  },
  {
    name: 'invite',
    shows: ['/invite'],
    layout: 'bare',
    states: {
      loading: () => <InviteLoading />,
      empty: () => <Invitation kind="guest" />,
      error: () => <InviteClosed problem={away} onRetry={nothing} />,
      noPermission: () => <InviteClosed problem={over} onRetry={nothing} />,
      full: () => <Invitation kind="member" />,
    },
  },
  {
    name: 'members',
    shows: ['/settings/members'],
    states: {
      loading: () => <MembersPage />,
      empty: () => <MembersPage people={[]} isFiltered />,
      error: () => <MembersPage problem={away} />,
      noPermission: () => <MembersPage problem={closed} />,
      full: () => <FullMembers />,
    },
  },
  {
    name: 'departments',
    shows: ['/settings/departments'],
    states: {
      loading: () => <DepartmentsPage />,
      empty: () => <DepartmentsPage departments={[]} />,
      error: () => <DepartmentsPage problem={away} />,
      noPermission: () => <DepartmentsPage problem={closed} />,
      full: () => <FullDepartments />,
    },
  },
]
