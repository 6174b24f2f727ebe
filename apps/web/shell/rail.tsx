import { Suspense } from 'react'
import { classNames } from '../../../packages/ui/class-names.ts'
import { Icon } from '../../../packages/ui/icon.tsx'
import { Link, useNavigation } from '../../../packages/ui/navigation.tsx'
import { Menu } from '../../../packages/ui/overlays/menu.tsx'
import type { RoomNav } from '../../../packages/ui/rooms.tsx'
import { useText } from '../../../packages/ui/text.tsx'
import { AccountMenu } from './account-menu.tsx'
import { openDialog } from './dialog-host.tsx'
import { RejectedMark } from './rejected-mark.tsx'
import { useShellText } from './shell-text.ts'

interface Props {
  navs: readonly RoomNav[]
  current: RoomNav | null
}

const most = 8

/** The rooms, at the left edge; what does not fit stands under "More". */
export function Rail({ navs, current }: Props) {
  const text = useShellText()
  const shown = navs.length > most ? navs.slice(0, most - 1) : navs
  const rest = navs.slice(shown.length)
  return (
    <nav
      aria-label={text('shell.rail')}
      className="flex w-12 shrink-0 flex-col items-center gap-1 border-line border-r bg-panel pb-2 max-md:hidden"
    >
      <Link
        href="/"
        aria-label={text('shell.home')}
        className="grid h-11 w-12 shrink-0 place-items-center text-accent"
      >
        <Icon name="boat" size={24} />
      </Link>
      {shown.map(nav => (
        <RailItem key={nav.path} nav={nav} isCurrent={nav === current} />
      ))}
      {rest.length > 0 && <MoreRooms navs={rest} current={current} />}
      <span className="grow" />
      <RejectedMark in="rail" />
      <button
        type="button"
        aria-label={text('shell.search')}
        data-tip={text('shell.search')}
        data-tip-keys="mod+k"
        onClick={() => openDialog('palette')}
        className={classNames(railLook, 'h-9 text-mute')}
      >
        <Icon name="search" size={18} />
      </button>
      <AccountMenu />
    </nav>
  )
}

const railLook =
  'relative flex h-11 w-10 shrink-0 flex-col items-center justify-center gap-1 rounded-card text-[12px] leading-3.5'

function RailItem({ nav, isCurrent }: { nav: RoomNav; isCurrent: boolean }) {
  const text = useText()
  const name = text(nav.label)
  const short = nav.short ? text(nav.short) : name
  return (
    <Link
      href={nav.path}
      aria-current={isCurrent ? 'page' : undefined}
      data-tip={short === name ? undefined : name}
      className={classNames(
        railLook,
        isCurrent ? 'bg-accent-soft font-medium text-accent' : 'text-mute hover:bg-hover hover:text-ink',
      )}
    >
      <Icon name={nav.icon} size={18} />
      <span className="max-w-11.5 truncate">{short}</span>
      {nav.Badge && (
        <Suspense fallback={null}>
          <nav.Badge />
        </Suspense>
      )}
    </Link>
  )
}

function MoreRooms({ navs, current }: Props) {
  const text = useText()
  const own = useShellText()
  const { go } = useNavigation()
  const isCurrent = current !== null && navs.includes(current)
  const items = navs.map(nav => ({
    id: nav.path,
    label: text(nav.label),
    icon: nav.icon,
    run: () => go(nav.path),
  }))
  return (
    <Menu
      label={own('shell.more')}
      side="right"
      sections={[{ id: 'rooms', items }]}
      trigger={
        <button
          type="button"
          className={classNames(
            railLook,
            isCurrent ? 'bg-accent-soft font-medium text-accent' : 'text-mute hover:bg-hover hover:text-ink',
          )}
        >
          <Icon name="apps" size={18} />
          <span>{own('shell.more')}</span>
        </button>
      }
    />
  )
}
