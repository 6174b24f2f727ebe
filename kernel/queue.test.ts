import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Queue } from './queue.ts'
import type { Waiting } from './waiting.ts'

/** Only what a queue looks at. */
const waiting = (actor: string, id: string, size = 1): Waiting =>
  ({ request: { actor, id }, size }) as unknown as Waiting

const idsOf = (batch: readonly Waiting[]): string => batch.map(({ request }) => request.id).join(' ')

test('actors take turns, and each one’s commands keep their order', () => {
  const queue = new Queue()
  for (const id of ['a1', 'a2', 'a3', 'b1', 'c1', 'c2']) queue.push(waiting(id.slice(0, 1), id))
  assert.equal(idsOf(queue.take()), 'a1 b1 c1 a2 c2 a3')
  assert.equal(queue.length, 0)
})

test('a batch holds at most 60 commands, and whoever was served last comes last in the next', () => {
  const queue = new Queue()
  for (let n = 0; n < 100; n++) queue.push(waiting('importer', `i${n}`))
  assert.equal(queue.take().length, 60)
  queue.push(waiting('other', 'o1'))
  assert.equal(queue.length, 41)
  assert.match(idsOf(queue.take()), /^i60 o1 i61/)
})

test('a batch holds at most a million characters of input, but always one command', () => {
  const queue = new Queue()
  for (const [id, size] of Object.entries({ a1: 2_000_000, a2: 600_000, a3: 600_000, a4: 300_000 })) {
    queue.push(waiting('a', id, size))
  }
  const batches = [queue.take(), queue.take(), queue.take()]
  assert.deepEqual(batches.map(idsOf), ['a1', 'a2', 'a3 a4'])
})

test('what was cut off comes first, before what its actors sent later', () => {
  const queue = new Queue()
  for (const id of ['a1', 'b1', 'a2', 'b2']) queue.push(waiting(id.slice(0, 1), id))
  const cut = queue.take().slice(1)
  queue.push(waiting('c', 'c1'))
  queue.push(waiting('a', 'a3'))
  queue.putBack(cut)
  assert.equal(queue.length, 5)
  assert.equal(idsOf(queue.take()), 'b1 a2 c1 b2 a3')
})
