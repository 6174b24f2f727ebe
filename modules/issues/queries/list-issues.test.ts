import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../../../kernel/ids.ts'
import { openRooms, type World } from '../../testing/open-rooms.ts'
import { createIssue } from '../commands/create-issue.ts'
import { seed } from '../seed.ts'
import { listIssues } from './list-issues.ts'

const { chenLi, zhouTao, project } = seed
const house = await openRooms()
let world: World
before(async () => {
  world = await house.newWorld()
  for (const priority of [0, 1, 2, 3]) {
    const assignee = priority > 0 ? { assignee: zhouTao } : {}
    await world.run(chenLi, createIssue, { project, title: `优先级 ${priority}`, priority, ...assignee })
  }
})
after(() => house.close())

async function list(input: object) {
  const { groups } = await world.ask(chenLi, listIssues, { project, order: 'priority', ...input })
  const [group] = groups
  assert.ok(group)
  return { ...group, titles: group.rows.map(({ title }) => title) }
}

test('any of the named values is enough, however many are named', async () => {
  assert.deepEqual((await list({ where: { priority: [1] } })).titles, ['优先级 1'])
  assert.deepEqual((await list({ where: { priority: [0, 1, 3] } })).titles, [
    '优先级 0',
    '优先级 1',
    '优先级 3',
  ])
  const many = [...Array.from({ length: 9 }, () => newId<'person'>()), zhouTao]
  const given = await list({ where: { priority: [1, 2], assigneeId: many } })
  assert.deepEqual([given.titles, given.n], [['优先级 1', '优先级 2'], 2])
  const nobody = await list({ where: { priority: [0, 1], assigneeId: [null] } })
  assert.deepEqual([nobody.titles, nobody.n], [['优先级 0'], 1])
  assert.equal((await list({ where: { priority: [0, 1], assigneeId: [null, zhouTao] } })).n, 2)
})

test('the count is of the whole list, on every page and behind its end', async () => {
  const where = { priority: [0, 1, 2] }
  const first = await list({ where, page: { group: '', after: null, limit: 2 } })
  assert.deepEqual([first.titles, first.n, first.end], [['优先级 0', '优先级 1'], 3, false])
  const second = await list({ where, page: { group: '', after: [1, first.rows[1]?.id], limit: 2 } })
  assert.deepEqual([second.titles, second.n, second.end], [['优先级 2'], 3, true])
  const behind = await list({ where, page: { group: '', after: [2, second.rows[0]?.id], limit: 2 } })
  assert.deepEqual([behind.titles, behind.n, behind.end], [[], 3, true])
})

test('a filter that nothing matches gives an empty list of none', async () => {
  const none = await list({ where: { priority: [0], assigneeId: [zhouTao] } })
  assert.deepEqual([none.titles, none.n, none.end], [[], 0, true])
})
