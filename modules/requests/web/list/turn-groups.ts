import { turnOf } from '../../shared.ts'
import type { RequestRow } from '../hooks.ts'
import { departmentOf } from '../use-my-side.ts'

/** By whose turn it is; `others` lie between departments that are not the reader's. */
export interface TurnGroups {
  ours: readonly RequestRow[]
  theirs: readonly RequestRow[]
  others: readonly RequestRow[]
}

export function groupsOf(requests: readonly RequestRow[], groups: readonly string[]): TurnGroups {
  const found: Record<keyof TurnGroups, RequestRow[]> = { ours: [], theirs: [], others: [] }
  for (const request of requests) found[groupOf(request, groups)].push(request)
  return found
}

function groupOf(request: RequestRow, groups: readonly string[]): keyof TurnGroups {
  const turn = turnOf(request)
  if (turn !== null && groups.includes(departmentOf(request, turn))) return 'ours'
  const { askerDepartmentId, answererDepartmentId } = request
  return groups.includes(askerDepartmentId) || groups.includes(answererDepartmentId) ? 'theirs' : 'others'
}
