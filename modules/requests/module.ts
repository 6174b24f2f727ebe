import { defineModule } from '../../kernel/module.ts'
import { acceptDelivery } from './commands/accept-delivery.ts'
import { answerOffer } from './commands/answer-offer.ts'
import { bindWork } from './commands/bind-work.ts'
import { declineRequest } from './commands/decline-request.ts'
import { deliverRequest } from './commands/deliver-request.ts'
import { followIssue } from './commands/follow-issue.ts'
import { offerDate } from './commands/offer-date.ts'
import { openPair } from './commands/open-pair.ts'
import { returnDelivery } from './commands/return-delivery.ts'
import { sendRequest } from './commands/send-request.ts'
import { takeOn } from './commands/take-on.ts'
import { writeRequest } from './commands/write-request.ts'
import english from './locales/en.json' with { type: 'json' }
import chinese from './locales/zh-CN.json' with { type: 'json' }
import { AcceptanceLine, Pair, Renegotiation, Request, Work } from './objects.ts'
import { permissions } from './permissions.ts'
import { getRequest } from './queries/get-request.ts'
import { listPairs } from './queries/list-pairs.ts'
import { listRequests } from './queries/list-requests.ts'
import { requestOfIssue } from './queries/request-of-issue.ts'
import { followColumn, followEdited, followMoved } from './reactions/follow-issue.ts'
import { tellAnswerer, tellAsked, tellAsker } from './reactions/tell-turn.ts'
import { requestsWorld } from './seed-world.ts'

export interface Commands {
  'pair.open': typeof openPair
  'request.accept': typeof acceptDelivery
  'request.answer-offer': typeof answerOffer
  'request.decline': typeof declineRequest
  'request.deliver': typeof deliverRequest
  'request.follow-issue': typeof followIssue
  'request.offer-date': typeof offerDate
  'request.return': typeof returnDelivery
  'request.send': typeof sendRequest
  'request.take-on': typeof takeOn
  'request.write': typeof writeRequest
  'work.bind': typeof bindWork
}
export interface Queries {
  'pair.list': typeof listPairs
  'request.get': typeof getRequest
  'request.list': typeof listRequests
  'request.of-issue': typeof requestOfIssue
}

const commands: Commands = {
  'pair.open': openPair,
  'request.accept': acceptDelivery,
  'request.answer-offer': answerOffer,
  'request.decline': declineRequest,
  'request.deliver': deliverRequest,
  'request.follow-issue': followIssue,
  'request.offer-date': offerDate,
  'request.return': returnDelivery,
  'request.send': sendRequest,
  'request.take-on': takeOn,
  'request.write': writeRequest,
  'work.bind': bindWork,
}
const queries: Queries = {
  'pair.list': listPairs,
  'request.get': getRequest,
  'request.list': listRequests,
  'request.of-issue': requestOfIssue,
}

export const requests = defineModule({
  name: 'requests',
  uses: ['people', 'spaces', 'inbox', 'issues'],
  objects: [Pair, Request, AcceptanceLine, Renegotiation, Work],
  commands,
  queries,
  reactions: [followMoved, followEdited, followColumn, tellAsked, tellAsker, tellAnswerer],
  permissions,
  messages: { en: english, 'zh-CN': chinese },
  seed: { steps: requestsWorld },
})
