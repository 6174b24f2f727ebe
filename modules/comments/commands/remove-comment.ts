import { z } from 'zod'
import { defineCommand, ref } from '../../../kernel/command.ts'
import { Comment } from '../objects.ts'
import { seed } from '../seed.ts'

export const removeComment = defineCommand({
  name: 'comment.remove',
  about: "Take a comment away: your own, or as a manager of the place anyone's.",
  permission: 'comment:remove',
  target: { type: Comment, from: 'comment' },
  input: () => z.strictObject({ comment: ref(Comment) }),
  example: () => ({ comment: seed.comment }),
  run(tx) {
    tx.remove(Comment, tx.target.id)
  },
})
