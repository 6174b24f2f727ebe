import { z } from 'zod'
import { defineCommand, fresh, idOf, ref } from '../../../kernel/command.ts'
import { rankOfNumber } from '../../../kernel/rank.ts'
import { Project } from '../../spaces/index.ts'
import { furnish } from '../furnish.ts'
import { IssueType } from '../objects.ts'
import { seed } from '../seed.ts'
import { limits, typeIcons } from '../shared.ts'

export const createType = defineCommand({
  name: 'issue-type.create',
  about: 'Add a type of issues to a project.',
  permission: 'board:manage',
  target: { type: Project, from: 'project' },
  input: () =>
    z.strictObject({
      id: fresh(IssueType).optional(),
      project: ref(Project),
      name: z.string().trim().min(1).max(limits.typeName),
      icon: z.enum(typeIcons),
    }),
  output: () => z.strictObject({ type: idOf(IssueType) }),
  example: () => ({ id: seed.newType, project: seed.project, name: '需求', icon: 'requirement' as const }),
  async run(tx, { id, name, icon }) {
    await furnish(tx, tx.target.id)
    const type = id ?? tx.newId(IssueType)
    const number = 100 + tx.next(`issue-type:${tx.target.id}`)
    tx.insert(IssueType, { id: type, projectId: tx.target.id, name, icon, rank: rankOfNumber(number) })
    return { type }
  },
})
