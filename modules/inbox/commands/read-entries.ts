import { z } from 'zod'
import { defineCommand, ref } from '../../../kernel/command.ts'
import { problem } from '../../../kernel/problem.ts'
import { Container } from '../../../kernel/records.ts'
import { InboxEntry } from '../objects.ts'
import { seed } from '../seed.ts'

export const readEntries = defineCommand({
  name: 'inbox.read',
  about: 'Mark entries of your inbox as read, or as unread again.',
  permission: 'inbox:manage',
  target: { type: Container, from: '@own' },
  stream: '@actor',
  problems: ['inbox.not_yours'],
  undo: { none: 'A mark, set again as easily.' },
  input: () =>
    z.strictObject({
      entries: z.array(ref(InboxEntry)).min(1).max(200),
      read: z.boolean().default(true).describe('False: unread again'),
    }),
  example: () => ({ entries: [seed.entry], read: true }),
  run(tx, { entries, read }) {
    for (const entry of entries) {
      const { id, readAt, containerId } = tx.row(entry)
      if (containerId !== tx.target.id) throw problem.notFound('inbox.not_yours')
      if ((readAt !== null) !== read) tx.update(InboxEntry, id, { readAt: read ? tx.now : null })
    }
  },
})
