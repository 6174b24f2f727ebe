import { z } from 'zod'
import { defineCommand, fresh, idOf, ref } from '../../../kernel/command.ts'
import { Container, Grant, placeOf, Workspace } from '../../../kernel/records.ts'
import { Department } from '../../people/index.ts'
import { Space } from '../objects.ts'
import { seed } from '../seed.ts'
import { limits } from '../shared.ts'

export const createSpace = defineCommand({
  name: 'space.create',
  about:
    'Add a space: for a department (its members may write there), for everyone, or for a few to be let in.',
  permission: 'space:create',
  target: { type: Workspace, from: '@workspace' },
  input: () =>
    z.strictObject({
      id: fresh(Space).optional(),
      name: z.string().trim().min(1).max(limits.spaceName),
      department: ref(Department).optional().describe('The department whose space it is'),
      everyone: z.boolean().default(false).describe('Whether everyone of the organisation may write there'),
    }),
  output: () => z.strictObject({ space: idOf(Space) }),
  example: () => ({ id: seed.newSpace, name: '产品资料', department: seed.marketing, everyone: false }),
  run(tx, { id, name, department, everyone }) {
    const space = id ?? tx.newId(Space)
    const place = placeOf(space)
    const departmentId = department === undefined ? null : tx.row(department).id
    tx.insert(Container, {
      id: place,
      parentId: placeOf(tx.workspace),
      inherit: true,
      no: tx.next('container'),
    })
    tx.insert(Space, { id: space, name, departmentId })
    const group = everyone ? tx.target.directoryId : departmentId
    if (group !== null)
      tx.insert(Grant, { id: tx.newId(Grant), containerId: place, principalId: group, role: 'member' })
    return { space }
  },
})
