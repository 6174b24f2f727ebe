import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openRooms } from '../../testing/open-rooms.ts'
import { lineOf } from '../pair-of.ts'
import { getRequest } from '../queries/get-request.ts'
import { seed } from '../seed.ts'
import { acceptDelivery } from './accept-delivery.ts'
import { deliverRequest } from './deliver-request.ts'
import { returnDelivery } from './return-delivery.ts'
import { sendRequest } from './send-request.ts'
import { takeOn } from './take-on.ts'

const house = await openRooms()
after(() => house.close())

const { request, project } = seed
const second = lineOf(request, 2)

async function delivered() {
  const world = await house.newWorld()
  await world.run(seed.zhouTao, takeOn, { request, project })
  await world.run(seed.zhouTao, deliverRequest, { request, note: '放在项目文件夹' })
  return world
}

test('a delivery waits for the asking department, with what was said', async () => {
  const world = await delivered()
  const { request: got } = await world.ask(seed.liNa, getRequest, { request })
  assert.deepEqual([got.state, got.note], ['delivered', '放在项目文件夹'])
  assert.ok(got.deliveredAt !== null)
})

test('an accepted delivery is a kept promise', async () => {
  const world = await delivered()
  await world.run(seed.liNa, acceptDelivery, { request })
  const { request: got } = await world.ask(seed.zhouTao, getRequest, { request })
  assert.equal(got.state, 'kept')
  assert.ok(got.closedAt !== null)
})

test('a return names the lines that are not met', async () => {
  const world = await delivered()
  await world.run(seed.liNa, returnDelivery, { request, failed: [second], reason: '缺测试条件' })
  const got = await world.ask(seed.zhouTao, getRequest, { request })
  assert.deepEqual([got.request.state, got.request.note, got.request.returns], ['returned', '缺测试条件', 1])
  assert.deepEqual(
    got.lines.map(line => line.failed),
    [false, true, false],
  )
})

test('the next return names its own lines, and keeping clears them', async () => {
  const world = await delivered()
  await world.run(seed.liNa, returnDelivery, { request, failed: [second], reason: '缺测试条件' })
  await world.run(seed.zhouTao, deliverRequest, { request })
  await world.run(seed.liNa, returnDelivery, { request, failed: [seed.line], reason: '缺第二款' })
  const returned = await world.ask(seed.zhouTao, getRequest, { request })
  assert.deepEqual(
    returned.lines.map(line => line.failed),
    [true, false, false],
  )
  await world.run(seed.zhouTao, deliverRequest, { request })
  await world.run(seed.liNa, acceptDelivery, { request })
  const kept = await world.ask(seed.zhouTao, getRequest, { request })
  assert.ok(kept.lines.every(line => !line.failed))
  assert.equal(kept.request.returns, 2)
})

test('a return without a line, or with one of another request, is refused', async () => {
  const world = await delivered()
  const none = world.refusal(seed.liNa, returnDelivery, { request, failed: [], reason: '不好' })
  assert.equal(await none, 'http.invalid_input')
  const other = await world.run(seed.liNa, sendRequest, {
    from: seed.marketing,
    to: seed.engineering,
    title: '白皮书',
    why: '官网',
    due: '2027-03-15',
    lines: ['两页'],
  })
  const failed = [lineOf(other.request, 1)]
  const foreign = world.refusal(seed.liNa, returnDelivery, { request, failed, reason: '不好' })
  assert.equal(await foreign, 'requests.other_line')
})

test('who delivered does not accept it, nor give it back', async () => {
  const world = await delivered()
  const refusals = [
    await world.refusal(seed.zhouTao, acceptDelivery, { request }),
    await world.refusal(seed.zhouTao, returnDelivery, { request, failed: [second], reason: '不好' }),
  ]
  assert.deepEqual(refusals, ['kernel.forbidden', 'kernel.forbidden'])
})

test('what was not promised is not delivered, and what was not delivered is not accepted', async () => {
  const world = await house.newWorld()
  assert.equal(await world.refusal(seed.zhouTao, deliverRequest, { request }), 'requests.not_now')
  assert.equal(await world.refusal(seed.liNa, acceptDelivery, { request }), 'requests.not_now')
})

test('a kept promise is over', async () => {
  const world = await delivered()
  await world.run(seed.liNa, acceptDelivery, { request })
  const refusals = [
    await world.refusal(seed.zhouTao, deliverRequest, { request }),
    await world.refusal(seed.liNa, returnDelivery, { request, failed: [second], reason: '不好' }),
  ]
  assert.deepEqual(refusals, ['requests.not_now', 'requests.not_now'])
})
