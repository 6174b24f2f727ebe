import { z } from 'zod'
import { defineCommand, fresh, rank, ref } from '../../../kernel/command.ts'
import { Project } from '../../spaces/index.ts'
import { IssueType, Status } from '../objects.ts'
import { seed } from '../seed.ts'
import { limits, statusCategories } from '../shared.ts'

export const importColumns = defineCommand({
  name: 'status.import',
  about: 'Give a project the statuses and types that its imported issues need.',
  permission: 'issue:create',
  target: { type: Project, from: 'project' },
  internal: true,
  undo: { none: 'An import is repeated, not undone.' },
  input: () =>
    z.strictObject({
      project: ref(Project),
      statuses: z.array(
        z.strictObject({
          id: fresh(Status),
          name: z.string().min(1).max(limits.statusName),
          category: z.enum(statusCategories),
          rank,
        }),
      ),
      types: z.array(
        z.strictObject({
          id: fresh(IssueType),
          name: z.string().min(1).max(limits.typeName),
          icon: z.string().max(20),
          rank,
        }),
      ),
    }),
  example: () => ({
    project: seed.project,
    statuses: [{ id: seed.newStatus, name: 'Resolved', category: 'done' as const, rank: 'a5' }],
    types: [{ id: seed.newType, name: 'Wish', icon: 'story', rank: 'a5' }],
  }),
  run(tx, { statuses, types }) {
    const projectId = tx.target.id
    for (const status of statuses) tx.insert(Status, { ...status, projectId })
    for (const type of types) tx.insert(IssueType, { ...type, projectId })
  },
})
