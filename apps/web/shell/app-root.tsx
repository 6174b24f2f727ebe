import { Outlet, useRouter, useRouterState } from '@tanstack/react-router'
import { Suspense, useEffect, useMemo } from 'react'
import { useAccount } from '../../../packages/ui/account.tsx'
import type { Account } from '../../../packages/ui/contributions.ts'
import { addressOf, type Navigation, NavigationProvider } from '../../../packages/ui/navigation.tsx'
import { ToastHost } from '../../../packages/ui/overlays/toast-host.tsx'
import { TooltipHost } from '../../../packages/ui/overlays/tooltip-host.tsx'
import { type Rooms, useRooms } from '../../../packages/ui/rooms.tsx'
import { StaleBanner } from './connection-mark.tsx'
import { DialogHost } from './dialog-host.tsx'
import { GeneralActions } from './general-actions.tsx'
import { findRoute } from './room-routes.ts'

/** Around every page, bare or in the shell: where we are, who may be here, and what floats above. */
export function AppRoot() {
  const navigation = useRouterNavigation()
  const elsewhere = useElsewhere(navigation)
  useEffect(() => {
    if (elsewhere !== null) navigation.go(elsewhere, { replace: true })
  }, [elsewhere, navigation])
  return (
    <NavigationProvider value={navigation}>
      <div className="flex h-full flex-col">
        <StaleBanner />
        <div className="flex min-h-0 grow flex-col">
          <Suspense fallback={null}>{elsewhere === null && <Outlet />}</Suspense>
        </div>
      </div>
      <GeneralActions />
      <DialogHost />
      <ToastHost />
      <TooltipHost />
    </NavigationProvider>
  )
}

function useRouterNavigation(): Navigation {
  const router = useRouter()
  const { pathname, search } = useRouterState({ select: state => state.location })
  return useMemo(
    () => ({
      path: pathname,
      search: Object.fromEntries(Object.entries(search).map(([name, value]) => [name, String(value)])),
      go: (href, { replace = false } = {}) => {
        if (replace) router.history.replace(href)
        else router.history.push(href)
      },
      preload: href => void router.preloadRoute({ to: href.split('?')[0] ?? href }).catch(() => undefined),
    }),
    [router, pathname, search],
  )
}

/** Where this person must go instead; null where they may stay. */
function useElsewhere({ path, search }: Navigation): string | null {
  const { account } = useAccount()
  const rooms = useRooms()
  const paths = rooms.all.find(room => room.account)?.account?.paths
  if (!account || !paths || path.startsWith('/gallery')) return null
  return destination(account, { path, search, ...paths, isOpen: isOpen(rooms, path) })
}

interface Place {
  path: string
  search: Readonly<Record<string, string>>
  signedOut: string
  setup: string
  /** May be seen by anybody. */
  isOpen: boolean
}

function destination(account: Account, { path, search, signedOut, setup, isOpen }: Place): string | null {
  if (account.kind === 'setup') return path === setup ? null : setup
  if (account.kind === 'signed-in') return path === signedOut || path === setup ? pathWithin(search.to) : null
  if (isOpen && path !== setup) return null
  const to = path === '/' || path === setup ? null : addressOf(path, search)
  return addressOf(signedOut, { to })
}

/** Only a path of our own: what came with the address is not followed to another host. */
function pathWithin(to: string | undefined): string {
  return to !== undefined && /^\/(?![/\\])/.test(to) ? to : '/'
}

function isOpen({ all }: Rooms, path: string): boolean {
  return findRoute(all, path)?.route.open === true
}
