import { z } from 'zod'
import { defineCommand, type Read, ref } from '../../../kernel/command.ts'
import { problem } from '../../../kernel/problem.ts'
import { Group, groupOf } from '../../../kernel/records.ts'
import { Department } from '../objects.ts'
import { seed } from '../seed.ts'
import { isBelow } from '../shared.ts'

export const moveDepartment = defineCommand({
  name: 'department.move',
  about: 'Put a department below another, whose roles its members then hold too, or at the top.',
  permission: 'department:manage',
  target: { type: Department, from: 'department' },
  problems: ['people.department_in_circle'],
  input: () =>
    z.strictObject({
      department: ref(Department),
      parent: ref(Department).nullable().describe('The department it belongs to; null: none'),
    }),
  example: () => ({ department: seed.sales, parent: seed.marketing }),
  async run(tx, { parent }) {
    const { id } = tx.target
    const parentId = parent === null ? null : tx.row(parent).id
    if (parentId !== null && isBelow(parentId, id, await parents(tx)))
      throw problem.conflict('people.department_in_circle')
    tx.update(Department, id, { parentId })
    tx.update(Group, groupOf(id), { parentId: parentId === null ? null : groupOf(parentId) })
  },
})

async function parents(read: Read): Promise<ReadonlyMap<string, string | null>> {
  const departments = await read.find(Department, {})
  return new Map(departments.map(({ id, parentId }) => [id, parentId]))
}
