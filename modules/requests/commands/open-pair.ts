import { z } from 'zod'
import { defineCommand, ref } from '../../../kernel/command.ts'
import { Container, Grant, placeOf, Workspace } from '../../../kernel/records.ts'
import { Department } from '../../people/index.ts'
import { Pair } from '../objects.ts'
import { inOrder, pairOf, workPlaceOf } from '../pair-of.ts'
import { seed } from '../seed.ts'

/**
 * Members of both departments may write there, and nobody else comes in from above. Only the groups hold a role, so that
 * who leaves a department leaves this place. Below it each of the two has a place of its own.
 */
export const openPair = defineCommand({
  name: 'pair.open',
  about: 'Make the place in which two departments ask and promise, unless it is there.',
  permission: 'pair:open',
  target: { type: Workspace, from: '@workspace' },
  internal: true,
  input: () => z.strictObject({ one: ref(Department), other: ref(Department) }),
  example: () => ({ one: seed.engineering, other: seed.sales }),
  async run(tx, { one, other }) {
    const [aId, bId] = inOrder(tx.row(one).id, tx.row(other).id)
    const pair = pairOf(aId, bId)
    if ((await tx.get(Pair, pair)) !== null) return
    const containerId = placeOf(pair)
    tx.insert(Container, {
      id: containerId,
      parentId: placeOf(tx.workspace),
      inherit: false,
      no: tx.next('container'),
    })
    tx.insert(Pair, { id: pair, aId, bId })
    for (const principalId of [aId, bId]) {
      tx.insert(Grant, { id: tx.newId(Grant), containerId, principalId, role: 'member' })
      const own = workPlaceOf(pair, principalId)
      tx.insert(Container, { id: own, parentId: containerId, inherit: false, no: tx.next('container') })
      tx.insert(Grant, { id: tx.newId(Grant), containerId: own, principalId, role: 'member' })
    }
  },
})
