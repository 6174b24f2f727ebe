import { defineReaction } from '../../../kernel/reaction.ts'
import { mentionsOf } from '../../../packages/editor/schema.ts'
import { addComment, Comment } from '../../comments/index.ts'
import { tell } from '../tell.ts'

export const tellMentioned = defineReaction({
  name: 'inbox.tell-mentioned',
  about: 'Tells people who are mentioned in a new comment.',
  after: addComment,
  async run(happened, context) {
    if (happened.via === 'import') return
    // The log holds a digest of the text: it is read from the row, if that is still there.
    const comment = await context.get(Comment, happened.output.comment)
    if (comment === null) return
    await tell(happened, context, {
      persons: mentionsOf(comment.body),
      about: comment.onId,
      say: 'inbox.mentioned',
    })
  },
})
