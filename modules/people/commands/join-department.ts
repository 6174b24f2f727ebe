import { z } from 'zod'
import { defineCommand, ref } from '../../../kernel/command.ts'
import { problem } from '../../../kernel/problem.ts'
import { groupOf, Member } from '../../../kernel/records.ts'
import { Department, Person } from '../objects.ts'
import { seed } from '../seed.ts'

export const joinDepartment = defineCommand({
  name: 'department.join',
  about: 'Make a person a member of a department; they get the roles that it holds.',
  permission: 'department:manage',
  target: { type: Department, from: 'department' },
  problems: ['people.guest_in_department', 'people.already_member'],
  input: () => z.strictObject({ department: ref(Department), person: ref(Person) }),
  example: () => ({ department: seed.engineering, person: seed.wangMin }),
  async run(tx, { person }) {
    const { id, kind } = tx.row(person)
    if (kind === 'guest') throw problem.conflict('people.guest_in_department')
    const groupId = groupOf(tx.target.id)
    const [member] = await tx.find(Member, { groupId, personId: id }, { limit: 1 })
    if (member !== undefined) throw problem.conflict('people.already_member')
    tx.insert(Member, { id: tx.newId(Member), containerId: tx.target.containerId, groupId, personId: id })
  },
})
