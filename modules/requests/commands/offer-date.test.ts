import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openRooms } from '../../testing/open-rooms.ts'
import { getRequest } from '../queries/get-request.ts'
import { seed } from '../seed.ts'
import { answerOffer } from './answer-offer.ts'
import { offerDate } from './offer-date.ts'
import { takeOn } from './take-on.ts'

const house = await openRooms()
after(() => house.close())

const { request, project } = seed
const first = '2027-03-09'
const later = { request, due: '2027-03-12', reason: '等老化测试结果' }

test('an offer is a row with the old day, the new one, who, and why', async () => {
  const world = await house.newWorld()
  await world.run(seed.zhouTao, offerDate, later)
  const got = await world.ask(seed.liNa, getRequest, { request })
  const [offer] = got.renegotiations
  assert.deepEqual([offer?.oldDueOn, offer?.newDueOn, offer?.outcome], [first, later.due, 'open'])
  assert.deepEqual([offer?.by, offer?.reason, offer?.answeredBy], [seed.zhouTao, later.reason, null])
  assert.deepEqual([got.request.state, got.request.offeredDueOn], ['offered', later.due])
})

test('an agreed day is the promise, and the first day stays', async () => {
  const world = await house.newWorld()
  await world.run(seed.zhouTao, offerDate, later)
  await world.run(seed.liNa, answerOffer, { request, agree: true })
  const { request: got, renegotiations } = await world.ask(seed.zhouTao, getRequest, { request })
  assert.deepEqual([got.dueOn, got.currentDueOn, got.offeredDueOn], [first, later.due, null])
  assert.equal(got.state, 'promised')
  assert.deepEqual([renegotiations[0]?.outcome, renegotiations[0]?.answeredBy], ['agreed', seed.liNa])
})

test('a refused day leaves the request waiting as before', async () => {
  const world = await house.newWorld()
  await world.run(seed.zhouTao, offerDate, later)
  await world.run(seed.liNa, answerOffer, { request, agree: false })
  const { request: got, renegotiations } = await world.ask(seed.zhouTao, getRequest, { request })
  assert.deepEqual([got.state, got.currentDueOn, got.offeredDueOn], ['sent', first, null])
  assert.equal(renegotiations[0]?.outcome, 'refused')
})

test('every renegotiation is a row of its own, and the first day never changes', async () => {
  const world = await house.newWorld()
  await world.run(seed.zhouTao, takeOn, { request, project })
  for (const due of ['2027-03-12', '2027-03-16']) {
    await world.run(seed.zhouTao, offerDate, { ...later, due })
    await world.run(seed.liNa, answerOffer, { request, agree: true })
  }
  const { request: got, renegotiations } = await world.ask(seed.liNa, getRequest, { request })
  assert.deepEqual([got.dueOn, got.currentDueOn], [first, '2027-03-16'])
  assert.deepEqual(
    renegotiations.map(({ oldDueOn, newDueOn }) => [oldDueOn, newDueOn]),
    [
      [first, '2027-03-12'],
      ['2027-03-12', '2027-03-16'],
    ],
  )
})

test('a refused day does not undo a promise', async () => {
  const world = await house.newWorld()
  await world.run(seed.zhouTao, takeOn, { request, project })
  await world.run(seed.zhouTao, offerDate, later)
  await world.run(seed.liNa, answerOffer, { request, agree: false })
  const { request: got } = await world.ask(seed.zhouTao, getRequest, { request })
  assert.deepEqual([got.state, got.currentDueOn], ['promised', first])
})

test('the day that holds is not offered, and one offer waits at a time', async () => {
  const world = await house.newWorld()
  const same = world.refusal(seed.zhouTao, offerDate, { ...later, due: first })
  assert.equal(await same, 'requests.same_day')
  await world.run(seed.zhouTao, offerDate, later)
  const second = world.refusal(seed.zhouTao, offerDate, { ...later, due: '2027-03-20' })
  assert.equal(await second, 'requests.not_now')
})

test('each side does only its own part', async () => {
  const world = await house.newWorld()
  assert.equal(await world.refusal(seed.liNa, offerDate, later), 'kernel.forbidden')
  assert.equal(await world.refusal(seed.liNa, answerOffer, { request, agree: true }), 'requests.not_now')
  await world.run(seed.zhouTao, offerDate, later)
  const own = world.refusal(seed.zhouTao, answerOffer, { request, agree: true })
  assert.equal(await own, 'kernel.forbidden')
})
