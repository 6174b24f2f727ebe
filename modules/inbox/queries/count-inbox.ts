import { z } from 'zod'
import { defineQuery } from '../../../kernel/query.ts'
import { placeOf } from '../../../kernel/records.ts'
import { InboxEntry } from '../objects.ts'

/** The rail shows no more: 99+. */
const countTo = 100

export const countInbox = defineQuery({
  name: 'inbox.count',
  about: 'How many entries of your inbox are unread, counted to 100.',
  permission: 'inbox:manage',
  scope: '@actor',
  watches: [InboxEntry],
  input: () => z.strictObject({}),
  output: () => z.strictObject({ unread: z.int() }),
  example: () => ({}),
  async run(read) {
    const [counted] = await read.sql<{ unread: number }>(
      `select count(*)::int as unread from
         (select 1 from inbox.entry where workspace_id = $1 and container_id = $2 and read_at is null limit ${countTo}) unread`,
      [read.workspace, placeOf(read.actor)],
    )
    return { unread: counted?.unread ?? 0 }
  },
})
