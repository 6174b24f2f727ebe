import type { LogChange } from '../../../kernel/log.ts'
import { defineReaction } from '../../../kernel/reaction.ts'
import { addComment, Comment } from '../../comments/index.ts'
import { tell } from '../tell.ts'

export const tellMentioned = defineReaction({
  name: 'inbox.tell-mentioned',
  about: 'Tells people who are mentioned in a new comment.',
  after: addComment,
  async run(happened, context) {
    // Most comments mention nobody, and the log says so.
    if (happened.via === 'import' || !happened.changes.some(namesSomebody)) return
    const comment = await context.get(Comment, happened.output.comment)
    if (comment === null) return
    await tell(happened, context, {
      persons: comment.mentions,
      about: comment.onId,
      say: 'inbox.mentioned',
    })
  },
})

function namesSomebody({ type, row }: LogChange): boolean {
  return type === Comment.name && Array.isArray(row?.mentions) && row.mentions.length > 0
}
