import { z } from 'zod'
import { defineQuery, idOf, ref } from '../../../kernel/query.ts'
import { Project } from '../../spaces/index.ts'
import { IssueType, Status } from '../objects.ts'
import { seed } from '../seed.ts'
import { statusCategories } from '../shared.ts'

export const listStatuses = defineQuery({
  name: 'status.list',
  about: 'The statuses and issue types of a project, in their order.',
  permission: 'issue:read',
  scope: 'project',
  watches: [Status, IssueType],
  input: () => z.strictObject({ project: ref(Project) }),
  output: () =>
    z.strictObject({
      statuses: z.array(
        z.strictObject({
          id: idOf(Status),
          name: z.string(),
          category: z.enum(statusCategories),
          rank: z.string(),
        }),
      ),
      types: z.array(
        z.strictObject({ id: idOf(IssueType), name: z.string(), icon: z.string(), rank: z.string() }),
      ),
    }),
  example: () => ({ project: seed.project }),
  async run(read, { project }) {
    const { id: projectId } = read.row(project)
    const statuses = await read.visible(Status, { projectId }, { order: ['rank', 'id'] })
    const types = await read.visible(IssueType, { projectId }, { order: ['rank', 'id'] })
    return {
      statuses: statuses.map(({ id, name, category, rank }) => ({ id, name, category, rank })),
      types: types.map(({ id, name, icon, rank }) => ({ id, name, icon, rank })),
    }
  },
})
