import { z } from 'zod'
import { day, defineCommand, fresh, ref } from '../../../kernel/command.ts'
import { problem } from '../../../kernel/problem.ts'
import { Renegotiation, Request } from '../objects.ts'
import { refuseUnless } from '../refuse-unless.ts'
import { seed } from '../seed.ts'
import { limits } from '../shared.ts'

export const offerDate = defineCommand({
  name: 'request.offer-date',
  about: 'Offer another day, with the reason; the asking department agrees or not.',
  permission: 'request:answer',
  target: { type: Request, from: 'request' },
  problems: ['requests.not_now', 'requests.same_day'],
  undo: { none: 'The other department has read it.' },
  input: () =>
    z.strictObject({
      id: fresh(Renegotiation).optional(),
      request: ref(Request),
      due: day,
      reason: z.string().trim().min(1).max(limits.reason),
    }),
  example: () => ({ id: seed.newOffer, request: seed.request, due: '2027-03-12', reason: '等老化测试结果' }),
  run(tx, { id, due, reason }) {
    const request = tx.target
    refuseUnless('offerDate', request)
    if (due === request.currentDueOn) throw problem.conflict('requests.same_day')
    tx.insert(Renegotiation, {
      id: id ?? tx.newId(Renegotiation),
      pairId: request.pairId,
      requestId: request.id,
      oldDueOn: request.currentDueOn,
      newDueOn: due,
      reason,
      outcome: 'open',
    })
    tx.update(Request, request.id, {
      offeredDueOn: due,
      answeredById: tx.actor,
      state: request.state === 'sent' ? 'offered' : request.state,
    })
  },
})
