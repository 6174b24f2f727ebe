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

/** The count stops here. */
const countTo = 10_000

export const listComments = defineQuery({
  name: 'comment.list',
  about: 'What was said about an object, oldest first: a page from the beginning, or from the end.',
  permission: 'comment:read',
  scope: 'on',
  watches: [Comment],
  input: () =>
    z.strictObject({
      on: ref(Thing),
      cursor: cursor.input.optional().describe('`next` of the page before: only what follows it'),
      until: cursor.input.optional().describe('`previous` of the page behind: nothing that follows it'),
      newest: z.boolean().default(false).describe('The last comments of that stretch instead of its first'),
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
      next: cursor.output.describe('More of the stretch follows; null: that is all'),
      previous: cursor.output.describe('More of the stretch lies before; null: that is all'),
      total: z.int().describe('Comments on the object, counted to 10,000'),
    }),
  example: () => ({
    on: thingOf(seed.project),
    cursor: cursor.after(['2026-11-24T08:00:00.000Z', seed.comment]),
    until: cursor.after(['2100-11-24T08:00:00.000Z', seed.comment]),
    newest: true,
    limit: 20,
  }),
  async run(read, { on, cursor: after, until, newest, limit }) {
    const { id, containerId } = read.row(on)
    const way = newest ? 'desc' : 'asc'
    const there = [read.workspace, id, containerId]
    const [rows, [counted]] = await Promise.all([
      read.sql<RowOf<typeof Comment>>(
        `select id, created_by, created_at, edited_at, body from comments.comment
         where workspace_id = $1 and on_id = $2 and container_id = $3
           and ($4::timestamptz is null or (created_at, id) > ($4, $5::uuid))
           and ($6::timestamptz is null or (created_at, id) <= ($6, $7::uuid))
         order by created_at ${way}, id ${way} limit $8`,
        [...there, after?.[0] ?? null, after?.[1] ?? null, until?.[0] ?? null, until?.[1] ?? null, limit + 1],
      ),
      read.sql<{ total: number }>(
        `select count(*)::int as total from (select 1 from comments.comment
           where workspace_id = $1 and on_id = $2 and container_id = $3 limit ${countTo}) counted`,
        there,
      ),
    ])
    const page = newest ? rows.slice(0, limit).toReversed() : rows.slice(0, limit)
    const beyond = rows[limit]
    const edge = newest ? beyond : beyond && page.at(-1)
    const more = edge === undefined ? null : cursor.after([edge.createdAt, edge.id])
    return {
      comments: page.map(({ id, createdBy, createdAt, editedAt, body }) => {
        return { id, by: createdBy, at: createdAt, editedAt, body }
      }),
      next: newest ? null : more,
      previous: newest ? more : null,
      total: counted?.total ?? 0,
    }
  },
})
