import { z } from 'zod'
import { roles } from '../../../kernel/permission.ts'
import { defineQuery, idOf, ref } from '../../../kernel/query.ts'
import { Project, Space } from '../objects.ts'
import { seed } from '../seed.ts'

export const getProject = defineQuery({
  name: 'project.get',
  about: 'One project: name, key, its space if you see that, and your role.',
  permission: 'project:read',
  scope: 'project',
  watches: [Project, Space],
  input: () => z.strictObject({ project: ref(Project) }),
  output: () =>
    z.strictObject({
      id: idOf(Project),
      name: z.string(),
      key: z.string(),
      role: z.enum(roles),
      space: z.strictObject({ id: idOf(Space), name: z.string() }).nullable(),
    }),
  example: () => ({ project: seed.project }),
  async run(read, { project }) {
    const { id, name, key, spaceId } = read.row(project)
    const [space] = await read.visible(Space, { id: spaceId }, { limit: 1 })
    return {
      id,
      name,
      key,
      role: read.roleIn(id) ?? 'viewer',
      space: space ? { id: space.id, name: space.name } : null,
    }
  },
})
