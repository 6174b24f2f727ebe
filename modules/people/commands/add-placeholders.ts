import { z } from 'zod'
import { asPersonal, defineCommand, fresh } from '../../../kernel/command.ts'
import { Container } from '../../../kernel/records.ts'
import { admitPerson } from '../admit-person.ts'
import { Person } from '../objects.ts'
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
      people: z
        .array(
          z.strictObject({ id: fresh(Person), name: asPersonal(z.string().trim().min(1).max(limits.name)) }),
        )
        .min(1)
        .max(200),
    }),
  example: () => ({ people: [{ id: seed.placeholder, name: 'Ada Lovelace' }] }),
  run(tx, { people }) {
    for (const { id, name } of people) {
      admitPerson(tx, {
        id,
        directory: tx.target.id,
        name,
        email: null,
        kind: 'placeholder',
        state: 'placeholder',
      })
    }
  },
})
