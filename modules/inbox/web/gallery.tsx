import type { ReactNode } from 'react'
import { newId } from '../../../kernel/ids.ts'
import type { GalleryScreen } from '../../../packages/ui/contributions.ts'
import { language } from '../../../packages/ui/language.ts'
import { type NameSource, NamesProvider } from '../../../packages/ui/names.tsx'
import { useSignal } from '../../../packages/ui/signal.ts'
import { Inbox } from './inbox-page.tsx'
import type { Entry } from './use-inbox.ts'

const samples = {
  'zh-CN': {
    people: ['李娜', '周涛', '王敏', '孙悦', '郑凯'],
    titles: [
      '产品参数表',
      '体验版演示账号 50 个',
      '蓝牙配网改为两步',
      '新品上市资料：包装、说明书、渠道话术与培训视频，含英文与日文两个版本的终稿',
    ],
  },
  en: {
    people: ['Li Na', 'Zhou Tao', 'Wang Min', 'Maria-Alexandra Hohenberg-Castellanos', 'Kai Zheng'],
    titles: [
      'Specification sheet',
      'Fifty demo accounts',
      'Pair over Bluetooth in two steps',
      'Launch material: packaging, manual, talking points and training video, final in English and Japanese',
    ],
  },
} as const

const first = newId<'inbox-entry'>()
const people = Array.from({ length: 5 }, () => newId<'person'>())
const ids = [first, ...Array.from({ length: 199 }, () => newId<'inbox-entry'>())]

function useSampleEntries(): readonly Entry[] {
  const words = samples[useSignal(language)]
  return ids.map((id, index) => ({
    id,
    say: 'inbox.mentioned',
    by: people[index % 5] ?? newId<'person'>(),
    at: new Date(Date.now() - index * index * 400_000).toISOString(),
    readAt: index < 4 ? null : new Date().toISOString(),
    about:
      index === 6
        ? null
        : {
            id: newId<'object'>(),
            type: 'issue',
            key: `X-${142 + index}`,
            title: words.titles[index % 4] ?? '',
            container: '',
          },
  }))
}

function SampleNames({ children }: { children: ReactNode }) {
  const names = samples[useSignal(language)].people
  const known = new Map(
    people.map((id, index) => [
      id.toString(),
      { id, name: names[index] ?? '', state: 'active', kind: 'member' },
    ]),
  )
  const source: NameSource = {
    person: id => known.get(id) ?? null,
    listen: () => () => undefined,
    departments: [],
  }
  return <NamesProvider value={source}>{children}</NamesProvider>
}

const nothing = () => undefined
const still = {
  entries: null,
  problem: null,
  isEnd: true,
  isUnreadOnly: false,
  onShow: nothing,
  onRetry: nothing,
  onMore: nothing,
  onRead: nothing,
  onReadAll: nothing,
  onOpen: nothing,
}

function Full() {
  const entries = useSampleEntries()
  return (
    <SampleNames>
      <Inbox {...still} entries={entries} />
    </SampleNames>
  )
}

export const inboxScreens: readonly GalleryScreen[] = [
  {
    name: 'inbox',
    shows: ['/inbox'],
    states: {
      loading: () => <Inbox {...still} />,
      empty: () => <Inbox {...still} entries={[]} />,
      error: () => <Inbox {...still} problem={{ code: 'unavailable', reason: 'client.unreachable' }} />,
      noPermission: () => <Inbox {...still} problem={{ code: 'forbidden', reason: 'kernel.forbidden' }} />,
      full: () => <Full />,
    },
  },
]
