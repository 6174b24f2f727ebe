import { useAccount } from '../../../packages/ui/account.tsx'
import { type RoomNav, useRooms } from '../../../packages/ui/rooms.tsx'

/** The rooms that this person sees in the rail, in its order. */
export function useNavs(): readonly RoomNav[] {
  const { navs } = useRooms()
  const { account } = useAccount()
  return navs.filter(nav => !nav.shown || (account?.kind === 'signed-in' && nav.shown(account)))
}

/** The room that an address belongs to: the one with the longest path that covers it. */
export function currentNav(navs: readonly RoomNav[], path: string): RoomNav | null {
  const covering = navs.flatMap(nav =>
    [nav.path, ...(nav.covers ?? [])]
      .filter(prefix => path === prefix || path.startsWith(`${prefix}/`))
      .map(prefix => ({ nav, length: prefix.length })),
  )
  const [nearest] = covering.toSorted((one, other) => other.length - one.length)
  return nearest?.nav ?? null
}
