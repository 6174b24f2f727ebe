import { defineReaction } from '../../../kernel/reaction.ts'
import { setupOrganisation } from '../../people/index.ts'
import { createSpace } from '../commands/create-space.ts'

const names = { 'zh-CN': '公共空间', en: 'Common space' } as const

/** A new organisation has one space in which everyone may write. */
export const giveCommonSpace = defineReaction({
  name: 'spaces.give-common-space',
  about: 'Gives a new organisation its common space.',
  after: setupOrganisation,
  async run({ input }, context) {
    await context.call(createSpace, { name: names[input.language], everyone: true }, { asSystem: true })
  },
})
