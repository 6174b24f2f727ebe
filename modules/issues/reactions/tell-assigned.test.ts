import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { type OpenRooms, openRooms, type World } from '../../testing/open-rooms.ts'
import { createIssue } from '../commands/create-issue.ts'
import { editIssue } from '../commands/edit-issue.ts'
import { seed } from '../seed.ts'

const { chenLi, zhouTao, project } = seed

let house: OpenRooms
let world: World
before(async () => {
  house = await openRooms()
})
beforeEach(async () => {
  world = await house.newWorld()
})
after(() => house.close())

/** How often he is told that this was given to him. */
async function toldOf(title: string): Promise<number> {
  await world.settled()
  const { data } = JSON.parse(await world.read(zhouTao, 'inbox.list'))
  return data.entries.filter(
    (entry: { say: string; about: { title: string } | null }) =>
      entry.say === 'issues.assigned' && entry.about?.title === title,
  ).length
}

test('who is given a new issue is told once', async () => {
  await world.run(chenLi, createIssue, { project, title: '老化测试', assignee: zhouTao })
  assert.equal(await toldOf('老化测试'), 1)
})

test('who is given an issue later is told when it happens, and not again at the next edit', async () => {
  const { issue } = await world.run(chenLi, createIssue, { project, title: '老化测试' })
  assert.equal(await toldOf('老化测试'), 0)
  await world.run(chenLi, editIssue, { issue, assignee: zhouTao })
  await world.run(chenLi, editIssue, { issue, assignee: zhouTao, priority: 1 })
  assert.equal(await toldOf('老化测试'), 1)
})

test('who takes an issue for themselves is not told', async () => {
  await world.run(zhouTao, createIssue, { project, title: '老化测试', assignee: zhouTao })
  assert.equal(await toldOf('老化测试'), 0)
})
