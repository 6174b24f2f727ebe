import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openRooms, type World } from '../../testing/open-rooms.ts'
import { getRequest } from '../queries/get-request.ts'
import { listPairs } from '../queries/list-pairs.ts'
import { listRequests } from '../queries/list-requests.ts'
import { seed } from '../seed.ts'
import { sendRequest } from './send-request.ts'

const house = await openRooms()
after(() => house.close())

const wish = {
  from: seed.marketing,
  to: seed.sales,
  title: '经销商反馈汇总',
  why: '季度复盘要用',
  due: '2027-03-09',
  lines: ['覆盖前十家', '注明日期'],
}
const openWith = async (world: World, person: typeof seed.liNa) =>
  (await world.ask(person, listPairs, {})).pairs.map(pair => pair.open)

test('a request waits for an answer, with the day it was asked for and its list in order', async () => {
  const world = await house.newWorld()
  const { request } = await world.run(seed.liNa, sendRequest, wish)
  const got = await world.ask(seed.liuQiang, getRequest, { request })
  assert.equal(got.request.state, 'sent')
  assert.deepEqual([got.request.dueOn, got.request.currentDueOn], [wish.due, wish.due])
  assert.deepEqual(
    got.lines.map(line => line.text),
    wish.lines,
  )
})

test('both departments find their pair by its open requests', async () => {
  const world = await house.newWorld()
  assert.deepEqual(await openWith(world, seed.liuQiang), [])
  await world.run(seed.liNa, sendRequest, wish)
  assert.deepEqual(await openWith(world, seed.liuQiang), [1])
  assert.deepEqual(await openWith(world, seed.liNa), [1, 1])
})

test('whoever asks first, two departments have one place', async () => {
  const world = await house.newWorld()
  await world.run(seed.liNa, sendRequest, wish)
  await world.run(seed.liuQiang, sendRequest, { ...wish, from: seed.sales, to: seed.marketing })
  assert.deepEqual(await openWith(world, seed.liuQiang), [2])
})

test('the numbers of a pair have no gap', async () => {
  const world = await house.newWorld()
  await world.run(seed.liNa, sendRequest, wish)
  await world.run(seed.liNa, sendRequest, wish)
  const { requests } = await world.ask(seed.liuQiang, listRequests, {})
  assert.deepEqual(requests.map(request => request.key).toSorted(), ['Q-1', 'Q-2'])
})

test('nobody asks in the name of a department that is not theirs', async () => {
  const world = await house.newWorld()
  const asked = world.refusal(seed.zhouTao, sendRequest, wish)
  assert.equal(await asked, 'kernel.forbidden')
})

test('a department does not ask itself', async () => {
  const world = await house.newWorld()
  const asked = world.refusal(seed.liNa, sendRequest, { ...wish, to: seed.marketing })
  assert.equal(await asked, 'requests.same_department')
})

test('between one and ten lines say what makes it good', async () => {
  const world = await house.newWorld()
  for (const lines of [[], Array.from({ length: 11 }, () => '一项')]) {
    assert.equal(await world.refusal(seed.liNa, sendRequest, { ...wish, lines }), 'http.invalid_input')
  }
})

test('the heads of the department that is asked are told, once', async () => {
  const world = await house.newWorld()
  await world.run(seed.liNa, sendRequest, wish)
  await world.settled()
  const inbox = await world.read(seed.liuQiang, 'inbox.list')
  assert.equal(inbox.split('requests.said_sent').length - 1, 1)
  assert.ok(inbox.includes(wish.title))
})
