import { defineReaction } from '../../../kernel/reaction.ts'
import { createDepartment } from '../../people/index.ts'
import { createSpace } from '../commands/create-space.ts'

/** Every department has a space of its own, granted to its group alone. */
export const giveDepartmentSpace = defineReaction({
  name: 'spaces.give-department-space',
  about: 'Gives a new department its space.',
  after: createDepartment,
  async run({ input, output, via }, context) {
    if (via === 'import') return
    const space = { name: input.name, department: output.department, everyone: false }
    await context.call(createSpace, space, { asSystem: true })
  },
})
