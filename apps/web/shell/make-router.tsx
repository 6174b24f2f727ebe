import {
  type AnyRoute,
  createRootRoute,
  createRoute,
  createRouter,
  type ErrorComponentProps,
  useParams,
} from '@tanstack/react-router'
import { type ComponentType, Suspense } from 'react'
import type { Lazy, PageProps, WebModule } from '../../../packages/ui/contributions.ts'
import { type Rooms, viewIn } from '../../../packages/ui/rooms.tsx'
import { ProblemState } from '../../../packages/ui/states/error-state.tsx'
import { Loading, SkeletonRows } from '../../../packages/ui/states/skeleton.tsx'
import { AppFrame } from './app-frame.tsx'
import { AppRoot } from './app-root.tsx'
import { type OwnRoute, ownBareRoutes, ownRoutes, type RoutePage } from './own-routes.ts'
import { completed } from './room-routes.ts'
import { readSearch, writeSearch } from './search-text.ts'

/** The router over the pages of all rooms and the few of the shell. Each page's code comes when it is wanted. */
export function makeRouter(rooms: Rooms) {
  const root = createRootRoute({ component: AppRoot })
  const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: AppFrame })
  const pages = rooms.all.flatMap(room =>
    Object.entries(room.routes ?? {}).map(([path, route]) => ({ path, room, ...completed(route) })),
  )
  const routeTo = (parent: AnyRoute) => (page: OwnRoute) =>
    createRoute({ getParentRoute: () => parent, path: page.path, component: page.component })
  const drawn = pages.map(page => ({
    ...page,
    component: pageOf(page.room, page.load),
    path: pathOf(page.path),
  }))
  const inShell = [...ownRoutes, ...drawn.filter(page => page.layout === 'shell')]
  const bare = [...ownBareRoutes, ...drawn.filter(page => page.layout === 'bare')]
  return createRouter({
    routeTree: root.addChildren([shell.addChildren(inShell.map(routeTo(shell))), ...bare.map(routeTo(root))]),
    parseSearch: readSearch,
    stringifySearch: writeSearch,
    defaultErrorComponent: PageFailure,
    defaultPreloadDelay: 50,
    scrollRestoration: false,
  })
}

/** 'p/:project/board' → 'p/$project/board'. */
function pathOf(path: string): string {
  return path.replace(/:(\w+)/g, '$$$1')
}

function pageOf(room: WebModule, load: Lazy<PageProps>): RoutePage {
  const View = viewIn(room, load)
  // The router fetches a page's code before it goes there, and when a link is pointed at.
  return Object.assign(() => <RoomPage View={View} />, { preload: View.preload })
}

function RoomPage({ View }: { View: ComponentType<PageProps> }) {
  const params = useParams({ strict: false })
  return (
    <Suspense fallback={<PageLoading />}>
      <View params={textOnly(params)} />
    </Suspense>
  )
}

function textOnly(params: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]))
}

function PageLoading() {
  return (
    <Loading>
      <div className="pt-14">
        <SkeletonRows />
      </div>
    </Loading>
  )
}

function PageFailure({ error, reset }: ErrorComponentProps) {
  return <ProblemState problem={error} onRetry={reset} />
}
