import { useState } from 'react'
import { isId } from '../../../kernel/ids.ts'
import { type Role, roles } from '../../../kernel/permission.ts'
import { type Me, type Step, useQuery, type WholeRequest } from './hooks.ts'
import { useKept } from './use-kept.ts'
import { useWhoIAm } from './use-my-side.ts'
import type { Loaded } from './use-requests.ts'

const watched = ['request', 'acceptance-line', 'renegotiation'] as const

export interface OpenRequest {
  whole: WholeRequest
  /** What happened to it, the first first; undefined while it is on its way. */
  steps: readonly Step[] | undefined
  /** The person's role in the place of the two departments; undefined while it is not known. */
  role: Role | null | undefined
  me: Me
}

const mostSteps = 100

/** One request with all that its page shows, kept current. */
export function useRequest(id: string): Loaded<OpenRequest> {
  const me = useWhoIAm()
  const [place, setPlace] = useState<string | null>(null)
  const isKnown = isId<'request'>(id)
  const watching = { in: place === null ? [] : [place], types: watched }
  const asked = useQuery('request.get', isKnown ? { request: id } : null, watching)
  const whole = useKept(id, asked.data)
  if (whole && whole.request.pairId !== place) setPlace(whole.request.pairId)
  const activity = useQuery(
    'activity.list',
    isId<'object'>(id) && place !== null ? { object: id, limit: mostSteps } : null,
    watching,
  )
  const steps = useKept(id, activity.data)
  const standing = useQuery('role.list', isId<'container'>(place) ? { container: place } : null, {
    in: watching.in,
    types: ['grant'],
  })
  const mine = standing.data && (roles.find(role => role === standing.data?.mine) ?? null)
  const problem = isKnown ? asked.problem : { code: 'not_found', reason: 'kernel.not_found' }
  return {
    data: whole && me && { whole, steps: steps?.items.toReversed(), role: mine, me },
    problem: whole && problem?.code !== 'not_found' && problem?.code !== 'forbidden' ? null : problem,
    again: () => {
      asked.again()
      activity.again()
    },
  }
}
