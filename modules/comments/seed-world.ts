import { type SeedStep, step } from '../../kernel/module.ts'
import { thingOf } from '../../kernel/records.ts'
import { addComment } from './commands/add-comment.ts'
import { seed } from './seed.ts'

export function commentsWorld(): readonly SeedStep[] {
  return [
    step(addComment, { id: seed.comment, on: thingOf(seed.project), body: seed.words }, { as: seed.zhouTao }),
  ]
}
