import { Suspense } from 'react'
import { classNames } from '../../../packages/ui/class-names.ts'
import { Icon } from '../../../packages/ui/icon.tsx'
import { Link, useNavigation } from '../../../packages/ui/navigation.tsx'
import { Menu } from '../../../packages/ui/overlays/menu.tsx'
import type { RoomNav } from '../../../packages/ui/rooms.tsx'
import { useText } from '../../../packages/ui/text.tsx'
import { useAccountSections } from './account-menu.tsx'
import { openDialog } from './dialog-host.tsx'
import { useShellText } from './shell-text.ts'

interface Props {
  navs: readonly RoomNav[]
  current: RoomNav | null
}

const tabLook =
  'relative flex h-14 min-w-0 flex-1 flex-col items-center justify-center gap-1 text-[12px] leading-3.5'

/** At most four rooms and "More" at the foot of a phone. */
export function BottomBar({ navs, current }: Props) {
  const text = useText()
  const own = useShellText()
  return (
    <nav
      aria-label={own('shell.rail')}
      className="flex shrink-0 border-line border-t bg-panel pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {navs.slice(0, 4).map(nav => (
        <Link
          key={nav.path}
          href={nav.path}
          aria-current={nav === current ? 'page' : undefined}
          className={classNames(tabLook, nav === current ? 'font-medium text-accent' : 'text-mute')}
        >
          <Icon name={nav.icon} size={20} />
          <span className="max-w-full truncate px-1">{text(nav.short ?? nav.label)}</span>
          {nav.Badge && (
            <Suspense fallback={null}>
              <nav.Badge />
            </Suspense>
          )}
        </Link>
      ))}
      <MoreTab navs={navs.slice(4)} />
    </nav>
  )
}

function MoreTab({ navs }: { navs: readonly RoomNav[] }) {
  const text = useText()
  const own = useShellText()
  const { go } = useNavigation()
  const account = useAccountSections()
  const rooms = navs.map(nav => ({
    id: nav.path,
    label: text(nav.label),
    icon: nav.icon,
    run: () => go(nav.path),
  }))
  const search = {
    id: 'search',
    label: own('shell.search'),
    icon: 'search',
    run: () => openDialog('palette'),
  } as const
  return (
    <Menu
      label={own('shell.more')}
      side="top"
      align="end"
      className="relative flex flex-1"
      sections={[{ id: 'rooms', items: [...rooms, search] }, ...account]}
      trigger={
        <button type="button" className={classNames(tabLook, 'text-mute aria-expanded:text-accent')}>
          <Icon name="apps" size={20} />
          {own('shell.more')}
        </button>
      }
    />
  )
}
