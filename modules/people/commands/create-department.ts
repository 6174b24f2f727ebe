import { z } from 'zod'
import { defineCommand, fresh, idOf, ref } from '../../../kernel/command.ts'
import { Container } from '../../../kernel/records.ts'
import { addDepartment } from '../add-department.ts'
import { Department } from '../objects.ts'
import { seed } from '../seed.ts'
import { limits } from '../shared.ts'

export const createDepartment = defineCommand({
  name: 'department.create',
  about: 'Add a department, at the top or below another. It is a group too, and rooms give it what it needs.',
  permission: 'department:manage',
  target: { type: Container, from: '@directory' },
  input: () =>
    z.strictObject({
      id: fresh(Department).optional(),
      name: z.string().trim().min(1).max(limits.departmentName),
      parent: ref(Department).optional().describe('The department it belongs to'),
    }),
  output: () => z.strictObject({ department: idOf(Department) }),
  example: () => ({ id: seed.newDepartment, name: '品牌部', parent: seed.marketing }),
  run(tx, { id, name, parent }) {
    const department = id ?? tx.newId(Department)
    const parentId = parent === undefined ? null : tx.row(parent).id
    addDepartment(tx, { id: department, directory: tx.target.id, name, parentId })
    return { department }
  },
})
