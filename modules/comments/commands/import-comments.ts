import { z } from 'zod'
import { defineCommand, fresh, ref } from '../../../kernel/command.ts'
import { Container, External, placeOf, Thing, thingOf } from '../../../kernel/records.ts'
import { richTextDoc } from '../../../packages/editor/input.ts'
import { mentionsOf } from '../../../packages/editor/schema.ts'
import { Person } from '../../people/index.ts'
import { Comment } from '../objects.ts'
import { seed } from '../seed.ts'

export const importComments = defineCommand({
  name: 'comment.import',
  about: 'Add comments as they were made elsewhere, with their authors and times.',
  permission: 'comment:add',
  target: { type: Container, from: 'container' },
  internal: true,
  undo: { none: 'An import is repeated, not undone.' },
  input: () =>
    z.strictObject({
      container: ref(Container).describe('Where the objects lie'),
      source: z.string().max(200).describe('Where they come from'),
      comments: z
        .array(
          z.strictObject({
            id: fresh(Comment),
            external: fresh(External),
            key: z.string().max(100).describe('What it is called there'),
            on: ref(Thing),
            body: richTextDoc.meta({ 'x-log': 'long' }),
            by: ref(Person),
            at: z.iso.datetime(),
            editedAt: z.iso.datetime().nullable(),
          }),
        )
        .min(1)
        .max(200),
    }),
  example: () => ({
    container: placeOf(seed.project),
    source: 'jira:example',
    comments: [
      {
        id: seed.newComment,
        external: seed.external,
        key: 'comment:1',
        on: thingOf(seed.project),
        body: seed.words,
        by: seed.liNa,
        at: '2020-01-02T03:04:05.000Z',
        editedAt: '2020-01-03T03:04:05.000Z',
      },
    ],
  }),
  run(tx, { source, comments }) {
    const containerId = tx.target.id
    for (const { id, external, key, on, body, by, at, editedAt } of comments) {
      const said = { body, mentions: mentionsOf(body), editedAt }
      tx.insert(Comment, { id, containerId, onId: on, ...said, createdAt: at, createdBy: by })
      tx.insert(External, { id: external, containerId, source, key, objectId: on })
    }
  },
})
