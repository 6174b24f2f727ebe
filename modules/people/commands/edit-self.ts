import { z } from 'zod'
import { asPersonal, defineCommand } from '../../../kernel/command.ts'
import { Container, namedId } from '../../../kernel/records.ts'
import { Person } from '../objects.ts'
import { isTimeZone, limits } from '../shared.ts'
import { editPerson } from './edit-person.ts'

/** Guests see nothing of the directory, in which their own row lies too. */
export const editSelf = defineCommand({
  name: 'person.edit-self',
  about: 'Change your own name, language or time zone, as a guest too.',
  permission: 'own:manage',
  target: { type: Container, from: '@own' },
  input: () =>
    z.strictObject({
      name: asPersonal(z.string().trim().min(1).max(limits.name))
        .optional()
        .describe('As everybody reads it'),
      language: z.enum(['zh-CN', 'en']).nullable().optional().describe("Null: the organisation's"),
      timeZone: z
        .string()
        .max(64)
        .refine(isTimeZone, 'not a time zone')
        .nullable()
        .optional()
        .describe("IANA name; null: the organisation's"),
    }),
  example: () => ({ name: 'Wang Min', language: 'en' as const, timeZone: 'Europe/Berlin' }),
  async run(tx, changes) {
    await tx.call(editPerson, { person: namedId(Person, tx.actor), ...changes }, { asSystem: true })
  },
})
