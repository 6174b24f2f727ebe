import type { Id } from '../../../kernel/ids.ts'
import { defineReaction, type Happened, type ReactionContext } from '../../../kernel/reaction.ts'
import { groupOf, Member } from '../../../kernel/records.ts'
import { tell } from '../../inbox/index.ts'
import { Head } from '../../people/index.ts'
import { acceptDelivery } from '../commands/accept-delivery.ts'
import { answerOffer } from '../commands/answer-offer.ts'
import { declineRequest } from '../commands/decline-request.ts'
import { deliverRequest } from '../commands/deliver-request.ts'
import { offerDate } from '../commands/offer-date.ts'
import { returnDelivery } from '../commands/return-delivery.ts'
import { sendRequest } from '../commands/send-request.ts'
import { takeOn } from '../commands/take-on.ts'
import { Request } from '../objects.ts'

/** A department without a head is told through so many of its members. */
const mostMembers = 20

export const tellAsked = defineReaction({
  name: 'requests.tell-asked',
  about: 'Tells the heads of the department that is asked; its members where it has no head.',
  after: sendRequest,
  async run(happened, context) {
    const { to } = happened.input
    const heads = await context.find(Head, { departmentId: to })
    const members =
      heads.length > 0 ? heads : await context.find(Member, { groupId: groupOf(to) }, { limit: mostMembers })
    const persons = members.map(member => member.personId)
    await tell(happened, context, { persons, about: happened.output.request, say: 'requests.said_sent' })
  },
})

export const tellAsker = defineReaction({
  name: 'requests.tell-asker',
  about: 'Tells who asked that the other department took it on, declined, offered another day or delivered.',
  after: [takeOn, declineRequest, offerDate, deliverRequest],
  run: (happened, context) => tellSide(happened, context, 'asker'),
})

export const tellAnswerer = defineReaction({
  name: 'requests.tell-answerer',
  about: 'Tells who promised that the day was answered, or the delivery accepted or returned.',
  after: [answerOffer, acceptDelivery, returnDelivery],
  run: (happened, context) => tellSide(happened, context, 'answerer'),
})

/** `request.offer-date` → `requests.said_offer_date`. */
const sayOf = (command: string): string =>
  `requests.said_${command.replace('request.', '').replaceAll('-', '_')}`

async function tellSide(
  happened: Happened<{ readonly request: Id<'request'> }, unknown>,
  context: ReactionContext,
  side: 'asker' | 'answerer',
): Promise<void> {
  const request = await context.get(Request, happened.input.request)
  if (request === null) return
  const named = side === 'asker' ? [request.askedById] : [request.answeredById, request.handledById]
  const persons = named.filter(person => person !== null)
  await tell(happened, context, { persons, about: request.id, say: sayOf(happened.name) })
}
