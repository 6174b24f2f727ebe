import { z } from 'zod'
import { defineCommand, did, ref } from '../../../kernel/command.ts'
import { Request } from '../objects.ts'
import { refuseUnless } from '../refuse-unless.ts'
import { seed } from '../seed.ts'
import { limits } from '../shared.ts'
import { takeOn } from './take-on.ts'

export const deliverRequest = defineCommand({
  name: 'request.deliver',
  about: 'Hand over what was promised; the asking department checks it against its list.',
  permission: 'request:answer',
  target: { type: Request, from: 'request' },
  problems: ['requests.not_now'],
  undo: { none: 'The other department has read it.' },
  input: () =>
    z.strictObject({
      request: ref(Request),
      note: z.string().trim().min(1).max(limits.reason).optional().describe('Where it is, what to know'),
    }),
  example: () => ({ request: seed.request, note: '放在项目文件夹' }),
  given: () => [did(takeOn, { request: seed.request, project: seed.project }, seed.zhouTao)],
  run(tx, { note }) {
    refuseUnless('deliver', tx.target)
    tx.update(Request, tx.target.id, {
      state: 'delivered',
      offeredDueOn: null,
      note: note ?? null,
      deliveredAt: tx.now,
    })
  },
})
