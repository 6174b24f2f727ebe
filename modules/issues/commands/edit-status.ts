import { z } from 'zod'
import { defineCommand, rank, ref } from '../../../kernel/command.ts'
import { Status } from '../objects.ts'
import { seed } from '../seed.ts'
import { limits, statusCategories } from '../shared.ts'

export const editStatus = defineCommand({
  name: 'status.edit',
  about: "Change a column's name, meaning or place.",
  permission: 'board:manage',
  target: { type: Status, from: 'status' },
  input: () =>
    z.strictObject({
      status: ref(Status),
      name: z.string().trim().min(1).max(limits.statusName).optional().describe('Heading of the column'),
      category: z
        .enum(statusCategories)
        .optional()
        .describe('What it means: not begun, being worked on, finished'),
      rank: rank.optional().describe('Place among the columns'),
    }),
  example: () => ({ status: seed.doing, name: '开发中', category: 'active' as const, rank: 'a5' }),
  run(tx, { status: _, ...changes }) {
    tx.update(Status, tx.target.id, changes)
  },
})
