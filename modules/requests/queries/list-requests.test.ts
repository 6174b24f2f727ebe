import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createProject } from '../../spaces/index.ts'
import { openRooms, type World } from '../../testing/open-rooms.ts'
import { declineRequest } from '../commands/decline-request.ts'
import { sendRequest } from '../commands/send-request.ts'
import { seed } from '../seed.ts'
import { listRequests } from './list-requests.ts'

const house = await openRooms()
after(() => house.close())

async function send(world: World, title: string, due: string) {
  const { marketing: from, engineering: to } = seed
  const wish = { from, to, title, why: '复盘要用', due, lines: ['一份'] }
  const { request } = await world.run(seed.liNa, sendRequest, wish)
  return request
}

/** Titles, page by page. */
async function pages(world: World, input: { ended?: boolean; limit: number }) {
  const titles: string[][] = []
  let cursor: string | null = null
  do {
    const page: { requests: { title: string }[]; next: string | null } = await world.ask(
      seed.liNa,
      listRequests,
      cursor === null ? input : { ...input, cursor },
    )
    titles.push(page.requests.map(request => request.title))
    cursor = page.next
  } while (cursor !== null)
  return titles
}

test('open requests come by the day that holds, page after page', async () => {
  const world = await house.newWorld()
  await send(world, '晚', '2027-04-01')
  await send(world, '早', '2027-03-01')
  assert.deepEqual(await pages(world, { limit: 2 }), [['早', '产品参数表（X 系列）'], ['晚']])
})

test('ended requests come apart, the last one first', async () => {
  const world = await house.newWorld()
  for (const title of ['第一', '第二', '第三']) {
    const request = await send(world, title, '2027-03-01')
    await world.run(seed.zhouTao, declineRequest, { request, reason: '没有资源' })
  }
  assert.deepEqual(await pages(world, { ended: true, limit: 2 }), [['第三', '第二'], ['第一']])
  assert.deepEqual(await pages(world, { limit: 2 }), [['产品参数表（X 系列）']])
})

/** So many places in sight that the list is walked in its order instead of looked for in each of them. */
async function fillSight(world: World) {
  const made = Array.from({ length: 200 }, (_, n) => {
    const input = { space: seed.commonSpace, name: `项目 ${n}`, key: `P${n}` }
    return world.run(seed.liNa, createProject, input)
  })
  await Promise.all(made)
}

test('whoever sees many places gets the same lists, page after page', async () => {
  const world = await house.newWorld()
  await fillSight(world)
  await send(world, '晚', '2027-04-01')
  await send(world, '早', '2027-03-01')
  const gone = await send(world, '作罢', '2027-03-01')
  await world.run(seed.zhouTao, declineRequest, { request: gone, reason: '没有资源' })
  assert.deepEqual(await pages(world, { limit: 2 }), [['早', '产品参数表（X 系列）'], ['晚']])
  assert.deepEqual(await pages(world, { ended: true, limit: 1 }), [['作罢']])
})

test('whoever sees many places sees no more of what others promise each other', async () => {
  const world = await house.newWorld()
  await fillSight(world)
  await send(world, '早', '2027-03-01')
  const first = await world.read(seed.liuQiang, 'request.list', { limit: 1 })
  assert.deepEqual(JSON.parse(first).data ?? JSON.parse(first), { requests: [], next: null })
})
