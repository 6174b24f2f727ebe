import assert from 'node:assert/strict'
import test from 'node:test'
import type { LogFrame, ToServer } from '../../kernel/wire.ts'
import { Replica } from './replica.ts'
import { Stream } from './stream.ts'
import { Chance } from './testing/chance.ts'
import { VirtualTime } from './testing/virtual-time.ts'

const hi = { t: 'hi', gen: 'g', at: 10, places: 0, build: 'b', me: 'ana' } as const
const row = { id: 'card', status: 'todo', rank: 'a1' }

/** A stream over a replica that holds two containers up to 10. */
function standing() {
  const sent: ToServer[] = []
  const time = new VirtualTime(new Chance(1))
  const replica = new Replica({
    more: () => undefined,
    refresh: () => undefined,
    find: () => undefined,
    subscribe: cursor => stream.subscribe(cursor),
  })
  const stream: Stream = new Stream(replica, time, {
    send: frame => sent.push(frame),
    build: () => undefined,
    stranger: () => undefined,
  })
  for (const s of ['left', 'right']) replica.cursors.start(s, 10)
  stream.up(hi)
  return { stream, replica, sent, time }
}

const log = (s: string, more: Partial<LogFrame>): LogFrame => ({
  ...{ t: 'log', s, prev: 10, to: 12, ch: [] },
  ...more,
})
const entered = { seq: 12, cmd: 'c', id: 'card', type: 'card', op: 'enter', row } as const
const left = { seq: 11, cmd: 'c', id: 'card', type: 'card', op: 'leave', b: row } as const

test('every container is asked for from its own position, each with a number of its own', () => {
  const { replica, stream, sent } = standing()
  replica.cursors.advance('right', 15)
  stream.down()
  stream.up(hi)
  assert.deepEqual(sent.slice(2), [
    { t: 'sub', s: 'left', since: 10, n: 3 },
    { t: 'sub', s: 'right', since: 15, n: 4 },
  ])
})

test('a tick is one transaction: nothing of it shows before its last frame', () => {
  const { replica, stream } = standing()
  replica.store.load(row, 10, { type: 'card', s: 'left' })
  const shown: unknown[] = []
  replica.store.need('card').listeners.add(() => shown.push(replica.store.get('card')?.row ?? null))
  stream.heard(log('left', { ch: [left], more: 1 }))
  assert.equal(replica.cursors.at('left'), 10)
  stream.heard(log('right', { ch: [entered] }))
  assert.deepEqual(shown, [row])
  assert.equal(replica.store.get('card')?.home, 'right')
})

test('what a broken line left of a tick is thrown away', () => {
  const { replica, stream } = standing()
  stream.heard(log('left', { ch: [left], more: 1 }))
  stream.down()
  stream.up(hi)
  stream.heard(log('right', {}))
  assert.equal(replica.cursors.at('left'), 10)
})

test('the live of an earlier subscription does not count for a later one', () => {
  const { replica, stream } = standing()
  stream.heard({ t: 'behind', at: 12 })
  stream.heard(log('left', { live: 1 }))
  assert.ok(!replica.cursors.get('left')?.live)
  stream.heard(log('left', { live: 3 }))
  assert.ok(replica.cursors.get('left')?.live)
})

test('after a gap the container is asked for again, once, from where it stands', () => {
  const { replica, stream, sent } = standing()
  stream.heard(log('left', { live: 1 }))
  for (const prev of [14, 16]) stream.heard(log('left', { prev, to: prev + 1 }))
  assert.deepEqual(sent.slice(2), [{ t: 'sub', s: 'left', since: 12, n: 3 }])
  assert.equal(replica.cursors.at('left'), 12)
})

test('a subscription that is never answered is sent again', async () => {
  const { stream, sent, time } = standing()
  await time.pass(11_000)
  stream.heard({ t: 'at', to: 12 })
  assert.equal(sent.length, 4)
})

test('frames of a container that nobody needs are passed over', () => {
  const { replica, stream, sent } = standing()
  stream.heard(log('elsewhere', { ch: [entered] }))
  assert.equal(replica.store.size, 0)
  assert.equal(sent.length, 2)
})
