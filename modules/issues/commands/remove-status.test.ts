import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { newId } from '../../../kernel/ids.ts'
import { openRooms, type World } from '../../testing/open-rooms.ts'
import { Issue, Status } from '../objects.ts'
import { issueBoard } from '../queries/issue-board.ts'
import { listStatuses } from '../queries/list-statuses.ts'
import { seed } from '../seed.ts'
import { createIssue } from './create-issue.ts'
import { editStatus } from './edit-status.ts'
import { removeStatus } from './remove-status.ts'

const house = await openRooms()
after(() => house.close())

const { project, todo, doing, done, issue } = seed
const manager = seed.chenLi

async function columns(world: World) {
  const { statuses } = await world.ask(seed.zhouTao, listStatuses, { project })
  return statuses.map(({ name }) => name)
}

async function counts(world: World) {
  const { groups } = await world.ask(seed.zhouTao, issueBoard, { project })
  return new Map(groups.map(({ g, n }) => [g, n]))
}

test('an empty column goes', async () => {
  const world = await house.newWorld()
  await world.run(manager, removeStatus, { status: doing })
  assert.equal(await world.row(Status, doing), null)
})

test('a column with issues stays until it is said where they go', async () => {
  const world = await house.newWorld()
  assert.equal(await world.refusal(manager, removeStatus, { status: todo }), 'issues.status_in_use')
  await world.run(manager, removeStatus, { status: todo, to: done })
  const moved = await world.row(Issue, issue)
  assert.equal(moved?.statusId, done)
  assert.ok(moved?.doneAt !== null)
  assert.equal(await world.row(Status, todo), null)
})

test('its issues go neither into itself nor into another project', async () => {
  const world = await house.newWorld()
  assert.equal(await world.refusal(manager, removeStatus, { status: todo, to: todo }), 'issues.into_itself')
  assert.equal(
    await world.refusal(manager, removeStatus, { status: todo, to: seed.otherTodo }),
    'issues.other_project',
  )
})

test('of a full column no issue is left behind, and no command writes more than a slice of it', async () => {
  const world = await house.newWorld()
  const inColumn = { project, status: doing, title: '一批' }
  const add = () => world.run(seed.zhouTao, createIssue, { id: newId<'issue'>(), ...inColumn })
  await Promise.all(Array.from({ length: 450 }, add))
  const head = await house.kernel.head(world.workspace, world.workspace)
  assert.deepEqual(await world.run(manager, removeStatus, { status: doing, to: done }), { left: true })
  await world.settled()
  assert.equal((await counts(world)).get(done), 450)
  assert.equal(await world.row(Status, doing), null)
  const entries = await house.kernel.readEntries({ ...world, stream: world.workspace, after: head })
  assert.deepEqual(
    entries.map(({ changes }) => changes.length),
    [200, 200, 51],
  )
})

test('the last column of a board cannot go', async () => {
  const world = await house.newWorld()
  const { statuses } = await world.ask(seed.zhouTao, listStatuses, { project })
  for (const { id } of statuses.slice(1)) await world.run(manager, removeStatus, { status: id, to: todo })
  assert.equal(await world.refusal(manager, removeStatus, { status: todo }), 'issues.last_status')
})

test('without its first column a project goes on: new issues begin in the one that is first then', async () => {
  const world = await house.newWorld()
  await world.run(manager, removeStatus, { status: todo, to: doing })
  const before = await columns(world)
  const made = await world.run(seed.zhouTao, createIssue, { project, title: '新事项' })
  assert.equal((await world.row(Issue, made.issue))?.statusId, doing)
  assert.deepEqual(await columns(world), before)
})

test('columns are renamed and put in another order by the manager alone', async () => {
  const world = await house.newWorld()
  await world.run(manager, editStatus, { status: done, name: '完工', rank: 'A0' })
  assert.equal((await columns(world))[0], '完工')
  assert.equal(
    await world.refusal(seed.zhouTao, editStatus, { status: done, name: '好' }),
    'kernel.forbidden',
  )
  assert.equal(await world.refusal(seed.zhouTao, removeStatus, { status: doing }), 'kernel.forbidden')
})

test('when a column comes to mean done its issues are done, and no longer when it does not', async () => {
  const world = await house.newWorld()
  await world.run(manager, editStatus, { status: todo, category: 'done' })
  await world.settled()
  assert.ok((await world.row(Issue, issue))?.doneAt != null)
  await world.run(manager, editStatus, { status: todo, category: 'active' })
  await world.settled()
  assert.equal((await world.row(Issue, issue))?.doneAt, null)
})
