import { z } from 'zod'
import { asPersonal, defineCommand, fresh, idOf, ref } from '../../../kernel/command.ts'
import { problem } from '../../../kernel/problem.ts'
import { Container, groupOf, Member, placeOf } from '../../../kernel/records.ts'
import { admitPerson } from '../admit-person.ts'
import { Department, Invite, Person } from '../objects.ts'
import { seed } from '../seed.ts'
import { limits } from '../shared.ts'

/** A person is there from the invitation on: work can be assigned to them before they first sign in. */
export const invitePerson = defineCommand({
  name: 'person.invite',
  about: 'Invite a person by e-mail as member or guest; `invite.link` then gives the link to hand over.',
  permission: 'person:manage',
  target: { type: Container, from: '@directory' },
  also: [{ from: '@workspace', permission: 'organisation:manage' }],
  problems: ['people.email_taken'],
  input: () =>
    z.strictObject({
      id: fresh(Person).optional(),
      invite: fresh(Invite).optional(),
      name: asPersonal(z.string().trim().min(1).max(limits.name)),
      email: asPersonal(z.email().max(254)),
      kind: z.enum(['member', 'guest']).describe('A guest sees only what is shared with them by name'),
      department: ref(Department).optional().describe('The department that a member joins'),
    }),
  output: () => z.strictObject({ person: idOf(Person), invite: idOf(Invite) }),
  example: () => seed.invitation,
  async run(tx, input) {
    const [taken] = await tx.find(Person, { email: input.email.toLowerCase() }, { limit: 1 })
    if (taken !== undefined && taken.state !== 'removed') throw problem.conflict('people.email_taken')
    const person = input.id ?? tx.newId(Person)
    const directory = tx.target.id
    admitPerson(tx, {
      id: person,
      directory,
      name: input.name,
      email: input.email.toLowerCase(),
      kind: input.kind,
      state: 'invited',
    })
    const invite = input.invite ?? tx.newId(Invite)
    tx.insert(Invite, {
      id: invite,
      containerId: placeOf(tx.workspace),
      personId: person,
      state: 'open',
      expiresAt: inDays(tx.now, limits.inviteDays),
    })
    if (input.department !== undefined && input.kind === 'member') {
      const groupId = groupOf(tx.row(input.department).id)
      tx.insert(Member, { id: tx.newId(Member), containerId: directory, groupId, personId: person })
    }
    return { person, invite }
  },
})

function inDays(now: string, days: number): string {
  return new Date(Date.parse(now) + days * 86_400_000).toISOString()
}
