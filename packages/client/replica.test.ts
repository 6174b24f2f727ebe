import assert from 'node:assert/strict'
import test from 'node:test'
import type { Change, GroupedAnswer, QueryAnswer, Row, SumFrame } from '../../kernel/wire.ts'
import { Replica } from './replica.ts'
import { View } from './view.ts'

const rowOf = (n: number, more: object = {}): Row => ({
  ...{ id: `card-${n}`, status: 'todo', rank: `a${String(n).padStart(4, '0')}` },
  ...more,
})
const upTo = (count: number): Row[] => Array.from({ length: count }, (_, n) => rowOf(n))

/** A replica that stands on an answer at 100, with all that it wishes written down. */
function standing(rows: Row[], { n = rows.length, end = true, capped = false } = {}) {
  const wished: string[] = []
  const replica = new Replica({
    more: (_view, g) => wished.push(`more ${g}`),
    refresh: (_view, when) => wished.push(`refresh ${when}`),
    find: ids => wished.push(`find ${ids}`),
    subscribe: ({ s, at }) => wished.push(`sub ${s} since ${at}`),
  })
  const view = new View({ in: 'board', type: 'card', query: 'card.board', input: {}, group: 'status' })
  replica.views.add(view)
  replica.takeView(view, answerAt(100, [{ g: 'todo', n, capped, rows, end }]))
  return { replica, view, wished }
}

function answerAt(at: number, groups: GroupedAnswer['groups']): QueryAnswer<GroupedAnswer> {
  return { at, data: { groups } }
}

function tell(replica: Replica, ...changes: Change[]): void {
  const seqs = changes.map(change => change.seq)
  replica.commit([{ t: 'log', s: 'board', prev: 0, to: Math.max(...seqs), ch: changes }])
}

const created = (seq: number, row: Row): Change => ({
  seq,
  cmd: `c${seq}`,
  id: row.id,
  type: 'card',
  op: 'create',
  row,
})
function moved(seq: number, row: Row, set: object): Change {
  const after = { ...row, ...set }
  const b = Object.fromEntries(Object.keys(set).map(field => [field, row[field]]))
  return { seq, cmd: `c${seq}`, id: row.id, type: 'card', op: 'update', b, set: { ...set }, row: after }
}

test('the container is followed from the position of the answer', () => {
  assert.deepEqual(standing(upTo(3)).wished, ['sub board since 100'])
})

test('a row beyond the window is counted and not held', () => {
  const { replica, view } = standing(upTo(50), { n: 80, end: false })
  tell(replica, created(101, rowOf(70)))
  assert.equal(view.shown('todo').count, 81)
  assert.equal(replica.store.get('card-70'), undefined)
})

test('a row that moves into the window comes with its change', () => {
  const { replica, view } = standing(upTo(50), { n: 80, end: false })
  tell(replica, moved(101, rowOf(70), { rank: 'a0000V' }))
  assert.deepEqual(view.shown('todo').ids.slice(0, 3), ['card-0', 'card-70', 'card-1'])
  assert.equal(view.shown('todo').count, 80)
})

test('a row nobody holds is counted out of one group and into another', () => {
  const { replica, view } = standing(upTo(50), { n: 80, end: false })
  tell(replica, moved(101, rowOf(70), { status: 'done' }))
  assert.deepEqual([view.shown('todo').count, view.shown('done').count], [79, 1])
})

test('a window that falls below 25 rows asks for more, once', () => {
  const { replica, wished } = standing(upTo(50), { n: 80, end: false })
  for (let n = 0; n < 25; n++) tell(replica, moved(101 + n, rowOf(n), { status: 'done' }))
  assert.ok(!wished.includes('more todo'))
  tell(replica, moved(130, rowOf(30), { status: 'done' }))
  assert.equal(wished.filter(wish => wish === 'more todo').length, 1)
})

