import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { newId } from '../../../kernel/ids.ts'
import { between, isCrowded, rankOfNumber } from '../../../kernel/rank.ts'
import { openRooms, type World } from '../../testing/open-rooms.ts'
import { createIssue } from '../commands/create-issue.ts'
import { moveIssue } from '../commands/move-issue.ts'
import { issueBoard } from '../queries/issue-board.ts'
import { seed } from '../seed.ts'

const house = await openRooms()
after(() => house.close())

const { project, doing: status, issue } = seed

/** Ranks right below the first card, each above the one before, until they are long; the last one first. */
function crowd(): string[] {
  const made = [rankOfNumber(2)]
  for (;;) {
    const next = between(rankOfNumber(1), made[0] ?? null, () => 0.5)
    assert.ok(next !== null)
    made.unshift(next)
    if (isCrowded(next)) return made
  }
}

/** A column of `count` cards with good ranks, and into its second gap one card after another was dropped. */
async function crowdedColumn(world: World, count: number): Promise<string> {
  const [last = '', ...others] = crowd()
  const ranks = Array.from({ length: count }, (_, index) => rankOfNumber(index + 1))
  for (const rank of new Set([...ranks, ...others])) {
    await world.run(seed.zhouTao, createIssue, { id: newId<'issue'>(), project, status, title: rank, rank })
  }
  return last
}

async function column(world: World) {
  const page = { group: status, after: null, limit: 200 }
  const { groups } = await world.ask(seed.zhouTao, issueBoard, { project, page })
  return groups.flatMap(group => group.rows)
}

async function entriesSince(world: World, after: number) {
  const entries = await house.kernel.readEntries({ ...world, stream: world.workspace, after })
  return entries.map(({ name, changes }) => ({
    name,
    changed: changes.map(change => Object.keys(change.patch)),
  }))
}

test('where a card is dropped among long ranks, the column gets short ones and keeps its order', async () => {
  const world = await house.newWorld()
  const rank = await crowdedColumn(world, 10)
  const before = await column(world)
  await world.run(seed.zhouTao, moveIssue, { issue, status, rank })
  await world.settled()
  const spread = await column(world)
  assert.deepEqual(
    spread.map(({ id }) => id),
    before.map(({ id }) => id).toSpliced(1, 0, issue),
  )
  assert.ok(!spread.slice(0, 40).some(row => isCrowded(row.rank)))
  assert.ok(spread.every((row, index) => index === 0 || (spread[index - 1]?.rank ?? '') < row.rank))
})

test('it is one command of ordinary changes, in which nothing but ranks is written, to a limited number of cards', async () => {
  const world = await house.newWorld()
  const rank = await crowdedColumn(world, 600)
  const head = await house.kernel.head(world.workspace, world.workspace)
  await world.run(seed.zhouTao, moveIssue, { issue, status, rank })
  await world.settled()
  const [move, spread, ...more] = await entriesSince(world, head)
  assert.deepEqual([move?.name, move?.changed.length], ['issue.move', 1])
  assert.equal(spread?.name, 'status.spread')
  assert.ok((spread?.changed.length ?? 0) <= 501)
  assert.ok(spread?.changed.every(fields => fields.join() === 'rank'))
  assert.deepEqual(more, [])
})

test('a move to a place with room writes its one row and nothing follows', async () => {
  const world = await house.newWorld()
  const head = await house.kernel.head(world.workspace, world.workspace)
  await world.run(seed.zhouTao, moveIssue, { issue, status, rank: 'a1' })
  await world.settled()
  const [move, ...more] = await entriesSince(world, head)
  assert.deepEqual([move?.name, move?.changed.length, more], ['issue.move', 1, []])
})
