import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { editIssue, editStatus, Issue, moveIssue, removeStatus } from '../../issues/index.ts'
import { openRooms } from '../../testing/open-rooms.ts'
import { getRequest } from '../queries/get-request.ts'
import { requestOfIssue } from '../queries/request-of-issue.ts'
import { seed } from '../seed.ts'
import { declineRequest } from './decline-request.ts'
import { takeOn } from './take-on.ts'

const house = await openRooms()
after(() => house.close())

const { request, project } = seed

test('taking a request on makes its issue in the same entry of the log', async () => {
  const world = await house.newWorld()
  const { issue } = await world.run(seed.zhouTao, takeOn, { request, project })
  const entries = await house.kernel.readEntries({ ...world, stream: world.workspace, after: 0 })
  const entry = entries.find(({ name }) => name === 'request.take-on')
  const changed = entry?.changes.map(({ type, op }) => `${op} ${type}`).toSorted()
  assert.deepEqual(changed, ['create issue', 'create work', 'update request'])
  assert.ok(entry?.changes.some(({ object }) => object === issue))
})

test('the issue says what was asked, by when, and who does it', async () => {
  const world = await house.newWorld()
  const { issue } = await world.run(seed.zhouTao, takeOn, { request, project })
  const made = await world.row(Issue, issue)
  assert.equal(made?.title, '产品参数表（X 系列）')
  assert.equal(made?.dueOn, '2027-03-09')
  assert.equal(made?.assigneeId, seed.zhouTao)
  assert.ok(JSON.stringify(made?.description).includes('每项参数注明测试条件'))
})

test('from then on it is promised, by the day that was asked for', async () => {
  const world = await house.newWorld()
  const { issue } = await world.run(seed.zhouTao, takeOn, { request, project })
  const got = await world.ask(seed.zhouTao, getRequest, { request })
  assert.equal(got.request.state, 'promised')
  assert.equal(got.request.answeredById, seed.zhouTao)
  assert.equal(got.issue?.id, issue)
  const { request: promised } = await world.ask(seed.zhouTao, requestOfIssue, { issue })
  assert.equal(promised?.id, request)
})

test('the start of the issue is the start of the request', async () => {
  const world = await house.newWorld()
  const { issue } = await world.run(seed.zhouTao, takeOn, { request, project })
  await world.run(seed.zhouTao, moveIssue, { issue, status: seed.doing })
  await world.settled()
  const got = await world.ask(seed.liNa, getRequest, { request })
  assert.deepEqual([got.request.state, got.request.issueState], ['in_progress', 'active'])
})

test('a column that comes to mean work, or whose issues move to such a one, is a start as well', async () => {
  const world = await house.newWorld()
  const asked = () => world.ask(seed.liNa, getRequest, { request })
  await world.run(seed.zhouTao, takeOn, { request, project })
  await world.run(seed.chenLi, editStatus, { status: seed.todo, category: 'done' })
  await world.settled()
  assert.equal((await asked()).request.issueState, 'done')
  await world.run(seed.chenLi, removeStatus, { status: seed.todo, to: seed.doing })
  await world.settled()
  assert.deepEqual(
    [(await asked()).request.state, (await asked()).request.issueState],
    ['in_progress', 'active'],
  )
})

test('the asking department sees who does the work now', async () => {
  const world = await house.newWorld()
  const { issue } = await world.run(seed.zhouTao, takeOn, { request, project })
  await world.run(seed.zhouTao, editIssue, { issue, assignee: null })
  await world.settled()
  const got = await world.ask(seed.liNa, getRequest, { request })
  assert.equal(got.request.handledById, null)
})

test('nobody takes a request on into a project in which they may not write', async () => {
  const world = await house.newWorld()
  const refused = await world.refusal(seed.zhouTao, takeOn, { request, project: seed.otherProject })
  assert.equal(refused, 'kernel.not_found')
  const got = await world.ask(seed.zhouTao, getRequest, { request })
  assert.deepEqual([got.request.state, got.request.issueState], ['sent', null])
})

test('who asks cannot take on, nor decline', async () => {
  const world = await house.newWorld()
  const refusals = [
    await world.refusal(seed.liNa, takeOn, { request, project: seed.otherProject }),
    await world.refusal(seed.liNa, declineRequest, { request, reason: '不要了' }),
  ]
  assert.deepEqual(refusals, ['kernel.forbidden', 'kernel.forbidden'])
})

test('of two who take it on, the second is told, and makes no issue', async () => {
  const world = await house.newWorld()
  await world.run(seed.zhouTao, takeOn, { request, project })
  const before = await house.kernel.head(world.workspace, world.workspace)
  assert.equal(await world.refusal(seed.zhouTao, takeOn, { request, project }), 'requests.not_now')
  assert.equal(await house.kernel.head(world.workspace, world.workspace), before)
})

test('a declined request has ended, with the reason', async () => {
  const world = await house.newWorld()
  await world.run(seed.zhouTao, declineRequest, { request, reason: '本季度没有测试资源' })
  const got = await world.ask(seed.liNa, getRequest, { request })
  assert.deepEqual([got.request.state, got.request.note], ['declined', '本季度没有测试资源'])
  assert.ok(got.request.closedAt !== null)
  assert.equal(await world.refusal(seed.zhouTao, takeOn, { request, project }), 'requests.not_now')
})
