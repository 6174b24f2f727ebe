import { isId } from '../../../../kernel/ids.ts'
import { allows, type Role } from '../../../../kernel/permission.ts'
import { permissions } from '../../permissions.ts'
import type { Side } from '../../shared.ts'
import type { Me, RequestRow } from '../hooks.ts'

const rights = { asker: 'request:ask', answerer: 'request:answer' } as const

/** May this person act for that side? The server asks the same rule. */
export function mayActFor(side: Side, request: RequestRow, who: { me: Me; role: Role | null }): boolean {
  const { id, groups } = who.me
  if (who.role === null || !isId<'person'>(id)) return false
  return allows(
    permissions[rights[side]],
    { ...request },
    { person: id, role: who.role, in: group => groups.includes(group) },
  )
}