test('a window that grows far beyond what was asked for is cut, and its count stays', () => {
  const { replica, view } = standing(upTo(40))
  tell(replica, ...Array.from({ length: 400 }, (_, n) => created(101 + n, rowOf(1000 + n))))
  const { ids, count, end } = view.shown('todo')
  assert.deepEqual([ids.length, count, end], [150, 440, false])
  assert.equal(replica.store.size, 150 + 290)
})

test('a capped count takes no deltas, and is asked for again after twenty losses', () => {
  const { replica, view, wished } = standing(upTo(50), { n: 1000, end: false, capped: true })
  for (let n = 0; n < 20; n++) tell(replica, moved(101 + n, rowOf(500 + n), { status: 'done' }))
  assert.deepEqual([view.shown('todo').count, view.shown('todo').capped], [1000, true])
  assert.ok(wished.includes('more todo'))
})

test('an answer that is older than the stream is brought up to it', () => {
  const { replica, view } = standing(upTo(3))
  tell(replica, created(101, rowOf(7)), moved(102, rowOf(0), { status: 'done' }))
  const second = new View({
    in: 'board',
    type: 'card',
    query: 'card.board',
    input: { x: 1 },
    group: 'status',
  })
  replica.views.add(second)
  replica.takeView(second, answerAt(100, [{ g: 'todo', n: 3, capped: false, rows: upTo(3), end: true }]))
  for (const g of ['todo', 'done']) assert.deepEqual(second.shown(g), view.shown(g))
})

test('an answer that is newer than the stream counts no change twice', () => {
  const { replica, view } = standing(upTo(3))
  replica.takeView(view, answerAt(105, [{ g: 'todo', n: 4, capped: false, rows: upTo(4), end: true }]))
  tell(replica, created(103, rowOf(3)), created(106, rowOf(9)))
  assert.equal(view.shown('todo').count, 5)
  assert.deepEqual(view.shown('todo').ids, ['card-0', 'card-1', 'card-2', 'card-3', 'card-9'])
})

test('an answer from before what is remembered is refused', () => {
  const { replica, view } = standing(upTo(3))
  assert.ok(!replica.takeView(view, answerAt(99, [])))
})

test('a row that leaves one container and enters another is never in both, nor in none', () => {
  const { replica, view } = standing(upTo(1))
  const other = new View({ in: 'other', type: 'card', query: 'card.board', input: {}, group: 'status' })
  replica.views.add(other)
  replica.takeView(other, answerAt(100, []))
  const seen: string[] = []
  const note = () => seen.push([...view.shown('todo').ids, ...other.shown('todo').ids].join())
  view.listen('todo', note)
  other.listen('todo', note)
  const row = rowOf(0)
  replica.commit([
    { t: 'log', s: 'other', prev: 0, to: 102, ch: [{ ...created(102, row), op: 'enter', row }], more: 1 },
    {
      t: 'log',
      s: 'board',
      prev: 0,
      to: 102,
      ch: [{ seq: 101, cmd: 'c', id: row.id, type: 'card', op: 'leave', b: row }],
    },
  ])
  assert.deepEqual(seen, ['card-0'])
  assert.equal(other.shown('todo').count, 1)
})

const sum = (more: Partial<SumFrame['of'][number]>): SumFrame => ({
  ...{ t: 'sum', s: 'board', prev: 100, to: 150, n: 50 },
  of: [{ type: 'card', by: 'status', d: { todo: 40 }, lo: { todo: 'b00' }, ...more }],
})

test('a sum beyond the window changes the count and asks for nothing', () => {
  const { replica, view, wished } = standing(upTo(50), { n: 80, end: false })
  replica.commit([sum({})])
  assert.equal(view.shown('todo').count, 120)
  assert.equal(wished.length, 1)
})

