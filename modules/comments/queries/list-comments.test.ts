import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { thingOf } from '../../../kernel/records.ts'
import { docOfText } from '../../../packages/editor/schema.ts'
import { openRooms, type World } from '../../testing/open-rooms.ts'
import { addComment } from '../commands/add-comment.ts'
import { removeComment } from '../commands/remove-comment.ts'
import { seed } from '../seed.ts'
import { listComments } from './list-comments.ts'

const house = await openRooms()
after(() => house.close())

const on = thingOf(seed.project)
const { zhouTao } = seed

/** A project with the seed's comment and so many more; gives the ids of all, oldest first. */
async function talkOf(world: World, count: number) {
  for (let n = 1; n <= count; n++) await world.run(zhouTao, addComment, { on, body: docOfText(`第 ${n} 条`) })
  const ids: string[] = []
  for (let next: string | null | undefined; next !== null; ) {
    const page = await list(world, next === undefined ? {} : { cursor: next })
    ids.push(...page.comments.map(({ id }) => id))
    next = page.next
  }
  return ids
}

type Stretch = { cursor?: string; until?: string; newest?: boolean; limit?: number }
const list = (world: World, stretch: Stretch) =>
  world.ask(zhouTao, listComments, { on, limit: 100, ...stretch })
const idsIn = ({ comments }: { comments: { id: string }[] }) => comments.map(({ id }) => id)

test('every comment of a long talk is read from its beginning, page after page', async () => {
  const world = await house.newWorld()
  const ids = await talkOf(world, 250)
  assert.equal(new Set(ids).size, 251)
  assert.equal((await list(world, {})).total, 251)
})

test('and from its end: the last page, then what lies before, until it meets what was read from the beginning', async () => {
  const world = await house.newWorld()
  const ids = await talkOf(world, 19)
  const head = await list(world, { limit: 5 })
  const last = await list(world, { newest: true, limit: 5 })
  assert.deepEqual(idsIn(last), ids.slice(15))
  const [cursor, until] = [head.next ?? '', last.previous ?? '']
  const before = await list(world, { cursor, until, newest: true, limit: 6 })
  assert.deepEqual(idsIn(before), ids.slice(9, 15))
  const rest = await list(world, { cursor, until: before.previous ?? '', newest: true, limit: 6 })
  assert.deepEqual(idsIn(rest), ids.slice(5, 9))
  assert.equal(rest.previous, null)
})

test('a stretch ends where it ended when comments are added or taken away behind it', async () => {
  const world = await house.newWorld()
  const ids = await talkOf(world, 9)
  const last = await list(world, { newest: true, limit: 4 })
  const stretch = { until: last.previous ?? '' }
  await world.run(zhouTao, addComment, { on, body: docOfText('新的一条') })
  await world.run(zhouTao, removeComment, { comment: last.comments[0]?.id ?? seed.comment })
  assert.deepEqual(idsIn(await list(world, stretch)), ids.slice(0, 6))
})
