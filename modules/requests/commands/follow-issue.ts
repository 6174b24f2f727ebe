import { z } from 'zod'
import { defineCommand, did, ref } from '../../../kernel/command.ts'
import { Person } from '../../people/index.ts'
import { Request } from '../objects.ts'
import { seed } from '../seed.ts'
import { takeOn } from './take-on.ts'

/** The asking department never sees the issue; what it may know of it stands in the request. */
export const followIssue = defineCommand({
  name: 'request.follow-issue',
  about: 'Write into the request how its issue stands; when the issue begins, the request is in progress.',
  permission: 'request:answer',
  target: { type: Request, from: 'request' },
  internal: true,
  input: () =>
    z.strictObject({
      request: ref(Request),
      category: z.enum(['new', 'active', 'done']),
      handler: ref(Person).nullable(),
    }),
  example: () => ({ request: seed.request, category: 'active' as const, handler: seed.zhouTao }),
  given: () => [did(takeOn, { request: seed.request, project: seed.project }, seed.zhouTao)],
  run(tx, { category, handler }) {
    const { id, state } = tx.target
    const begins = category === 'active' && (state === 'promised' || state === 'returned')
    tx.update(Request, id, {
      issueState: category,
      handledById: handler,
      ...(begins ? { state: 'in_progress' } : {}),
    })
  },
})