test('a sum that touches the window, or that cannot tell, has the view asked for again', () => {
  for (const more of [{ lo: { todo: 'a0003' } }, { by: 'assignee' }, { by: null }]) {
    const { replica, wished } = standing(upTo(50), { n: 80, end: false })
    replica.commit([sum(more)])
    assert.ok(wished.includes('refresh soon'))
  }
})

test('a sum of another type is passed over', () => {
  const { replica, wished } = standing(upTo(50), { n: 80, end: false })
  replica.commit([sum({ type: 'comment', lo: { todo: 'a' } })])
  assert.equal(wished.length, 1)
})

test('the position of the workspace lifts no patch in the own stream', () => {
  const { replica } = standing([])
  replica.cursors.me = 'ana'
  replica.cursors.start('ana', 0)
  replica.cursors.need('ana').live = true
  replica.lay('c', [{ op: 'create', type: 'note', s: 'ana', row: rowOf(1) }])
  replica.answered('c', { seq: 1, output: null, s: 'ana' })
  replica.told(5000, null)
  assert.ok(replica.store.get('card-1')?.row)
  replica.told(1, 'ana')
  assert.equal(replica.store.get('card-1'), undefined)
})

test('a command numbered in the log of somebody else lets its patch go with the answer', () => {
  const { replica } = standing(upTo(1))
  replica.lay('c', [{ op: 'update', id: 'card-0', set: { rank: 'b00' } }])
  replica.answered('c', { seq: 9999, output: null, s: 'someone-else' })
  assert.equal(replica.store.get('card-0')?.row?.rank, 'a0000')
})

test('a command that changed nothing lets its patch go at the position it was answered with', () => {
  const { replica } = standing(upTo(1))
  replica.cursors.need('board').live = true
  replica.lay('c', [{ op: 'update', id: 'card-0', set: { rank: 'b00' } }])
  replica.answered('c', { seq: 104, output: null })
  replica.told(103, null)
  assert.equal(replica.store.get('card-0')?.row?.rank, 'b00')
  replica.told(104, null)
  assert.equal(replica.store.get('card-0')?.row?.rank, 'a0000')
})

test('a reset keeps the rows on screen until the new snapshot is here', () => {
  const { replica, view, wished } = standing(upTo(3))
  replica.reset('board', 900)
  assert.ok(wished.includes('refresh now'))
  assert.equal(view.shown('todo').ids.length, 3)
  assert.ok(!replica.takeView(view, answerAt(899, [])))
  replica.takeView(view, answerAt(900, [{ g: 'todo', n: 1, capped: false, rows: [rowOf(2)], end: true }]))
  assert.deepEqual(view.shown('todo').ids, ['card-2'])
})

test('a row beyond all windows after a reset is kept until it is found', () => {
  const { replica, view, wished } = standing(upTo(2))
  replica.store.need('card-1').listeners.add(() => undefined)
  replica.reset('board', 900)
  replica.takeView(view, answerAt(900, [{ g: 'todo', n: 1, capped: false, rows: [rowOf(0)], end: true }]))
  assert.ok(wished.includes('find card-1'))
  assert.equal(replica.store.get('card-1')?.row?.rank, 'a0001')
  const row = rowOf(1, { rank: 'a0009' })
  replica.takeFound(['card-1'], { at: 900, data: [{ type: 'card', s: 'board', row }] })
  assert.equal(replica.store.get('card-1')?.row?.rank, 'a0009')
})

test('one change calls one listener once, and no other row or group', () => {
  const { replica, view } = standing(upTo(3))
  const called: string[] = []
  for (const id of ['card-0', 'card-1']) replica.store.need(id).listeners.add(() => called.push(id))
  view.listen('todo', () => called.push('todo'))
  const { ids } = view.shown('todo')
  tell(replica, {
    seq: 101,
    cmd: 'c',
    id: 'card-1',
    type: 'card',
    op: 'update',
    b: { title: '' },
    set: { title: 'x' },
  })
  assert.deepEqual(called, ['card-1'])
  assert.equal(view.shown('todo').ids, ids)
})
