import { z } from 'zod'
import { defineCommand, fresh, idOf, ref } from '../../../kernel/command.ts'
import { Thing, thingOf } from '../../../kernel/records.ts'
import { richTextWithWords } from '../../../packages/editor/input.ts'
import { mentionsOf } from '../../../packages/editor/schema.ts'
import { Comment } from '../objects.ts'
import { seed } from '../seed.ts'

export const addComment = defineCommand({
  name: 'comment.add',
  about: 'Say something about an object; everyone who sees the object sees it, and who is mentioned is told.',
  permission: 'comment:add',
  target: { type: Thing, from: 'on' },
  input: () =>
    z.strictObject({
      id: fresh(Comment).optional(),
      on: ref(Thing).describe('The object that is commented on'),
      body: richTextWithWords.describe('Rich text as ProseMirror JSON, or Markdown'),
    }),
  output: () => z.strictObject({ comment: idOf(Comment) }),
  example: () => ({ id: seed.newComment, on: thingOf(seed.project), body: seed.words }),
  run(tx, { id, body }) {
    const comment = id ?? tx.newId(Comment)
    const { containerId, id: onId } = tx.target
    tx.insert(Comment, { id: comment, containerId, onId, body, mentions: mentionsOf(body), editedAt: null })
    return { comment }
  },
})
