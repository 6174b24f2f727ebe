import { bool, date, defineObject, id, int, nullable, rank, text, time } from '../../kernel/object.ts'
import type { RequestState } from './shared.ts'

/** What two departments ask of each other: a place that only the two see. Its id follows from theirs. */
export const Pair = defineObject({
  name: 'pair',
  table: 'requests.pair',
  title: null,
  container: 'self',
  fields: { aId: id('department'), bId: id('department') },
})

/** One department asks another for something, by a day, with a list of what makes it good. */
export const Request = defineObject({
  name: 'request',
  table: 'requests.request',
  title: 'title',
  container: 'pairId',
  key: 'key',
  fields: {
    pairId: id('pair'),
    number: int(),
    key: text(),
    title: text(),
    why: text(),
    state: text<RequestState>(),
    askerDepartmentId: id('department'),
    answererDepartmentId: id('department'),
    askedById: id('person'),
    /** Who took it on, declined it or offered another day. */
    answeredById: nullable(id('person')),
    handledById: nullable(id('person')),
    /** The day that was asked for first. It never changes. */
    dueOn: date(),
    /** The day that holds now. */
    currentDueOn: date(),
    /** The day that is offered and not yet answered. */
    offeredDueOn: nullable(date()),
    /** How far the answering department's issue is; null: there is none yet. Which one it is only `Work` says. */
    issueState: nullable(text<'new' | 'active' | 'done'>()),
    /** What was said with the last decline, delivery or return. */
    note: nullable(text()),
    returns: int(),
    promisedAt: nullable(time()),
    deliveredAt: nullable(time()),
    closedAt: nullable(time()),
  },
})

/** Which issue keeps a request. It lies in a place that only the answering department sees. */
export const Work = defineObject({
  name: 'work',
  table: 'requests.work',
  title: null,
  container: 'placeId',
  fields: { placeId: id('container'), requestId: id('request'), issueId: id('issue') },
})

/** One thing that must be true of what is delivered. */
export const AcceptanceLine = defineObject({
  name: 'acceptance-line',
  table: 'requests.acceptance_line',
  title: null,
  container: 'pairId',
  fields: {
    pairId: id('pair'),
    requestId: id('request'),
    text: text(),
    rank: rank(),
    /** Named when the delivery was returned. */
    failed: bool(),
  },
})

/** Another day, offered with a reason: a row, so that nobody has to search for it. */
export const Renegotiation = defineObject({
  name: 'renegotiation',
  table: 'requests.renegotiation',
  title: null,
  container: 'pairId',
  fields: {
    pairId: id('pair'),
    requestId: id('request'),
    oldDueOn: date(),
    newDueOn: date(),
    reason: text(),
    answeredById: nullable(id('person')),
    outcome: text<'open' | 'agreed' | 'refused'>(),
  },
})
