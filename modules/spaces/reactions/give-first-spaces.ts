import { defineReaction } from '../../../kernel/reaction.ts'
import { setupOrganisation } from '../../people/index.ts'
import { createSpace } from '../commands/create-space.ts'

const names = { 'zh-CN': '公共空间', en: 'Common space' } as const

/** A new organisation has one space in which everyone may write, and one for each department that it begins with. */
export const giveFirstSpaces = defineReaction({
  name: 'spaces.give-first-spaces',
  about: 'Gives a new organisation its common space and its first departments theirs.',
  after: setupOrganisation,
  async run({ input }, context) {
    await context.call(createSpace, { name: names[input.language], everyone: true }, { asSystem: true })
    for (const { id, name } of input.departments)
      await context.call(createSpace, { name, department: id, everyone: false }, { asSystem: true })
  },
})
