import { z } from 'zod'
import { defineCommand, ref } from '../../../kernel/command.ts'
import { richTextWithWords } from '../../../packages/editor/input.ts'
import { mentionsOf } from '../../../packages/editor/schema.ts'
import { Comment } from '../objects.ts'
import { seed } from '../seed.ts'

export const editComment = defineCommand({
  name: 'comment.edit',
  about: 'Change what you said; readers see that it was edited.',
  permission: 'comment:edit',
  target: { type: Comment, from: 'comment' },
  input: () => z.strictObject({ comment: ref(Comment), body: richTextWithWords }),
  example: () => ({ comment: seed.comment, body: '今晚八点前能出结果。' }),
  run(tx, { body }) {
    tx.update(Comment, tx.target.id, { body, mentions: mentionsOf(body), editedAt: tx.now })
  },
})
