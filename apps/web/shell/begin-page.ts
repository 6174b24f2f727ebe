import type { Account, AskAhead, PagePlace, RouteContribution } from '../../../packages/ui/contributions.ts'
import type { Rooms } from '../../../packages/ui/rooms.tsx'
import type { makeRouter } from './make-router.tsx'
import { currentNav } from './navs.ts'
import { findRoute } from './room-routes.ts'
import { readSearch } from './search-text.ts'

/** So long, in ms, a frame that could be drawn waits for what comes into it. */
const patience = 500

interface First {
  rooms: Rooms
  router: ReturnType<typeof makeRouter>
  ask: AskAhead
}

/**
 * Fetches all that the first page needs, each thing beside the others instead of after them: who is here, the page's
 * code and what it will ask, and what stands around it. React holds back for 300 ms what comes after it has drawn
 * something in its place, so nothing is drawn before. Gives who is here, or undefined where that has to be asked again;
 * what else does not come is left to who draws it.
 */
export async function beginPage({ rooms, router, ask }: First): Promise<Account | undefined> {
  const path = window.location.pathname
  const found = findRoute(rooms.all, path)
  const isInShell = found === null || found.route.layout !== 'bare'
  if (isInShell) for (const room of rooms.all) for (const query of room.asks ?? []) ask.begin(query)
  const search = readSearch(window.location.search)
  const wanted = [
    router.load(),
    ...(found ? [askAhead(found.route, { params: found.params, search }, ask)] : []),
    ...(isInShell ? surroundings(rooms, path) : []),
  ]
  const rest = Promise.allSettled(wanted)
  const account = await whoIsHere(rooms, ask)
  await Promise.race([rest, new Promise(resolve => setTimeout(resolve, patience))])
  return account
}

async function whoIsHere({ all }: Rooms, ask: AskAhead): Promise<Account | undefined> {
  const contribution = all.find(room => room.account)?.account
  try {
    const load = await contribution?.load()
    return await load?.(ask.fetch)
  } catch {
    // The shell asks again, and says what is wrong.
    return undefined
  }
}

async function askAhead({ ahead }: RouteContribution, place: PagePlace, ask: AskAhead): Promise<void> {
  const begin = await ahead?.()
  // The page is not held up by its questions: it draws what comes.
  void Promise.resolve(begin?.(place, ask)).catch(() => undefined)
}

function surroundings({ arounds, navs }: Rooms, path: string): readonly Promise<void>[] {
  const views = [...arounds, ...navs.map(nav => nav.Badge), currentNav(navs, path)?.Sidebar]
  return views.flatMap(view => (view ? [view.preload()] : []))
}
