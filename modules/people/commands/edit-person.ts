import { z } from 'zod'
import { asPersonal, defineCommand, ref } from '../../../kernel/command.ts'
import { Person } from '../objects.ts'
import { seed } from '../seed.ts'
import { isTimeZone, limits } from '../shared.ts'

export const editPerson = defineCommand({
  name: 'person.edit',
  about: "Change a name, a language or a time zone: your own, or as an owner anyone's.",
  permission: 'person:edit',
  target: { type: Person, from: 'person' },
  input: () =>
    z.strictObject({
      person: ref(Person),
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
  example: () => ({
    person: seed.wangMin,
    name: 'Wang Min',
    language: 'en' as const,
    timeZone: 'Europe/Berlin',
  }),
  run(tx, { person: _, ...changes }) {
    tx.update(Person, tx.target.id, changes)
  },
})
