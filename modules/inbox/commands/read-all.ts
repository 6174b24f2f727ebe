import { z } from 'zod'
import { defineCommand } from '../../../kernel/command.ts'
import { Container } from '../../../kernel/records.ts'
import { InboxEntry } from '../objects.ts'

/** So many at once; whoever has more presses again. */
const most = 500

export const readAll = defineCommand({
  name: 'inbox.read-all',
  about: 'Mark everything in your inbox as read, at most 500 entries at once.',
  permission: 'inbox:manage',
  target: { type: Container, from: '@own' },
  stream: '@actor',
  undo: { none: 'A mark, set again as easily.' },
  input: () => z.strictObject({}),
  example: () => ({}),
  async run(tx) {
    const unread = await tx.find(InboxEntry, { containerId: tx.target.id, readAt: null }, { limit: most })
    for (const entry of unread) tx.update(InboxEntry, entry.id, { readAt: tx.now })
  },
})
