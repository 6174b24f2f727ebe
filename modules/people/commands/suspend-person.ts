import { z } from 'zod'
import { defineCommand, ref } from '../../../kernel/command.ts'
import { problem } from '../../../kernel/problem.ts'
import { Standing, standingOf } from '../../../kernel/records.ts'
import { keepAnOwner } from '../last-owner.ts'
import { Person } from '../objects.ts'
import { seed } from '../seed.ts'

/** Sessions, tokens and sockets of the person end with it. */
export const suspendPerson = defineCommand({
  name: 'person.suspend',
  about: 'Keep a person out until resumed: nothing of theirs is lost, and they see nothing.',
  permission: 'person:manage',
  target: { type: Person, from: 'person' },
  problems: ['people.last_owner', 'people.not_active'],
  input: () => z.strictObject({ person: ref(Person) }),
  example: () => ({ person: seed.wangMin }),
  async run(tx) {
    const person = tx.target
    if (person.state !== 'active') throw problem.conflict('people.not_active')
    await keepAnOwner(tx, person.id)
    tx.update(Person, person.id, { state: 'suspended' })
    tx.update(Standing, standingOf(person.id), { active: false })
  },
})
