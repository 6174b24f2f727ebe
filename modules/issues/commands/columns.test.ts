import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { newId } from '../../../kernel/ids.ts'
import { rankOfNumber } from '../../../kernel/rank.ts'
import { type OpenRooms, openRooms, type World } from '../../testing/open-rooms.ts'
import { issueBoard } from '../queries/issue-board.ts'
import { listStatuses } from '../queries/list-statuses.ts'
import { seed } from '../seed.ts'
import { createIssue } from './create-issue.ts'
import { createStatus } from './create-status.ts'
import { createType } from './create-type.ts'
import { editStatus } from './edit-status.ts'

const { project, otherProject, chenLi, zhouTao } = seed

let house: OpenRooms
let world: World
before(async () => {
  house = await openRooms()
})
beforeEach(async () => {
  world = await house.newWorld()
})
after(() => house.close())

async function columns(of = project): Promise<(readonly [name: string, category: string])[]> {
  const { statuses } = await world.ask(chenLi, listStatuses, { project: of })
  return statuses.map(({ name, category }) => [name, category] as const)
}

const given = [
  ['待办', 'new'],
  ['进行中', 'active'],
  ['评审中', 'active'],
  ['已完成', 'done'],
] as const

test('a project has columns of its own from the first, in the language of the organisation', async () => {
  assert.deepEqual(await columns(), given)
})

test('a column may have any name, and stands where it was put', async () => {
  const placed = { project, name: '等客户回复', category: 'active' as const, rank: `${rankOfNumber(2)}V` }
  const { status } = await world.run(chenLi, createStatus, placed)
  await world.run(chenLi, createStatus, { project, name: '已归档', category: 'done' })
  const expected = [...given.slice(0, 2), ['等客户回复', 'active'], ...given.slice(2), ['已归档', 'done']]
  assert.deepEqual(await columns(), expected)
  const { issue } = await world.run(zhouTao, createIssue, { project, title: '在等', status })
  const { groups } = await world.ask(zhouTao, issueBoard, { project })
  assert.deepEqual(groups.map(({ g, rows }) => g === status && rows.map(({ id }) => id)).filter(Boolean), [
    [issue],
  ])
})

test('a column is given another name, meaning and place', async () => {
  await world.run(chenLi, editStatus, {
    status: seed.doing,
    name: '开发中',
    category: 'new',
    rank: 'Zz',
  })
  assert.deepEqual(await columns(), [['开发中', 'new'], given[0], given[2], given[3]])
})

test('what one project calls its columns is nothing to another', async () => {
  await world.run(chenLi, createStatus, { project, name: '等客户回复', category: 'active' })
  await world.run(chenLi, editStatus, { status: seed.todo, name: '收件箱' })
  assert.deepEqual(await columns(otherProject), given)
})

test('an issue does not stand in a column or under a type of another project', async () => {
  const status = seed.otherTodo
  assert.equal(
    await world.refusal(chenLi, createIssue, { project, title: '错列', status }),
    'issues.other_project',
  )
  const { type } = await world.run(chenLi, createType, { project: otherProject, name: '活动', icon: 'task' })
  assert.equal(
    await world.refusal(chenLi, createIssue, { project, title: '错类', type }),
    'issues.other_project',
  )
})

test('a type may have any name, and a new issue bears it', async () => {
  const { type } = await world.run(chenLi, createType, { project, name: '风险', icon: 'feature' })
  const { types } = await world.ask(zhouTao, listStatuses, { project })
  assert.deepEqual(
    types.map(({ name, icon }) => [name, icon]),
    [
      ['任务', 'task'],
      ['故事', 'story'],
      ['缺陷', 'bug'],
      ['风险', 'feature'],
    ],
  )
  const { issue } = await world.run(zhouTao, createIssue, { project, title: '供货', type })
  const { groups } = await world.ask(zhouTao, issueBoard, { project, where: { typeId: [type] } })
  assert.deepEqual(
    groups.flatMap(({ rows }) => rows.map(({ id }) => id)),
    [issue],
  )
})

test('who works in a project does not arrange its board', async () => {
  const { person } = await plainMember()
  const column = { project, name: '我的列', category: 'new' as const }
  assert.equal(await world.refusal(person, createStatus, column), 'kernel.forbidden')
  assert.equal(
    await world.refusal(person, editStatus, { status: seed.todo, name: '我的列' }),
    'kernel.forbidden',
  )
  assert.equal(
    await world.refusal(person, createType, { project, name: '我的', icon: 'task' }),
    'kernel.forbidden',
  )
})

/** Somebody who is a member of the project and no more. */
async function plainMember() {
  const person = seed.wangMin
  const caller = { workspace: world.workspace, actor: chenLi, via: 'api' as const, scopes: null }
  const input = { container: project, to: person, role: 'member' }
  await house.kernel.run({ ...caller, id: newId(), name: 'role.give', input })
  await world.run(person, createIssue, { project, title: '可以写' })
  return { person }
}
