import { z } from 'zod'
import { asPersonal, defineCommand, fresh } from '../../../kernel/command.ts'
import { Container, External } from '../../../kernel/records.ts'
import { admitPerson } from '../admit-person.ts'
import { Person } from '../objects.ts'
import { personKey } from '../person-key.ts'
import { seed } from '../seed.ts'
import { limits } from '../shared.ts'

/** For imports: authors and assignees who have no account here. They can do nothing and see nothing. */
export const addPlaceholders = defineCommand({
  name: 'person.add-placeholders',
  about: 'Add people who stand in imported work but are not here, so that it keeps its names.',
  permission: 'person:manage',
  target: { type: Container, from: '@directory' },
  internal: true,
  input: () =>
    z.strictObject({
      source: z.string().max(200).describe('Where they come from'),
      people: z
        .array(
          z.strictObject({
            id: fresh(Person),
            external: fresh(External),
            key: asPersonal(z.string().max(200)).describe('Who they are there'),
            name: asPersonal(z.string().trim().min(1).max(limits.name)),
          }),
        )
        .min(1)
        .max(200),
    }),
  example: () => ({
    source: 'jira:example',
    people: [{ id: seed.placeholder, external: seed.external, key: 'ada', name: 'Ada Lovelace' }],
  }),
  run(tx, { source, people }) {
    for (const { id, external, key, name } of people) {
      admitPerson(tx, {
        id,
        directory: tx.target.id,
        name,
        email: null,
        kind: 'placeholder',
        state: 'placeholder',
      })
      tx.insert(External, {
        id: external,
        containerId: tx.target.id,
        source,
        key: personKey(key),
        objectId: id,
      })
    }
  },
})
