import { z } from 'zod'
import { defineQuery, idOf } from '../../../kernel/query.ts'
import { Person } from '../objects.ts'
import { seed } from '../seed.ts'

/**
 * Screens hold ids of people; this gives the names. Everyone in the directory is shown to those who see it;
 * a guest is told the names of people who share one of the guest's places.
 */
export const namedPeople = defineQuery({
  name: 'person.named',
  about: 'Names of people by id; who may not be met is left out.',
  permission: 'object:read',
  scope: '@workspace',
  watches: [Person],
  input: () =>
    z.strictObject({
      ids: z
        .array(z.uuid().meta({ 'x-ref': 'person' }))
        .min(1)
        .max(200),
    }),
  output: () =>
    z.strictObject({
      people: z.array(
        z.strictObject({ id: idOf(Person), name: z.string(), state: z.string(), kind: z.string() }),
      ),
    }),
  example: () => ({ ids: [seed.liNa, seed.wangMin] }),
  async run(read, { ids }) {
    const rows = await read.sql<{
      id: typeof seed.liNa
      name: string
      state: string
      kind: string
      containerId: string
    }>(
      'select id, name, state, kind, container_id from people.person where workspace_id = $1 and id = any($2::uuid[])',
      [read.workspace, `{${ids.join()}}`],
    )
    const places = [...read.containers.keys()]
    const isMet = (id: string, directory: string) =>
      read.roleIn(directory) !== null ||
      id === read.actor ||
      places.some(place => read.roleOf(id, place) !== null)
    return {
      people: rows
        .filter(({ id, containerId }) => isMet(id, containerId))
        .map(({ id, name, state, kind }) => ({ id, name, state, kind })),
    }
  },
})
