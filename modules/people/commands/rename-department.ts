import { z } from 'zod'
import { defineCommand, ref } from '../../../kernel/command.ts'
import { Department } from '../objects.ts'
import { seed } from '../seed.ts'
import { limits } from '../shared.ts'

export const renameDepartment = defineCommand({
  name: 'department.rename',
  about: 'Give a department another name.',
  permission: 'department:manage',
  target: { type: Department, from: 'department' },
  input: () =>
    z.strictObject({
      department: ref(Department),
      name: z.string().trim().min(1).max(limits.departmentName),
    }),
  example: () => ({ department: seed.marketing, name: '市场与品牌部' }),
  run(tx, { name }) {
    tx.update(Department, tx.target.id, { name })
  },
})
