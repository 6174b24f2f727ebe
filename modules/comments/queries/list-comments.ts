import { z } from 'zod'
import { cursorOf } from '../../../kernel/cursor.ts'
import type { RowOf } from '../../../kernel/object.ts'
import { defineQuery, idOf, ref } from '../../../kernel/query.ts'
import { Thing, thingOf } from '../../../kernel/records.ts'
import { richTextDoc } from '../../../packages/editor/input.ts'
import { Person } from '../../people/index.ts'
import { Comment } from '../objects.ts'
import { seed } from '../seed.ts'

const cursor = cursorOf('comment.list', z.tuple([z.iso.datetime(), z.uuid()]))

export const listComments = defineQuery({
  name: 'comment.list',
  about: 'What was said about an object, oldest first.',
  permission: 'comment:read',
  scope: 'on',
  watches: [Comment],
  input: () =>
    z.strictObject({
      on: ref(Thing),
      cursor: cursor.input.optional().describe('`next` of the page before'),
      limit: z.int().min(1).max(200).default(100).describe('At most so many'),
    }),
  output: () =>
    z.strictObject({
      comments: z.array(
        z.strictObject({
          id: idOf(Comment),
          by: idOf(Person),
          at: z.string(),
          editedAt: z.string().nullable(),
          body: richTextDoc,
        }),
      ),
      next: cursor.output,
    }),
  example: () => ({
    on: thingOf(seed.project),
    cursor: cursor.after(['2026-11-24T08:00:00.000Z', seed.comment]),
    limit: 20,
  }),
  async run(read, { on, cursor: after, limit }) {
    const thing = read.row(on)
    const rows = await read.sql<RowOf<typeof Comment>>(
      `select id, created_by, created_at, edited_at, body from comments.comment
       where workspace_id = $1 and on_id = $2 and container_id = $3
         and ($4::timestamptz is null or (created_at, id) > ($4, $5::uuid))
       order by created_at, id limit $6`,
      [read.workspace, thing.id, thing.containerId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    )
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return {
      comments: page.map(({ id, createdBy, createdAt, editedAt, body }) => {
        return { id, by: createdBy, at: createdAt, editedAt, body }
      }),
      next: rows.length > limit && last !== undefined ? cursor.after([last.createdAt, last.id]) : null,
    }
  },
})
