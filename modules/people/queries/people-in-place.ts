import { z } from 'zod'
import { defineQuery, ref } from '../../../kernel/query.ts'
import { Container, Member, placeOf } from '../../../kernel/records.ts'
import { Person } from '../objects.ts'
import { personOut, toPersonOut } from '../person-out.ts'
import { seed } from '../seed.ts'

/** Looks at no more people than this for one answer. */
const mostLookedAt = 2000

export const peopleInPlace = defineQuery({
  name: 'person.in-place',
  about:
    'People who may work in a place (space, project), found by a part of their name: to assign or to mention.',
  permission: 'object:read',
  scope: 'container',
  watches: [Person, Member],
  input: () =>
    z.strictObject({
      container: ref(Container),
      find: z.string().trim().max(60).default('').describe('Part of a name; empty: the first by name'),
      limit: z.int().min(1).max(50).default(20).describe('At most so many'),
    }),
  output: () => z.strictObject({ people: z.array(personOut()) }),
  example: () => ({ container: placeOf(seed.directory), find: '李', limit: 10 }),
  async run(read, { container, find, limit }) {
    const place = read.row(container).id
    const rows = await read.sql<Parameters<typeof toPersonOut>[0]>(
      `select id, name, email, state, kind from people.person
       where workspace_id = $1 and state = 'active' and position(lower($2) in lower(name)) > 0
       order by name collate "zh-Hans-x-icu", id limit ${mostLookedAt}`,
      [read.workspace, find],
    )
    const people = rows.filter(({ id }) => read.roleOf(id, place) !== null)
    return { people: people.slice(0, limit).map(toPersonOut) }
  },
})
