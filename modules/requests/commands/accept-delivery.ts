import { z } from 'zod'
import { defineCommand, did, ref } from '../../../kernel/command.ts'
import { AcceptanceLine, Request } from '../objects.ts'
import { refuseUnless } from '../refuse-unless.ts'
import { seed } from '../seed.ts'
import { deliverRequest } from './deliver-request.ts'
import { takeOn } from './take-on.ts'

export const acceptDelivery = defineCommand({
  name: 'request.accept',
  about: 'Accept what was delivered: the promise is kept.',
  permission: 'request:ask',
  target: { type: Request, from: 'request' },
  problems: ['requests.not_now'],
  undo: { none: 'The other department has read it.' },
  input: () => z.strictObject({ request: ref(Request) }),
  example: () => ({ request: seed.request }),
  given: () => [
    did(takeOn, { request: seed.request, project: seed.project }, seed.zhouTao),
    did(deliverRequest, { request: seed.request }, seed.zhouTao),
  ],
  async run(tx) {
    refuseUnless('accept', tx.target)
    const failed = await tx.find(AcceptanceLine, { requestId: tx.target.id, failed: true })
    for (const line of failed) tx.update(AcceptanceLine, line.id, { failed: false })
    tx.update(Request, tx.target.id, { state: 'kept', closedAt: tx.now })
  },
})
