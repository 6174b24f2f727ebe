import { useParams } from '@tanstack/react-router'
import { type ComponentType, type ReactNode, Suspense } from 'react'
import { useAccount } from '../../../packages/ui/account.tsx'
import { PageFrame } from '../../../packages/ui/frame/page.tsx'
import { SidebarLink, SidebarSection } from '../../../packages/ui/frame/sidebar.tsx'
import type { IconName } from '../../../packages/ui/icon-names.ts'
import { useNavigation } from '../../../packages/ui/navigation.tsx'
import { useRooms } from '../../../packages/ui/rooms.tsx'
import { NoPermission } from '../../../packages/ui/states/error-state.tsx'
import { Loading, SkeletonRows } from '../../../packages/ui/states/skeleton.tsx'
import { TabStrip } from '../../../packages/ui/tabs.tsx'
import { useText } from '../../../packages/ui/text.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { useShellText } from '../shell/shell-text.ts'
import { AppearanceSettings } from './appearance-settings.tsx'

export interface SettingsEntry {
  id: string
  label: string
  icon: IconName
  of: 'person' | 'organisation'
  /** This person may open it. */
  isOpen: boolean
  View: ComponentType
}

/** The settings of the person and of the organisation; each room brings its own. */
export function SettingsPage() {
  const entries = useSettingsEntries()
  const { page } = useParams({ strict: false })
  const chosen = entries.find(entry => entry.id === (page ?? 'appearance'))
  if (!chosen) return <NotFound />
  return (
    <SettingsFrame entries={entries} chosen={chosen}>
      <Suspense fallback={<SettingsSkeleton />}>
        {chosen.isOpen ? <chosen.View /> : <SettingsClosed />}
      </Suspense>
    </SettingsFrame>
  )
}

interface SettingsFrameProps {
  entries: readonly SettingsEntry[]
  chosen: SettingsEntry
  children: ReactNode
}

/** The pages there are, and one of them. */
export function SettingsFrame({ entries, chosen, children }: SettingsFrameProps) {
  const text = useShellText()
  const { go } = useNavigation()
  const open = entries.filter(entry => entry.isOpen)
  return (
    <PageFrame title={chosen.label} crumbs={[{ label: text('shell.settings'), href: '/settings' }]}>
      <TabStrip
        label={text('shell.settings')}
        tabs={open}
        current={chosen.id}
        onChoose={id => go(`/settings/${id}`)}
        className="border-line border-b md:hidden"
      />
      <div className="flex min-h-0 grow">
        <nav
          aria-label={text('shell.settings')}
          className="scroll-thin w-58 shrink-0 overflow-y-auto border-line border-r p-2 max-md:hidden"
        >
          <EntryLinks label={text('shell.settings.person')} entries={open} of="person" chosen={chosen.id} />
          <EntryLinks
            label={text('shell.settings.organisation')}
            entries={open}
            of="organisation"
            chosen={chosen.id}
          />
        </nav>
        <div className="scroll-thin min-h-0 grow overflow-y-auto p-6 max-md:p-4">
          <div className="mx-auto h-full max-w-[680px]">{children}</div>
        </div>
      </div>
    </PageFrame>
  )
}

/** All pages of the settings, those included that this person may not open. */
export function useSettingsEntries(): readonly SettingsEntry[] {
  const text = useText()
  const own = useShellText()
  const { settings } = useRooms()
  const { account } = useAccount()
  const appearance: SettingsEntry = {
    id: 'appearance',
    label: own('shell.appearance'),
    icon: 'palette',
    of: 'person',
    isOpen: true,
    View: AppearanceSettings,
  }
  const contributed = settings.map(({ id, label, icon, of, shown, Settings }) => ({
    id,
    label: text(label),
    icon,
    of,
    isOpen: !shown || (account?.kind === 'signed-in' && shown(account)),
    View: Settings,
  }))
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

/** A page for administrators, and this person is none. */
export function SettingsClosed() {
  const text = useShellText()
  return <NoPermission>{text('shell.settings.closed')}</NoPermission>
}

export function SettingsSkeleton() {
  return (
    <Loading>
      <SkeletonRows count={5} />
    </Loading>
  )
}
