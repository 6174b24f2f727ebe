import { z } from 'zod'
import { defineCommand, ref } from '../../../kernel/command.ts'
import { problem } from '../../../kernel/problem.ts'
import { groupOf, Member } from '../../../kernel/records.ts'
import { Department, Head, Person } from '../objects.ts'
import { seed } from '../seed.ts'

export const leaveDepartment = defineCommand({
  name: 'department.leave',
  about: 'End a membership in a department, and with it a headship there.',
  permission: 'department:manage',
  target: { type: Department, from: 'department' },
  problems: ['people.not_member'],
  input: () => z.strictObject({ department: ref(Department), person: ref(Person) }),
  example: () => ({ department: seed.marketing, person: seed.wangMin }),
  async run(tx, { person }) {
    const personId = tx.row(person).id
    const department = tx.target.id
    const [member] = await tx.find(Member, { groupId: groupOf(department), personId }, { limit: 1 })
    if (member === undefined) throw problem.conflict('people.not_member')
    for (const head of await tx.find(Head, { departmentId: department, personId })) tx.remove(Head, head.id)
    tx.remove(Member, member.id)
  },
})
