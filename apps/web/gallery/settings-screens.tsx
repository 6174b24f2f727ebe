import type { ReactNode } from 'react'
import { AccountProvider } from '../../../packages/ui/account.tsx'
import type { GalleryScreen } from '../../../packages/ui/contributions.ts'
import { ProblemState } from '../../../packages/ui/states/error-state.tsx'
import {
  SettingsClosed,
  SettingsFrame,
  SettingsSkeleton,
  useSettingsEntries,
} from '../settings/settings-page.tsx'
import { useSamples } from './sample-faces.tsx'

const away = { code: 'unavailable', reason: 'client.unreachable' }

/** The settings: of a house whose rooms bring no pages, for one of the staff, and for an administrator, who has all. */
export const settingsScreens: readonly GalleryScreen[] = [
  {
    name: 'settings',
    shows: ['/settings', '/settings/appearance'],
    states: {
      loading: () => <Sample body={<SettingsSkeleton />} />,
      empty: () => <Sample isAlone />,
      error: () => <Sample body={<ProblemState problem={away} onRetry={() => undefined} />} />,
      noPermission: () => <Sample isStaff isElsewhere body={<SettingsClosed />} />,
      full: () => <Sample />,
    },
  },
]

interface Props {
  isStaff?: boolean
  /** Without what the rooms bring. */
  isAlone?: boolean
  /** On a page that this person may not open. */
  isElsewhere?: boolean
  body?: ReactNode
}

function Sample({ isStaff = false, ...rest }: Props) {
  const { people, departments } = useSamples()
  const account = {
    kind: 'signed-in',
    person: { id: 'sample', name: people[0] ?? '' },
    organisation: departments[0] ?? '',
    zone: 'Asia/Shanghai',
    isAdministrator: !isStaff,
  } as const
  const door = { account, reload: async () => undefined, signOut: async () => undefined }
  return (
    <AccountProvider value={door}>
      <SampleSettings {...rest} />
    </AccountProvider>
  )
}

function SampleSettings({ isAlone = false, isElsewhere = false, body }: Omit<Props, 'isStaff'>) {
  const all = useSettingsEntries()
  const entries = isAlone ? all.slice(0, 1) : all
  const chosen = (isElsewhere && entries.find(({ isOpen }) => !isOpen)) || entries[0]
  if (!chosen) return null
  return (
    <SettingsFrame entries={entries} chosen={chosen}>
      {body ?? <chosen.View />}
    </SettingsFrame>
  )
}
