import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { newId } from '../../../kernel/ids.ts'
import { openRooms, type World } from '../../testing/open-rooms.ts'
import { createIssue } from '../commands/create-issue.ts'
import { editIssue } from '../commands/edit-issue.ts'
import { seed } from '../seed.ts'
import { issueBoard } from './issue-board.ts'
import { listAssignees } from './list-assignees.ts'
import { listIssues } from './list-issues.ts'
import { listLabels } from './list-labels.ts'

const house = await openRooms()
after(() => house.close())

const { project, zhouTao, chenLi } = seed

async function add(world: World, more: { labels?: string[]; assignee?: typeof zhouTao }) {
  const { issue } = await world.run(zhouTao, createIssue, {
    id: newId<'issue'>(),
    project,
    title: '一件事',
    ...more,
  })
  return issue
}

test('every label that is used can be filtered by, those used most first', async () => {
  const world = await house.newWorld()
  for (let n = 0; n < 60; n++) await add(world, { labels: [`标签${n}`, '常用'] })
  const { labels } = await world.ask(zhouTao, listLabels, { project, limit: 100 })
  assert.deepEqual(labels[0], { label: '常用', count: 60 })
  assert.equal(labels.length, 61)
  const found = await world.ask(zhouTao, listLabels, { project, find: '标签59' })
  assert.deepEqual(found.labels, [{ label: '标签59', count: 1 }])
})

test('everyone who has an issue here can be filtered by, and nobody else is named', async () => {
  const world = await house.newWorld()
  for (let n = 0; n < 3; n++) await add(world, { assignee: zhouTao })
  const issue = await add(world, { assignee: chenLi })
  const people = async (find: string) => {
    const answer = await world.ask(zhouTao, listAssignees, { project, find })
    return answer.people.map(({ id }) => id)
  }
  assert.deepEqual((await people('')).toSorted(), [chenLi, zhouTao].toSorted())
  assert.deepEqual(await people('周'), [zhouTao])
  await world.run(zhouTao, editIssue, { issue, assignee: null })
  assert.deepEqual(await people(''), [zhouTao])
})

test('board and list let through the same: any value of a field, and all fields', async () => {
  const world = await house.newWorld()
  const wanted = await add(world, { labels: ['固件'], assignee: zhouTao })
  const free = await add(world, { labels: ['固件', '云端'] })
  await add(world, { labels: ['云端'], assignee: zhouTao })
  const where = { labels: ['固件'], assigneeId: [zhouTao, null] }
  const shown = async (query: typeof issueBoard | typeof listIssues) => {
    const { groups } = await world.ask(zhouTao, query, { project, where })
    return groups.flatMap(group => group.rows.map(row => row.id)).toSorted()
  }
  assert.deepEqual(await shown(issueBoard), [wanted, free].toSorted())
  assert.deepEqual(await shown(listIssues), [wanted, free].toSorted())
})
