import { z } from 'zod'
import { defineCommand, ref } from '../../../kernel/command.ts'
import { Request } from '../objects.ts'
import { refuseUnless } from '../refuse-unless.ts'
import { seed } from '../seed.ts'
import { limits } from '../shared.ts'

export const declineRequest = defineCommand({
  name: 'request.decline',
  about: 'Say no, and why.',
  permission: 'request:answer',
  target: { type: Request, from: 'request' },
  problems: ['requests.not_now'],
  undo: { none: 'The other department has read it.' },
  input: () => z.strictObject({ request: ref(Request), reason: z.string().trim().min(1).max(limits.reason) }),
  example: () => ({ request: seed.request, reason: '本季度没有测试资源' }),
  run(tx, { reason }) {
    refuseUnless('decline', tx.target)
    tx.update(Request, tx.target.id, {
      state: 'declined',
      answeredById: tx.actor,
      offeredDueOn: null,
      note: reason,
      closedAt: tx.now,
    })
  },
})
