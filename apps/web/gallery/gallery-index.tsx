import { useRouter } from '@tanstack/react-router'
import { screenStates } from '../../../packages/ui/contributions.ts'
import { useWindowTitle } from '../../../packages/ui/frame/page.tsx'
import { Link } from '../../../packages/ui/navigation.tsx'
import { useRooms } from '../../../packages/ui/rooms.tsx'
import { useSettingsEntries } from '../settings/settings-page.tsx'
import { useShellText } from '../shell/shell-text.ts'
import { Primitives } from './primitives.tsx'
import type { ShownScreen } from './use-screens.ts'

/** All screens by room, the addresses that lead to them, and what they are made of. */
export function GalleryIndex({ screens }: { screens: readonly ShownScreen[] }) {
  const text = useShellText()
  useWindowTitle(text('shell.gallery'))
  const rooms = [...new Set(screens.map(({ room }) => room))]
  return (
    <main className="scroll-thin h-full overflow-y-auto">
      <div className="mx-auto max-w-[1080px] px-6 py-8 max-md:px-4">
        <h1 className="mb-6 font-semibold text-hero">{text('shell.gallery')}</h1>
        <h2 className="mb-2 font-semibold text-title">{text('shell.gallery.screens')}</h2>
        <div className="mb-8 grid gap-4">
          {rooms.map(room => (
            <RoomScreens key={room} room={room} screens={screens.filter(screen => screen.room === room)} />
          ))}
        </div>
        <h2 className="mb-2 font-semibold text-title">{text('shell.gallery.addresses')}</h2>
        <Addresses screens={screens} />
        <Primitives />
      </div>
    </main>
  )
}

function RoomScreens({ room, screens }: { room: string; screens: readonly ShownScreen[] }) {
  return (
    <section aria-label={room}>
      <h3 className="mb-1 text-meta text-mute">{room}</h3>
      <ul className="grid gap-1">
        {screens.map(screen => (
          <li
            key={screen.name}
            data-room={room}
            data-screen={screen.name}
            className="flex min-h-8 flex-wrap items-center gap-x-3"
          >
            <span className="w-44 font-medium">{screen.name}</span>
            {screenStates.map(state => (
              <Link
                key={state}
                href={`/gallery/${screen.layout ?? 'shell'}/${screen.name}/${state}`}
                className="tap text-accent hover:underline"
              >
                {state}
              </Link>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Every address that the router knows, with the screens that it leads to. */
function Addresses({ screens }: { screens: readonly ShownScreen[] }) {
  const text = useShellText()
  const addresses = useAddresses()
  return (
    <ul className="mb-8 grid gap-1">
      {addresses.map(address => {
        const names = screens.filter(({ shows }) => shows?.includes(address)).map(({ name }) => name)
        return (
          <li
            key={address}
            data-address={address}
            data-screens={names.join(' ')}
            className="flex min-h-8 flex-wrap items-center gap-x-3"
          >
            <code className="w-64">{address}</code>
            <span className="text-mute">{names.join(', ') || text('shell.gallery.no_screen')}</span>
          </li>
        )
      })}
    </ul>
  )
}

/** What the router was built with. Where one route serves many things, each of them; the gallery and nowhere are none. */
function useAddresses(): readonly string[] {
  const { routesByPath } = useRouter()
  const { objects } = useRooms()
  const settings = useSettingsEntries()
  return Object.keys(routesByPath).flatMap(path => {
    if (path === '/$' || path.startsWith('/gallery')) return []
    if (path === '/settings/$page') return settings.map(({ id }) => path.replace('$page', id))
    if (path !== '/o/$type/$id') return [path]
    return [...objects].filter(([, { Page }]) => Page).map(([type]) => path.replace('$type', type))
  })
}
