import { z } from 'zod'
import { defineQuery, idOf } from '../../../kernel/query.ts'
import { groupOf, Member } from '../../../kernel/records.ts'
import { Department, Head, Person } from '../objects.ts'

export const listDepartments = defineQuery({
  name: 'department.list',
  about: 'All departments that you may know of, with their heads and how many members they have.',
  permission: 'person:read',
  scope: '@workspace',
  watches: [Department, Head, Member],
  input: () => z.strictObject({}),
  output: () =>
    z.strictObject({
      departments: z.array(
        z.strictObject({
          id: idOf(Department),
          name: z.string(),
          parent: idOf(Department).nullable(),
          heads: z.array(idOf(Person)),
          members: z.int().describe('Without those of departments below'),
          mine: z.boolean().describe('Whether you are a member'),
        }),
      ),
    }),
  example: () => ({}),
  async run(read) {
    const departments = await read.visible(Department, {}, { order: ['createdAt'] })
    const heads = await read.visible(Head, {})
    const counts = await read.sql<{ groupId: string; n: number; mine: boolean }>(
      `select m.group_id, count(*)::int as n, bool_or(m.person_id = $3) as mine from kernel.member m
       join kernel.container c on c.workspace_id = m.workspace_id and c.id = m.container_id
       where m.workspace_id = $1 and c.no = any($2::bigint[]) group by m.group_id`,
      [read.workspace, read.containerNumbers, read.actor],
    )
    const counted = new Map(counts.map(({ groupId, n, mine }) => [groupId, { n, mine }]))
    return {
      departments: departments.map(({ id, name, parentId }) => ({
        id,
        name,
        parent: parentId,
        heads: heads.filter(head => head.departmentId === id).map(head => head.personId),
        members: counted.get(groupOf(id))?.n ?? 0,
        mine: counted.get(groupOf(id))?.mine ?? false,
      })),
    }
  },
})
