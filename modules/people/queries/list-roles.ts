import { z } from 'zod'
import { roles } from '../../../kernel/permission.ts'
import { defineQuery, ref } from '../../../kernel/query.ts'
import { Container, Grant, placeOf } from '../../../kernel/records.ts'
import { seed } from '../seed.ts'

export const listRoles = defineQuery({
  name: 'role.list',
  about: 'Who holds a role in a place by being named there (roles that come from further up are not listed).',
  permission: 'person:read',
  scope: 'container',
  watches: [Grant],
  input: () => z.strictObject({ container: ref(Container) }),
  output: () =>
    z.strictObject({
      roles: z.array(
        z.strictObject({
          principal: z
            .uuid()
            .meta({ 'x-ref': 'object' })
            .describe('A person, a department, or everyone (the directory)'),
          role: z.enum(roles),
        }),
      ),
      mine: z.enum(roles).nullable(),
    }),
  example: () => ({ container: placeOf(seed.directory) }),
  async run(read, { container }) {
    const { id } = read.row(container)
    const grants = await read.visible(Grant, { containerId: id })
    return {
      roles: grants.map(({ principalId, role }) => ({ principal: principalId, role })),
      mine: read.roleIn(id),
    }
  },
})
