import { z } from 'zod'
import { defineCommand, did, ref } from '../../../kernel/command.ts'
import { problem } from '../../../kernel/problem.ts'
import { Renegotiation, Request } from '../objects.ts'
import { refuseUnless } from '../refuse-unless.ts'
import { seed } from '../seed.ts'
import { offerDate } from './offer-date.ts'

/** The first day stays what it was; only the day that holds changes. */
export const answerOffer = defineCommand({
  name: 'request.answer-offer',
  about: 'Agree to the day that was offered, which makes it a promise, or refuse it.',
  permission: 'request:ask',
  target: { type: Request, from: 'request' },
  problems: ['requests.not_now'],
  undo: { none: 'The other department has read it.' },
  input: () => z.strictObject({ request: ref(Request), agree: z.boolean() }),
  example: () => ({ request: seed.request, agree: true }),
  given: () => [
    did(offerDate, { request: seed.request, due: '2027-03-12', reason: '等老化测试结果' }, seed.zhouTao),
  ],
  async run(tx, { agree }) {
    const request = tx.target
    refuseUnless('answerOffer', request)
    const [offer] = await tx.find(Renegotiation, { requestId: request.id, outcome: 'open' }, { limit: 1 })
    if (offer === undefined) throw problem.conflict('requests.not_now', { state: request.state })
    tx.update(Renegotiation, offer.id, { outcome: agree ? 'agreed' : 'refused', answeredById: tx.actor })
    const wasOffered = request.state === 'offered'
    tx.update(Request, request.id, {
      offeredDueOn: null,
      ...(agree ? { currentDueOn: offer.newDueOn } : {}),
      ...(wasOffered ? { state: agree ? 'promised' : 'sent' } : {}),
      ...(wasOffered && agree ? { promisedAt: tx.now } : {}),
    })
  },
})
