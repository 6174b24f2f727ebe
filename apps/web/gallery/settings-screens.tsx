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

/** The settings: for one of the staff, who has few pages, and for an administrator, who has all. */
export const settingsScreens: readonly GalleryScreen[] = [
  {
    name: 'settings',
    shows: ['/settings', '/settings/appearance'],
    states: {
      loading: () => <Sample body={<SettingsSkeleton />} />,
      empty: () => <Sample isStaff />,
      error: () => <Sample body={<ProblemState problem={away} onRetry={() => undefined} />} />,
      noPermission: () => <Sample isStaff isElsewhere body={<SettingsClosed />} />,
      full: () => <Sample />,
    },
  },
]

interface Props {
  isStaff?: boolean
  /** On the first page of a room instead of the shell's own. */
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

function SampleSettings({ isElsewhere = false, body }: Omit<Props, 'isStaff'>) {
  const entries = useSettingsEntries()
  const chosen = entries[isElsewhere ? 1 : 0] ?? entries[0]
  if (!chosen) return null
  return (
    <SettingsFrame entries={entries} chosen={chosen}>
      {body ?? <chosen.View />}
    </SettingsFrame>
  )
}
