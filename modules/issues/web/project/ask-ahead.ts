import { isId } from '../../../../kernel/ids.ts'
import { createHttp } from '../../../../packages/client/http.ts'
import type { AskAhead, PagePlace } from '../../../../packages/ui/contributions.ts'
import { readOrder } from '../list/issue-order.ts'
import { readFilter } from './issue-filter.ts'
import { findProject, type SpaceList } from './use-project.ts'

/** What the board of a project will ask. */
export async function askBoardAhead(place: PagePlace, ask: AskAhead): Promise<void> {
  const project = await askProjectAhead(place, ask)
  if (project) ask.begin('issue.board', { project, where: readFilter(place.search) })
}

/** What the list of a project's issues will ask. */
export async function askListAhead(place: PagePlace, ask: AskAhead): Promise<void> {
  const project = await askProjectAhead(place, ask)
  const order = readOrder(place.search.sort)
  if (project) ask.begin('issue.list', { project, where: readFilter(place.search), order })
}

async function askProjectAhead({ params }: PagePlace, ask: AskAhead): Promise<string | null> {
  const { project: named = '' } = params
  // The tree beside the page asks it as well.
  ask.begin('space.list')
  const project = isId<'project'>(named) ? named : await idOf(named, ask)
  if (project === null) return null
  for (const query of ['project.get', 'status.list']) ask.begin(query, { project })
  return project
}

async function idOf(key: string, ask: AskAhead): Promise<string | null> {
  const { data } = await createHttp({ fetch: ask.fetch }).ask<SpaceList>('space.list', {})
  return findProject(data, key)?.id ?? null
}
