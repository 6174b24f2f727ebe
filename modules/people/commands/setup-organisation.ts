import { z } from 'zod'
import { asPersonal, defineCommand, fresh } from '../../../kernel/command.ts'
import { Container, Grant, Group, groupOf, placeOf, Workspace } from '../../../kernel/records.ts'
import { addDepartment } from '../add-department.ts'
import { admitPerson } from '../admit-person.ts'
import { Department, Login, Person } from '../objects.ts'
import { seed } from '../seed.ts'
import { isTimeZone, limits } from '../shared.ts'

/** First of all commands, and one: an organisation that is there has its owner and all its first departments. */
export const setupOrganisation = defineCommand({
  name: 'organisation.setup',
  about:
    'Set an empty workspace up: name, language and time zone, the directory, the first owner and departments.',
  permission: 'organisation:manage',
  target: { type: Workspace, from: '@workspace' },
  internal: true,
  undo: { none: 'An organisation is not unmade.' },
  input: () =>
    z.strictObject({
      name: z.string().trim().min(1).max(limits.name).describe('Name of the organisation'),
      language: z.enum(['zh-CN', 'en']).describe('Language of people who chose none'),
      timeZone: z
        .string()
        .max(64)
        .refine(isTimeZone, 'not a time zone')
        .describe('IANA time zone in which days begin and end'),
      directory: fresh(Container),
      owner: fresh(Person),
      ownerName: asPersonal(z.string().trim().min(1).max(limits.name)),
      ownerEmail: asPersonal(z.email().max(254)),
      account: z.string().max(64).nullable().describe('The account that signs in as the owner'),
      departments: z
        .array(
          z.strictObject({
            id: fresh(Department),
            name: z.string().trim().min(1).max(limits.departmentName),
          }),
        )
        .max(limits.firstDepartments)
        .describe('Those to begin with, all at the top'),
    }),
  example: () => ({ ...seed.setup, ...seed.secondSetup }),
  run(tx, input) {
    const { directory } = input
    tx.update(Workspace, tx.target.id, {
      name: input.name,
      language: input.language,
      timeZone: input.timeZone,
      directoryId: directory,
    })
    tx.insert(Container, {
      id: directory,
      parentId: placeOf(tx.target.id),
      inherit: true,
      no: tx.next('container'),
    })
    tx.insert(Group, { id: groupOf(directory), containerId: directory, parentId: null, kind: 'everyone' })
    tx.insert(Grant, { id: tx.newId(Grant), containerId: directory, principalId: directory, role: 'viewer' })
    admitPerson(tx, {
      id: input.owner,
      directory,
      name: input.ownerName,
      email: input.ownerEmail,
      kind: 'member',
      state: 'active',
    })
    tx.insert(Grant, {
      id: tx.newId(Grant),
      containerId: placeOf(tx.target.id),
      principalId: input.owner,
      role: 'owner',
    })
    for (const { id, name } of input.departments) addDepartment(tx, { id, directory, name, parentId: null })
    if (input.account === null) return
    tx.insert(Login, { id: tx.newId(Login), containerId: placeOf(input.owner), accountId: input.account })
  },
})
