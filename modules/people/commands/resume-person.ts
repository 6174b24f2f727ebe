import { z } from 'zod'
import { defineCommand, did, ref } from '../../../kernel/command.ts'
import { problem } from '../../../kernel/problem.ts'
import { Standing, standingOf } from '../../../kernel/records.ts'
import { Person } from '../objects.ts'
import { seed } from '../seed.ts'
import { suspendPerson } from './suspend-person.ts'

export const resumePerson = defineCommand({
  name: 'person.resume',
  about: 'Let a suspended person in again, with the rights they had.',
  permission: 'person:manage',
  target: { type: Person, from: 'person' },
  problems: ['people.not_suspended'],
  input: () => z.strictObject({ person: ref(Person) }),
  example: () => ({ person: seed.wangMin }),
  given: () => [did(suspendPerson, { person: seed.wangMin })],
  run(tx) {
    if (tx.target.state !== 'suspended') throw problem.conflict('people.not_suspended')
    tx.update(Person, tx.target.id, { state: 'active' })
    tx.update(Standing, standingOf(tx.target.id), { active: true })
  },
})
