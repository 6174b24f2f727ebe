import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { type OpenRooms, openRooms, type World } from '../../testing/open-rooms.ts'
import { createIssue } from '../commands/create-issue.ts'
import { editIssue } from '../commands/edit-issue.ts'
import { linkIssues } from '../commands/link-issues.ts'
import { seed } from '../seed.ts'
import { findIssues } from './find-issues.ts'
import { getIssue } from './get-issue.ts'
import { issueBoard } from './issue-board.ts'
import { listIssues } from './list-issues.ts'

const { chenLi, zhouTao, liNa, project, otherProject } = seed
const secret = '收购星辰'

let house: OpenRooms
let world: World
before(async () => {
  house = await openRooms()
})
beforeEach(async () => {
  world = await house.newWorld()
})
after(() => house.close())

/** An issue of the engineers, whom liNa does not see at work. */
const hide = () =>
  world.run(zhouTao, createIssue, { project, title: secret, labels: ['机密'], assignee: zhouTao })

test('the words, the number and the key of a hidden issue find nothing', async () => {
  const { key } = await hide()
  for (const text of [secret, '收购', key, key.toLowerCase(), key.split('-')[1] ?? '', 'X1']) {
    const { issues } = await world.ask(liNa, findIssues, { text })
    assert.deepEqual(issues, [], text)
  }
  assert.equal((await world.ask(zhouTao, findIssues, { text: secret })).issues.length, 1)
})

test('to ask in a hidden project is to ask in none', async () => {
  await hide()
  const nowhere = seed.newProject
  for (const query of [
    'issue.find',
    'issue.list',
    'issue.board',
    'issue.assignees',
    'label.list',
    'status.list',
  ]) {
    const inputs = [project, nowhere].map(each => ({ project: each, text: secret }))
    const [hidden, absent] = await Promise.all(
      inputs.map(({ text, ...input }) =>
        world.read(liNa, query, query === 'issue.find' ? { ...input, text } : input),
      ),
    )
    assert.equal(hidden, absent, query)
    assert.match(hidden ?? '', /not_found/, query)
  }
})

test('a filter by ids of elsewhere counts nothing, in a list and on a board', async () => {
  const { issue } = await hide()
  const { issue: seen } = await world.ask(zhouTao, getIssue, { issue })
  const filters = [
    { statusId: [seen.statusId] },
    { typeId: [seen.typeId] },
    { assigneeId: [zhouTao] },
    { labels: ['机密'] },
  ]
  for (const where of filters) {
    const [list, board] = [
      await world.ask(liNa, listIssues, { project: otherProject, where }),
      await world.ask(liNa, issueBoard, { project: otherProject, where }),
    ]
    const groups = [...list.groups, ...board.groups]
    assert.equal(
      groups.reduce((sum, { n, rows }) => sum + n + rows.length, 0),
      0,
      JSON.stringify(where),
    )
  }
})

test('a page after a hidden row tells nothing of that row', async () => {
  const { issue } = await hide()
  const { groups } = await world.ask(liNa, listIssues, {
    project: otherProject,
    order: '-number',
    page: { group: '', after: [1_000_000, issue], limit: 10 },
  })
  assert.deepEqual(
    groups[0]?.rows.map(({ id }) => id),
    [seed.otherIssue],
  )
})

test('a parent, child or link in a hidden project is not there for who does not see that', async () => {
  const { issue } = await hide()
  await world.run(chenLi, linkIssues, { issue: seed.otherIssue, type: 'relates', to: issue })
  await world.run(chenLi, linkIssues, { issue, type: 'blocks', to: seed.otherIssue })
  const told = await world.read(liNa, 'issue.get', { issue: seed.otherIssue })
  assert.ok(!told.includes(issue) && !told.includes(secret) && !told.includes('X1-'), told)
  const { parent } = await world.ask(liNa, getIssue, { issue: seed.otherIssue })
  assert.equal(parent, null)
  assert.equal(
    await world.refusal(liNa, editIssue, { issue: seed.otherIssue, parent: issue }),
    'kernel.not_found',
  )
})
