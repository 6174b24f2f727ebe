import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { docOfText } from '../../../packages/editor/schema.ts'
import { type OpenRooms, openRooms, type World } from '../../testing/open-rooms.ts'
import { getIssue } from '../queries/get-issue.ts'
import { listIssues } from '../queries/list-issues.ts'
import { seed } from '../seed.ts'
import { createIssue } from './create-issue.ts'
import { editIssue } from './edit-issue.ts'
import { linkIssues } from './link-issues.ts'
import { moveIssue } from './move-issue.ts'
import { unlinkIssues } from './unlink-issues.ts'

const { project, zhouTao, chenLi } = seed

let house: OpenRooms
let world: World
before(async () => {
  house = await openRooms()
})
beforeEach(async () => {
  world = await house.newWorld()
})
after(() => house.close())

const create = (title: string, more: object = {}) =>
  world.run(zhouTao, createIssue, { project, title, ...more })
const look = (issue: Awaited<ReturnType<typeof create>>['issue']) => world.ask(zhouTao, getIssue, { issue })

test('issues are numbered without a gap behind the key of their project', async () => {
  const refused = { project, title: '不成', status: seed.otherTodo }
  await world.refusal(chenLi, createIssue, refused)
  const made = [await create('一'), await create('二')]
  assert.deepEqual(
    made.map(({ key }) => key),
    ['X1-3', 'X1-4'],
  )
  const { issue } = await look(made[0]?.issue ?? seed.issue)
  assert.deepEqual([issue.key, issue.number], ['X1-3', 3])
})

test('of a new issue only its title must be said', async () => {
  const { issue, description, parent } = await look((await create('  只有标题 ')).issue)
  assert.deepEqual(
    [issue.title, issue.statusId, issue.typeId, issue.priority, issue.reporterId],
    ['只有标题', seed.todo, seed.task, 4, zhouTao],
  )
  assert.deepEqual(
    [issue.assigneeId, issue.dueOn, issue.resolution, issue.doneAt, description, parent],
    [null, null, null, null, null, null],
  )
})

test('all that can be said of an issue is kept as it was said', async () => {
  const description = {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '步骤' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: '升级到 ' },
          { type: 'text', text: '87%', marks: [{ type: 'bold' }] },
        ],
      },
    ],
  }
  const said = {
    type: seed.bug,
    status: seed.doing,
    priority: 1,
    assignee: zhouTao,
    due: '2027-03-12',
    parent: seed.issue,
    labels: ['固件', '弱网'],
  }
  const found = await look((await create('卡住', { ...said, description })).issue)
  assert.deepEqual(found.description, description)
  const { typeId, statusId, priority, assigneeId, dueOn, parentId, labels } = found.issue
  assert.deepEqual(
    { type: typeId, status: statusId, priority, assignee: assigneeId, due: dueOn, parent: parentId, labels },
    said,
  )
  assert.deepEqual([found.parent?.id, found.parent?.key], [seed.issue, 'X1-1'])
  const { children } = await look(seed.issue)
  assert.deepEqual(
    children.map(({ title }) => title),
    ['卡住'],
  )
})

test('a description in Markdown becomes the same rich text', async () => {
  const { description } = await look((await create('说明', { description: '升级到 **87%**' })).issue)
  const bold = { type: 'text', text: '87%', marks: [{ type: 'bold' }] }
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: '升级到 ' }, bold] }]
  assert.deepEqual(description, { type: 'doc', content })
})

test('what an edit leaves out stays, and null empties', async () => {
  const more = { assignee: zhouTao, due: '2027-03-12', parent: seed.issue, description: docOfText('原文') }
  const { issue } = await create('原题', more)
  await world.run(zhouTao, editIssue, { issue, title: '新题', resolution: '已修复' })
  const edited = await look(issue)
  assert.deepEqual(
    [edited.issue.title, edited.issue.resolution, edited.issue.dueOn, edited.issue.assigneeId],
    ['新题', '已修复', '2027-03-12', zhouTao],
  )
  assert.deepEqual(edited.description, docOfText('原文'))
  const none = { assignee: null, due: null, parent: null, description: null, resolution: null }
  await world.run(zhouTao, editIssue, { issue, ...none })
  const emptied = await look(issue)
  const { assigneeId, dueOn, parentId, resolution } = emptied.issue
  assert.deepEqual(
    [assigneeId, dueOn, parentId, resolution, emptied.description],
    [null, null, null, null, null],
  )
})

test('a column of category done says when, and another takes it back', async () => {
  const { issue } = await create('做完')
  await world.run(zhouTao, moveIssue, { issue, status: seed.done })
  assert.notEqual((await look(issue)).issue.doneAt, null)
  await world.run(zhouTao, moveIssue, { issue, status: seed.todo })
  assert.equal((await look(issue)).issue.doneAt, null)
})

test('nobody is assigned who does not see the project', async () => {
  const input = { project, title: '给别人', assignee: seed.liNa }
  assert.equal(await world.refusal(zhouTao, createIssue, input), 'issues.cannot_be_assigned')
  const edit = { issue: seed.issue, assignee: seed.liNa }
  assert.equal(await world.refusal(zhouTao, editIssue, edit), 'issues.cannot_be_assigned')
})

test('a parent is no descendant, nor the issue itself', async () => {
  const { issue: child } = await create('子', { parent: seed.issue })
  const { issue: grandchild } = await create('孙', { parent: child })
  for (const parent of [seed.issue, child, grandchild]) {
    const edit = { issue: seed.issue, parent }
    assert.equal(await world.refusal(zhouTao, editIssue, edit), 'issues.parent_circle')
  }
})

test('a link is seen from both of its ends, once, and is taken away for both', async () => {
  const [one, two] = [await create('一'), await create('二')]
  const relation = { issue: one.issue, type: 'blocks', to: two.issue }
  const { link } = await world.run(zhouTao, linkIssues, relation)
  const told = async () =>
    [await look(one.issue), await look(two.issue)].map(({ links }) =>
      links.map(({ id, type, outward, issue }) => [id, type, outward, issue.key]),
    )
  assert.deepEqual(await told(), [[[link, 'blocks', true, two.key]], [[link, 'blocks', false, one.key]]])
  assert.equal(await world.refusal(zhouTao, linkIssues, relation), 'issues.already_linked')
  const itself = { issue: one.issue, type: 'blocks', to: one.issue }
  assert.equal(await world.refusal(zhouTao, linkIssues, itself), 'issues.link_to_itself')
  await world.run(zhouTao, unlinkIssues, { link })
  assert.deepEqual(await told(), [[], []])
})

test('the list sorts by day and by urgency, with those that say nothing behind', async () => {
  await create('晚', { due: '2027-05-01', priority: 0 })
  await create('早', { due: '2027-04-01', priority: 3 })
  const titles = async (order: 'dueOn' | 'priority') => {
    const { groups } = await world.ask(zhouTao, listIssues, { project, order })
    return groups[0]?.rows.slice(0, 2).map(({ title }) => title)
  }
  assert.deepEqual(
    [await titles('dueOn'), await titles('priority')],
    [
      ['早', '晚'],
      ['晚', '早'],
    ],
  )
})
