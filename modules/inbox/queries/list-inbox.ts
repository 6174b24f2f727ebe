import { z } from 'zod'
import { cursorOf } from '../../../kernel/cursor.ts'
import type { RowOf } from '../../../kernel/object.ts'
import { defineQuery, idOf } from '../../../kernel/query.ts'
import { placeOf, Thing } from '../../../kernel/records.ts'
import { Person } from '../../people/index.ts'
import { InboxEntry } from '../objects.ts'
import { seed } from '../seed.ts'

const cursor = cursorOf('inbox.list', z.tuple([z.iso.datetime(), z.uuid()]))

export const listInbox = defineQuery({
  name: 'inbox.list',
  about: 'Your inbox, newest first. Of an object that you no longer see, only the fact remains.',
  permission: 'inbox:manage',
  scope: '@actor',
  watches: [InboxEntry],
  input: () =>
    z.strictObject({
      unread: z.boolean().default(false).describe('Only what is unread'),
      cursor: cursor.input.optional().describe('`next` of the page before'),
      limit: z.int().min(1).max(100).default(50).describe('At most so many'),
    }),
  output: () =>
    z.strictObject({
      entries: z.array(
        z.strictObject({
          id: idOf(InboxEntry),
          say: z.string(),
          by: idOf(Person),
          at: z.string(),
          readAt: z.string().nullable(),
          about: z
            .strictObject({
              id: idOf(Thing),
              type: z.string(),
              key: z.string().nullable(),
              title: z.string(),
              container: z.string(),
            })
            .nullable(),
        }),
      ),
      next: cursor.output,
    }),
  example: () => ({
    unread: true,
    cursor: cursor.after(['2126-11-24T08:00:00.000Z', seed.entry]),
    limit: 10,
  }),
  async run(read, { unread, cursor: after, limit }) {
    const rows = await read.sql<Listed>(
      `select e.id, e.say, e.by_id, e.created_at, e.read_at, e.about_id, o.type, o.key, o.title, o.container_id as place
       from inbox.entry e
       left join kernel.object o on o.workspace_id = e.workspace_id and o.id = e.about_id
       where e.workspace_id = $1 and e.container_id = $2 and ($3::boolean is false or e.read_at is null)
         and ($4::timestamptz is null or (e.created_at, e.id) < ($4, $5::uuid))
       order by e.created_at desc, e.id desc limit $6`,
      [read.workspace, placeOf(read.actor), unread, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    )
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return {
      entries: page.map(({ id, say, byId, createdAt, readAt, aboutId, type, key, title, place }) => {
        const isSeen = place !== null && read.roleIn(place) !== null
        const about = isSeen ? { id: aboutId, type, key, title, container: place } : null
        return { id, say, by: byId, at: createdAt, readAt, about }
      }),
      next: rows.length > limit && last !== undefined ? cursor.after([last.createdAt, last.id]) : null,
    }
  },
})

type Listed = RowOf<typeof InboxEntry> & {
  type: string
  key: string | null
  title: string
  place: string | null
}
