import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { thingOf } from '../../../kernel/records.ts'
import { docOfText } from '../../../packages/editor/schema.ts'
import { openRooms } from '../../testing/open-rooms.ts'
import { seed } from '../seed.ts'
import { moveIssue } from './move-issue.ts'

const house = await openRooms()
after(() => house.close())

const { zhouTao, issue, doing } = seed

test('a note left with a move is a comment on the issue, in the same entry of the log', async () => {
  const world = await house.newWorld()
  const head = await house.kernel.head(world.workspace, world.workspace)
  await world.run(zhouTao, moveIssue, { issue, status: doing, note: docOfText('开始做') })
  const comments = await world.read(zhouTao, 'comment.list', { on: thingOf(issue) })
  assert.ok(comments.includes('开始做'))
  const [entry] = await house.kernel.readEntries({ ...world, stream: world.workspace, after: head })
  assert.deepEqual(entry?.changes.map(({ type }) => type).toSorted(), ['comment', 'issue'])
})
