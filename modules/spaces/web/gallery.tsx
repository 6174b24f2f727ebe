import { useState } from 'react'
import type { GalleryScreen } from '../../../packages/ui/contributions.ts'
import { language } from '../../../packages/ui/language.ts'
import { type NameSource, NamesProvider } from '../../../packages/ui/names.tsx'
import { useSignal } from '../../../packages/ui/signal.ts'
import { Access } from './access/access-page.tsx'
import { Overview } from './overview/overview-page.tsx'
import type { SpaceLike } from './overview/space-card.tsx'

const words = {
  'zh-CN': { spaces: ['公共空间', '技术部', '市场部'], project: '新产品 X 一代', person: '周涛' },
  en: {
    spaces: ['Common space', 'Engineering', 'Marketing and communication for all regions and partners'],
    project: 'New product X, first generation',
    person: 'Zhou Tao',
  },
} as const

function useSampleSpaces(): readonly SpaceLike[] {
  const { spaces, project } = words[useSignal(language)]
  return spaces.map((name, index) => ({
    id: `space-${index}`,
    name,
    department: null,
    role: index === 0 ? 'member' : index === 1 ? 'manager' : 'viewer',
    projects: Array.from({ length: index * 20 }, (_, place) => ({
      id: `project-${index}-${place}`,
      name: `${project} ${place + 1}`,
      key: `X${index}${place}`,
      role: index === 1 ? 'manager' : 'viewer',
    })),
  }))
}

const nothing = () => undefined
const atWork = { state: 'active', kind: 'member' } as const
const stillOverview = {
  spaces: undefined,
  problem: null,
  mayCreateSpace: true,
  onRetry: nothing,
  onCreateSpace: nothing,
  onCreateProject: nothing,
  onRename: nothing,
}
const stillAccess = {
  name: '',
  grants: undefined,
  mine: 'manager',
  problem: null,
  onRetry: nothing,
  onLetIn: nothing,
  onGive: nothing,
} as const

function FullOverview() {
  return <Overview {...stillOverview} spaces={{ spaces: useSampleSpaces(), loose: [] }} />
}

function FullAccess() {
  const { person, spaces } = words[useSignal(language)]
  const people = Array.from({ length: 40 }, (_, index) => ({
    id: `person-${index}`,
    name: `${person} ${index + 1}`,
  }))
  // A source gives the same row for the same id each time that it is asked.
  const [known] = useState(() => new Map(people.map(one => [one.id, { ...one, ...atWork }])))
  const names: NameSource = {
    person: id => known.get(id) ?? null,
    listen: () => nothing,
    departments: [{ id: 'department-1', name: spaces[1] }],
  }
  const grants = [
    { id: 'everyone', role: 'viewer', isEveryone: true },
    { id: 'department-1', role: 'member', isEveryone: false },
    ...people.map(({ id }, index) => ({
      id,
      role: index === 0 ? ('owner' as const) : ('member' as const),
      isEveryone: false,
    })),
  ] as const
  return (
    <NamesProvider value={names}>
      <Access {...stillAccess} name={spaces[1]} grants={grants} />
    </NamesProvider>
  )
}

const away = { code: 'unavailable', reason: 'client.unreachable' }
const closed = { code: 'forbidden', reason: 'kernel.forbidden' }

export const spacesScreens: readonly GalleryScreen[] = [
  {
    name: 'spaces',
    shows: ['/work'],
    states: {
      loading: () => <Overview {...stillOverview} />,
      empty: () => <Overview {...stillOverview} spaces={{ spaces: [], loose: [] }} />,
      error: () => <Overview {...stillOverview} problem={away} />,
      noPermission: () => <Overview {...stillOverview} mayCreateSpace={false} problem={closed} />,
      full: () => <FullOverview />,
    },
  },
  {
    name: 'access',
    shows: ['/work/access/$place'],
    states: {
      loading: () => <Access {...stillAccess} />,
      empty: () => <Access {...stillAccess} grants={[]} />,
      error: () => <Access {...stillAccess} problem={away} />,
      noPermission: () => <Access {...stillAccess} mine={null} problem={closed} />,
      full: () => <FullAccess />,
    },
  },
]
