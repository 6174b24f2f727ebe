import { z } from 'zod'
import { roles } from '../../../kernel/permission.ts'
import { defineQuery, idOf } from '../../../kernel/query.ts'
import { Department } from '../../people/index.ts'
import { Project, Space } from '../objects.ts'

const listedProject = () =>
  z.strictObject({ id: idOf(Project), name: z.string(), key: z.string(), role: z.enum(roles) })

export const listSpaces = defineQuery({
  name: 'space.list',
  about: 'The spaces that you see, with the projects in them.',
  permission: 'object:read',
  scope: '@actor',
  watches: [Space, Project],
  input: () => z.strictObject({}),
  output: () =>
    z.strictObject({
      spaces: z.array(
        z.strictObject({
          id: idOf(Space),
          name: z.string(),
          department: idOf(Department).nullable(),
          role: z
            .enum(roles)
            .nullable()
            .describe('Your role there; null where only a project in it is shared with you'),
          projects: z.array(listedProject()),
        }),
      ),
      /** A visible project never shows the title of a space that is hidden. */
      loose: z.array(listedProject()),
    }),
  example: () => ({}),
  async run(read) {
    const spaces = await read.visible(Space, {}, { order: ['createdAt'] })
    const projects = await read.visible(Project, {}, { order: ['name'] })
    const shown = new Set<string>(spaces.map(space => space.id))
    const out = (of: readonly (typeof projects)[number][]) =>
      of.map(({ id, name, key }) => ({ id, name, key, role: read.roleIn(id) ?? 'viewer' }))
    return {
      spaces: spaces.map(({ id, name, departmentId }) => ({
        id,
        name,
        department: departmentId,
        role: read.roleIn(id),
        projects: out(projects.filter(project => project.spaceId === id)),
      })),
      loose: out(projects.filter(project => !shown.has(project.spaceId))),
    }
  },
})
