import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { newId } from '../../../kernel/ids.ts'
import { moveIssue } from '../../issues/index.ts'
import { openRooms } from '../../testing/open-rooms.ts'
import { acceptDelivery } from '../commands/accept-delivery.ts'
import { answerOffer } from '../commands/answer-offer.ts'
import { deliverRequest } from '../commands/deliver-request.ts'
import { offerDate } from '../commands/offer-date.ts'
import { returnDelivery } from '../commands/return-delivery.ts'
import { sendRequest } from '../commands/send-request.ts'
import { takeOn } from '../commands/take-on.ts'
import { workOf } from '../pair-of.ts'
import { seed } from '../seed.ts'

const house = await openRooms()
after(() => house.close())

/** One promise from asking to keeping, with another day and a return on its way. */
async function keptPromise() {
  const world = await house.newWorld()
  const { request } = seed
  await world.run(seed.zhouTao, offerDate, { request, due: '2027-03-12', reason: '等老化测试结果' })
  await world.run(seed.liNa, answerOffer, { request, agree: true })
  const { issue } = await world.run(seed.zhouTao, takeOn, { request, project: seed.project })
  await world.run(seed.zhouTao, moveIssue, { issue, status: seed.doing })
  await world.run(seed.zhouTao, deliverRequest, { request, note: '放在项目文件夹' })
  await world.run(seed.liNa, returnDelivery, { request, failed: [seed.line], reason: '缺第二款' })
  await world.run(seed.zhouTao, deliverRequest, { request })
  await world.run(seed.liNa, acceptDelivery, { request })
  await world.settled()
  return { world, issue }
}

test('a third department sees nothing of a promise, in no list and no count', async () => {
  const { world, issue } = await keptPromise()
  const answers = [
    await world.read(seed.liuQiang, 'pair.list'),
    await world.read(seed.liuQiang, 'request.list'),
    await world.read(seed.liuQiang, 'request.list', { ended: true }),
    await world.read(seed.liuQiang, 'request.list', { with: seed.engineering, ended: true }),
    await world.read(seed.liuQiang, 'inbox.list'),
  ]
  for (const answer of answers) {
    assert.ok(!answer.includes('refused'), answer)
    for (const trace of ['参数表', seed.request, seed.pair, issue, 'requests.said']) {
      assert.ok(!answer.includes(trace), `${trace} in ${answer}`)
    }
  }
})

test('what a third department asks for by its id does not exist for it', async () => {
  const { world, issue } = await keptPromise()
  const answers = [
    await world.read(seed.liuQiang, 'request.get', { request: seed.request }),
    await world.read(seed.liuQiang, 'activity.list', { object: seed.request }),
    await world.read(seed.liuQiang, 'comment.list', { on: seed.request }),
    await world.read(seed.liuQiang, 'request.of-issue', { issue }),
  ]
  for (const answer of answers) assert.match(answer, /not_found/)
})

test('a third department can do nothing to it', async () => {
  const world = await house.newWorld()
  const { request } = seed
  const refusals = [
    await world.refusal(seed.liuQiang, offerDate, { request, due: '2027-03-12', reason: '等' }),
    await world.refusal(seed.liuQiang, acceptDelivery, { request }),
    await world.refusal(seed.liuQiang, takeOn, { request, project: seed.project }),
  ]
  assert.deepEqual([...new Set(refusals)], ['kernel.not_found'])
})

test('the asking department is told nothing that names the issue, not even its id', async () => {
  const { world, issue } = await keptPromise()
  const { request, pair } = seed
  const answers = [
    await world.read(seed.liNa, 'request.get', { request }),
    await world.read(seed.liNa, 'request.list', { ended: true }),
    await world.read(seed.liNa, 'activity.list', { object: request }),
    await world.read(seed.liNa, 'activity.list', { object: pair, inside: true }),
    await world.read(seed.liNa, 'inbox.list'),
  ]
  assert.ok(answers[0]?.includes('"issue":null'))
  assert.ok(answers[0]?.includes('"issueState":"active"'))
  for (const answer of answers) {
    for (const trace of [issue, seed.project, workOf(request)]) {
      assert.ok(!answer.includes(trace), `${trace} in ${answer}`)
    }
  }
  assert.match(await world.read(seed.liNa, 'request.of-issue', { issue }), /not_found/)
})

test('no change that the asking department hears of names the issue', async () => {
  const { world, issue } = await keptPromise()
  const caller = { workspace: world.workspace, actor: seed.liNa, via: 'api' as const, scopes: null }
  const reader = await house.kernel.reader(caller)
  const entries = await house.kernel.readEntries({ ...world, stream: world.workspace, after: 0 })
  const changes = entries.flatMap(entry => entry.changes)
  const heard = changes.filter(change => reader.roleIn(change.container) !== null)
  assert.ok(heard.some(change => change.object === seed.request))
  assert.ok(!JSON.stringify(heard).includes(issue))
  const unheard = changes.filter(change => !heard.includes(change))
  assert.ok(unheard.some(change => change.type === 'work' && change.container === seed.workPlace))
})

test('the answering department reads both ways: from the request to its issue, and back', async () => {
  const { world, issue } = await keptPromise()
  assert.ok((await world.read(seed.zhouTao, 'request.get', { request: seed.request })).includes(issue))
  assert.ok((await world.read(seed.zhouTao, 'request.of-issue', { issue })).includes(seed.request))
})

test('a second request between others leaves the first ones alone', async () => {
  const world = await house.newWorld()
  const { liuQiang, sales, marketing } = seed
  await world.run(liuQiang, sendRequest, {
    from: sales,
    to: marketing,
    title: '宣传册',
    why: '展会',
    due: '2027-03-09',
    lines: ['两百份'],
  })
  assert.ok(!(await world.read(seed.zhouTao, 'request.list')).includes('宣传册'))
  assert.ok(!(await world.read(liuQiang, 'request.list')).includes('参数表'))
})

test('a head who has left the department sees nothing of its requests any more', async () => {
  const world = await house.newWorld()
  const { chenLi, liuQiang, sales, marketing } = seed
  const manage = (name: string, input: object) =>
    house.kernel.run({
      workspace: world.workspace,
      actor: chenLi,
      via: 'api',
      scopes: null,
      id: newId(),
      name,
      input: { department: sales, person: liuQiang, ...input },
    })
  await manage('department.set-head', { head: true })
  const wish = { title: '宣传册', why: '展会', due: '2027-03-09', lines: ['两百份'] }
  await world.run(liuQiang, sendRequest, { from: sales, to: marketing, ...wish })
  assert.ok((await world.read(liuQiang, 'request.list')).includes('宣传册'))
  await manage('department.leave', {})
  assert.ok(!(await world.read(liuQiang, 'request.list')).includes('宣传册'))
})
