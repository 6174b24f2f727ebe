import { z } from 'zod'
import { defineCommand, did, ref } from '../../../kernel/command.ts'
import { problem } from '../../../kernel/problem.ts'
import { AcceptanceLine, Request } from '../objects.ts'
import { refuseUnless } from '../refuse-unless.ts'
import { seed } from '../seed.ts'
import { limits } from '../shared.ts'
import { deliverRequest } from './deliver-request.ts'
import { takeOn } from './take-on.ts'

export const returnDelivery = defineCommand({
  name: 'request.return',
  about: 'Give a delivery back, naming the lines that it does not meet.',
  permission: 'request:ask',
  target: { type: Request, from: 'request' },
  problems: ['requests.not_now', 'requests.other_line'],
  undo: { none: 'The other department has read it.' },
  input: () =>
    z.strictObject({
      request: ref(Request),
      failed: z.array(ref(AcceptanceLine)).min(1).max(limits.lines).describe('The lines that are not met'),
      reason: z.string().trim().min(1).max(limits.reason),
    }),
  example: () => ({ request: seed.request, failed: [seed.line], reason: '缺第二款' }),
  given: () => [
    did(takeOn, { request: seed.request, project: seed.project }, seed.zhouTao),
    did(deliverRequest, { request: seed.request }, seed.zhouTao),
  ],
  async run(tx, { failed, reason }) {
    const request = tx.target
    refuseUnless('return', request)
    const rows = failed.map(line => tx.row(line))
    if (rows.some(line => line.requestId !== request.id)) throw problem.conflict('requests.other_line')
    const named = new Set(rows.map(line => line.id))
    for (const line of await tx.find(AcceptanceLine, { requestId: request.id })) {
      if (line.failed !== named.has(line.id))
        tx.update(AcceptanceLine, line.id, { failed: named.has(line.id) })
    }
    tx.update(Request, request.id, { state: 'returned', note: reason, returns: request.returns + 1 })
  },
})
