import { z } from 'zod'
import { defineCommand, ref } from '../../../kernel/command.ts'
import { problem } from '../../../kernel/problem.ts'
import { groupOf, Member } from '../../../kernel/records.ts'
import { Department, Head, Person } from '../objects.ts'
import { seed } from '../seed.ts'

export const setHead = defineCommand({
  name: 'department.set-head',
  about: 'Make a member of a department its head, or take that back. A department may have several heads.',
  permission: 'department:manage',
  target: { type: Department, from: 'department' },
  problems: ['people.not_member'],
  input: () => z.strictObject({ department: ref(Department), person: ref(Person), head: z.boolean() }),
  example: () => ({ department: seed.marketing, person: seed.wangMin, head: true }),
  async run(tx, { person, head }) {
    const personId = tx.row(person).id
    const { id: departmentId, containerId } = tx.target
    const [member] = await tx.find(Member, { groupId: groupOf(departmentId), personId }, { limit: 1 })
    if (member === undefined) throw problem.conflict('people.not_member')
    const [existing] = await tx.find(Head, { departmentId, personId }, { limit: 1 })
    if (head && existing === undefined)
      tx.insert(Head, { id: tx.newId(Head), containerId, departmentId, personId })
    if (!head && existing !== undefined) tx.remove(Head, existing.id)
  },
})
