import { z } from 'zod'
import { defineCommand, type Read, ref } from '../../../kernel/command.ts'
import type { RowOf } from '../../../kernel/object.ts'
import { rankOf, roles } from '../../../kernel/permission.ts'
import { problem } from '../../../kernel/problem.ts'
import { Container, Grant, placeOf, Thing, thingOf } from '../../../kernel/records.ts'
import { keepAnOwner } from '../last-owner.ts'
import { seed } from '../seed.ts'

/** Nobody gives more than they hold, nor changes the role of one who holds more. */
export const giveRole = defineCommand({
  name: 'role.give',
  about:
    'Give a person or a department a role in a place (space, project), change it, or with null take it away.',
  permission: 'role:give',
  target: { type: Container, from: 'container' },
  problems: [
    'people.role_above_own',
    'people.last_owner',
    'people.last_manager',
    'people.private_place',
    'people.no_principal',
  ],
  input: () =>
    z.strictObject({
      container: ref(Container),
      to: ref(Thing).describe('A person or a department'),
      role: z.enum(roles).nullable().describe('Null takes the role away'),
    }),
  example: () => ({ container: placeOf(seed.directory), to: thingOf(seed.zhouTao), role: 'viewer' as const }),
  async run(tx, { to, role }) {
    const place = tx.target
    const { id: principalId, type } = tx.row(to)
    if (type !== 'person' && type !== 'department') throw problem.invalid('people.no_principal')
    // The one container without a parent that may be shared is the organisation itself.
    if (place.parentId === null && place.id !== placeOf(tx.workspace))
      throw problem.conflict('people.private_place')
    const [grant] = await tx.find(Grant, { containerId: place.id, principalId }, { limit: 1 })
    const own = rankOf(tx.roleIn(place.id))
    if (rankOf(role) > own || rankOf(grant?.role ?? null) > own)
      throw problem.forbidden('people.role_above_own')
    if (grant !== undefined && rankOf(role) < rankOf(grant.role)) await keepItLed(tx, place, grant)
    if (role === null) {
      if (grant !== undefined) tx.remove(Grant, grant.id)
      return
    }
    if (grant !== undefined) tx.update(Grant, grant.id, { role })
    else tx.insert(Grant, { id: tx.newId(Grant), containerId: place.id, principalId, role })
  },
})

/** The organisation keeps an owner who can act, a closed place somebody who manages it. */
async function keepItLed(
  read: Read,
  place: RowOf<typeof Container>,
  grant: RowOf<typeof Grant>,
): Promise<void> {
  if (place.id === placeOf(read.workspace)) {
    await keepAnOwner(read, grant.principalId)
    return
  }
  if (place.inherit) return
  const leading = await read.find(Grant, { containerId: place.id, role: ['manager', 'owner'] })
  if (!leading.some(other => other.id !== grant.id)) throw problem.conflict('people.last_manager')
}
