import { useParams } from '@tanstack/react-router'
import { type ComponentType, Suspense } from 'react'
import { useAccount } from '../../../packages/ui/account.tsx'
import { PageFrame } from '../../../packages/ui/frame/page.tsx'
import { SidebarLink, SidebarSection } from '../../../packages/ui/frame/sidebar.tsx'
import type { IconName } from '../../../packages/ui/icon-names.ts'
import { useNavigation } from '../../../packages/ui/navigation.tsx'
import { useRooms } from '../../../packages/ui/rooms.tsx'
import { Loading, SkeletonRows } from '../../../packages/ui/states/skeleton.tsx'
import { TabStrip } from '../../../packages/ui/tabs.tsx'
import { useText } from '../../../packages/ui/text.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { useShellText } from '../shell/shell-text.ts'
import { AppearanceSettings } from './appearance-settings.tsx'

interface SettingsEntry {
  id: string
  label: string
  icon: IconName
  of: 'person' | 'organisation'
  View: ComponentType
}

/** The settings of the person and of the organisation; each room brings its own. */
export function SettingsPage() {
  const text = useShellText()
  const entries = useEntries()
  const { go } = useNavigation()
  const { page } = useParams({ strict: false })
  const chosen = entries.find(entry => entry.id === (page ?? 'appearance'))
  if (!chosen) return <NotFound />
  return (
    <PageFrame title={chosen.label} crumbs={[{ label: text('shell.settings'), href: '/settings' }]}>
      <TabStrip
        label={text('shell.settings')}
        tabs={entries}
        current={chosen.id}
        onChoose={id => go(`/settings/${id}`)}
        className="border-line border-b md:hidden"
      />
      <div className="flex min-h-0 grow">
        <nav
          aria-label={text('shell.settings')}
          className="scroll-thin w-58 shrink-0 overflow-y-auto border-line border-r p-2 max-md:hidden"
        >
          <EntryLinks
            label={text('shell.settings.person')}
            entries={entries}
            of="person"
            chosen={chosen.id}
          />
          <EntryLinks
            label={text('shell.settings.organisation')}
            entries={entries}
            of="organisation"
            chosen={chosen.id}
          />
        </nav>
        <div className="scroll-thin min-h-0 grow overflow-y-auto p-6 max-md:p-4">
          <div className="mx-auto max-w-[680px]">
            <Suspense fallback={<SettingsSkeleton />}>
              <chosen.View />
            </Suspense>
          </div>
        </div>
      </div>
    </PageFrame>
  )
}

function useEntries(): readonly SettingsEntry[] {
  const text = useText()
  const own = useShellText()
  const { settings } = useRooms()
  const { account } = useAccount()
  const appearance: SettingsEntry = {
    id: 'appearance',
    label: own('shell.appearance'),
    icon: 'palette',
    of: 'person',
    View: AppearanceSettings,
  }
  const contributed = settings
    .filter(entry => !entry.shown || (account?.kind === 'signed-in' && entry.shown(account)))
    .map(({ id, label, icon, of, Settings }) => ({ id, label: text(label), icon, of, View: Settings }))
  return [appearance, ...contributed]
}

interface EntryLinksProps {
  label: string
  entries: readonly SettingsEntry[]
  of: SettingsEntry['of']
  chosen: string
}

function EntryLinks({ label, entries, of, chosen }: EntryLinksProps) {
  const shown = entries.filter(entry => entry.of === of)
  if (shown.length === 0) return null
  return (
    <SidebarSection label={label}>
      {shown.map(({ id, label: name, icon }) => (
        <SidebarLink key={id} href={`/settings/${id}`} label={name} icon={icon} current={id === chosen} />
      ))}
    </SidebarSection>
  )
}

function SettingsSkeleton() {
  return (
    <Loading>
      <SkeletonRows count={5} />
    </Loading>
  )
}
