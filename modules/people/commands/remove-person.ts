import { z } from 'zod'
import { defineCommand, ref } from '../../../kernel/command.ts'
import { problem } from '../../../kernel/problem.ts'
import { Member, Standing, standingOf } from '../../../kernel/records.ts'
import { keepAnOwner } from '../last-owner.ts'
import { Head, Person } from '../objects.ts'
import { seed } from '../seed.ts'

/** The row stays, so that what the person wrote keeps its author; memberships and headships go. */
export const removePerson = defineCommand({
  name: 'person.remove',
  about: 'Take a person out of the organisation for good; what they made stays under their name.',
  permission: 'person:manage',
  target: { type: Person, from: 'person' },
  problems: ['people.last_owner', 'people.already_removed'],
  input: () => z.strictObject({ person: ref(Person) }),
  example: () => ({ person: seed.wangMin }),
  async run(tx) {
    const person = tx.target
    if (person.state === 'removed') throw problem.conflict('people.already_removed')
    await keepAnOwner(tx, person.id)
    for (const member of await tx.find(Member, { personId: person.id })) tx.remove(Member, member.id)
    for (const head of await tx.find(Head, { personId: person.id })) tx.remove(Head, head.id)
    tx.update(Standing, standingOf(person.id), { active: false })
    tx.update(Person, person.id, { state: 'removed' })
  },
})
