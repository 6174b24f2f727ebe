import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { newId } from '../../../kernel/ids.ts'
import { openRooms } from '../../testing/open-rooms.ts'
import { Issue, IssueType } from '../objects.ts'
import { listStatuses } from '../queries/list-statuses.ts'
import { seed } from '../seed.ts'
import { createIssue } from './create-issue.ts'
import { createType } from './create-type.ts'
import { editType } from './edit-type.ts'
import { removeType } from './remove-type.ts'

const house = await openRooms()
after(() => house.close())

const { project, task, bug, issue } = seed
const manager = seed.chenLi

test('a type is renamed, drawn otherwise and put in another place', async () => {
  const world = await house.newWorld()
  await world.run(manager, editType, { type: bug, name: '故障', icon: 'milestone', rank: 'A0' })
  const { types } = await world.ask(seed.zhouTao, listStatuses, { project })
  assert.deepEqual([types[0]?.id, types[0]?.name, types[0]?.icon], [bug, '故障', 'milestone'])
  assert.equal(await world.refusal(seed.zhouTao, editType, { type: bug, name: '错' }), 'kernel.forbidden')
})

test('a type with issues stays until it is said what they become', async () => {
  const world = await house.newWorld()
  assert.equal(await world.refusal(manager, removeType, { type: task }), 'issues.type_in_use')
  await world.run(manager, removeType, { type: task, to: bug })
  assert.equal((await world.row(Issue, issue))?.typeId, bug)
  assert.equal(await world.row(IssueType, task), null)
})

test('of a type that many issues have none is left behind', async () => {
  const world = await house.newWorld()
  const add = () =>
    world.run(seed.zhouTao, createIssue, { id: newId<'issue'>(), project, type: bug, title: '一批' })
  const made = await Promise.all(Array.from({ length: 250 }, add))
  assert.deepEqual(await world.run(manager, removeType, { type: bug, to: task }), { left: true })
  await world.settled()
  assert.equal(await world.row(IssueType, bug), null)
  for (const { issue: each } of made) assert.equal((await world.row(Issue, each))?.typeId, task)
})

test('without its first type a project goes on, but it keeps one', async () => {
  const world = await house.newWorld()
  const { type } = await world.run(manager, createType, { project, name: '需求', icon: 'requirement' })
  const { types } = await world.ask(seed.zhouTao, listStatuses, { project })
  for (const other of types.slice(0, -1)) await world.run(manager, removeType, { type: other.id, to: type })
  const made = await world.run(seed.zhouTao, createIssue, { project, title: '新事项' })
  assert.equal((await world.row(Issue, made.issue))?.typeId, type)
  assert.equal(await world.refusal(manager, removeType, { type }), 'issues.last_type')
})
