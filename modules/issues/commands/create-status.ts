import { z } from 'zod'
import { defineCommand, fresh, idOf, rank, ref } from '../../../kernel/command.ts'
import { rankOfNumber } from '../../../kernel/rank.ts'
import { Project } from '../../spaces/index.ts'
import { furnish } from '../furnish.ts'
import { Status } from '../objects.ts'
import { seed } from '../seed.ts'
import { limits, statusCategories } from '../shared.ts'

export const createStatus = defineCommand({
  name: 'status.create',
  about: "Add a column to a project's board.",
  permission: 'board:manage',
  target: { type: Project, from: 'project' },
  input: () =>
    z.strictObject({
      id: fresh(Status).optional(),
      project: ref(Project),
      name: z.string().trim().min(1).max(limits.statusName),
      category: z.enum(statusCategories).describe('What it means: not begun, being worked on, finished'),
      rank: rank.optional().describe('Place among the columns; default: last'),
    }),
  output: () => z.strictObject({ status: idOf(Status) }),
  example: () => ({
    id: seed.newStatus,
    project: seed.project,
    name: '待规划',
    category: 'new' as const,
    rank: 'a1',
  }),
  async run(tx, { id, name, category, rank: place }) {
    await furnish(tx, tx.target.id)
    const status = id ?? tx.newId(Status)
    const number = 100 + tx.next(`status:${tx.target.id}`)
    tx.insert(Status, {
      id: status,
      projectId: tx.target.id,
      name,
      category,
      rank: place ?? rankOfNumber(number),
    })
    return { status }
  },
})
