import { z } from 'zod'
import { defineCommand, rank, ref } from '../../../kernel/command.ts'
import { IssueType } from '../objects.ts'
import { seed } from '../seed.ts'
import { limits, typeIcons } from '../shared.ts'

export const editType = defineCommand({
  name: 'issue-type.edit',
  about: "Change the name, the figure or the place of a project's type of issues.",
  permission: 'board:manage',
  target: { type: IssueType, from: 'type' },
  input: () =>
    z.strictObject({
      type: ref(IssueType),
      name: z
        .string()
        .trim()
        .min(1)
        .max(limits.typeName)
        .optional()
        .describe('What issues of this type are called'),
      icon: z.enum(typeIcons).optional().describe('The figure that stands for it'),
      rank: rank.optional().describe('Place among the types'),
    }),
  example: () => ({ type: seed.bug, name: '故障', icon: 'bug' as const, rank: 'a5' }),
  run(tx, { type: _, ...changes }) {
    tx.update(IssueType, tx.target.id, changes)
  },
})
