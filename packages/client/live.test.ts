import assert from 'node:assert/strict'
import test from 'node:test'
import { type Http, ProblemError } from './http.ts'
import { Live } from './live.ts'
import type { SimClient } from './testing/sim-client.ts'
import { boardSpec, SimWorld } from './testing/sim-world.ts'
import type { View } from './view.ts'

interface Setting {
  readonly world: SimWorld
  readonly ana: SimClient
  readonly bo: SimClient
  readonly board: View
}

/** Two people look at the same board of 60 cards; `first` is its first card in todo. */
async function twoPeople(seed = 1): Promise<Setting> {
  const world = new SimWorld({ seed, clients: 2, cards: 60 })
  const [ana, bo] = world.clients
  if (!ana || !bo) throw new Error('two clients were asked for')
  for (const client of [ana, bo]) client.open(boardSpec('board-a', 0))
  await world.time.pass(1000)
  const [board] = ana.views
  if (!board) throw new Error('the board is open')
  return { world, ana, bo, board }
}

const cardOf = (view: View, g = 'todo'): string => view.shown(g).ids[0] ?? ''
/** The simulated server refuses words that are forbidden. */
const edit = (client: SimClient, card: string, title: string) =>
  client.live.mutate(
    'card.edit',
    { card, set: { title }, refuse: title.startsWith('forbidden') },
    { patches: [{ op: 'update', id: card, set: { title } }] },
  )
const move = (client: SimClient, card: string, status: string) =>
  client.live.mutate(
    'card.move',
    { card, set: { status } },
    { patches: [{ op: 'update', id: card, set: { status } }] },
  )
const titleOn = (client: SimClient, card: string): unknown => client.live.row(card)?.title

test('a command shows at once, and on the other screen a moment later', async () => {
  const { world, ana, bo, board } = await twoPeople()
  const card = cardOf(board)
  edit(ana, card, 'new words')
  assert.equal(titleOn(ana, card), 'new words')
  assert.equal(titleOn(bo, card), '')
  await world.time.pass(200)
  assert.equal(titleOn(bo, card), 'new words')
})

test('a move changes both counts at once and neither ever goes back', async () => {
  const { world, ana, board } = await twoPeople()
  const [todo, doing] = [board.shown('todo').count, board.shown('doing').count]
  const seen = new Set<string>()
  const note = () => seen.add(`${board.shown('todo').count} ${board.shown('doing').count}`)
  board.listen('todo', note)
  board.listen('doing', note)
  move(ana, cardOf(board), 'doing')
  await world.time.pass(1000)
  assert.deepEqual([...seen], [`${todo - 1} ${doing + 1}`])
})

test('edits of two people to different fields of a card both stay', async () => {
  const { world, ana, bo, board } = await twoPeople()
  const card = cardOf(board)
  edit(ana, card, 'her words')
  move(bo, card, 'done')
  await world.time.pass(500)
  for (const client of [ana, bo]) {
    assert.equal(client.live.row(card)?.title, 'her words')
    assert.equal(client.live.row(card)?.status, 'done')
  }
})

test('edits made while the line is down for minutes are kept and sent in order', async () => {
  const { world, ana, bo, board } = await twoPeople()
  const card = cardOf(board)
  ana.network.isCut = true
  ana.network.disconnect()
  for (const title of ['one', 'two', 'three']) edit(ana, card, title)
  await world.time.pass(5 * 60_000)
  assert.equal(ana.live.connection.unsent, 3)
  assert.equal(titleOn(ana, card), 'three')
  ana.network.isCut = false
  await world.time.pass(15_000)
  assert.equal(ana.live.connection.unsent, 0)
  assert.equal(titleOn(bo, card), 'three')
  const titles = world.server.shared.entries.flatMap(({ change }) =>
    change.op === 'update' ? [change.set.title] : [],
  )
  assert.deepEqual(titles, ['one', 'two', 'three'])
})

test('a rejected edit goes back and says why', async () => {
  const { world, ana, board } = await twoPeople()
  const card = cardOf(board)
  const refused = edit(ana, card, 'forbidden words')
  await world.time.pass(100)
  assert.equal(titleOn(ana, card), '')
  await assert.rejects(refused.done, { reason: 'cards.refused' })
  assert.deepEqual(ana.live.connection.rejected, [])
})

test('what is refused once the line is back is kept with its text until it is dismissed', async () => {
  const { world, ana, board } = await twoPeople()
  const card = cardOf(board)
  ana.network.isCut = true
  edit(ana, card, 'allowed words')
  const refused = edit(ana, card, 'forbidden words')
  await world.time.pass(60_000)
  ana.network.isCut = false
  await world.time.pass(15_000)
  assert.equal(titleOn(ana, card), 'allowed words')
  const [rejected, ...others] = ana.live.connection.rejected
  assert.deepEqual(others, [])
  assert.equal(rejected?.problem.reason, 'cards.refused')
  assert.deepEqual(rejected?.input, { card, set: { title: 'forbidden words' }, refuse: true })
  ana.live.dismiss(refused.id)
  assert.deepEqual(ana.live.connection.rejected, [])
})

test('what was refused can be given again: it is shown at once, and kept once more if it is refused again', async () => {
  const { world, ana, board } = await twoPeople()
  const card = cardOf(board)
  ana.network.isCut = true
  edit(ana, card, 'forbidden words')
  await world.time.pass(1000)
  ana.network.isCut = false
  await world.time.pass(15_000)
  ana.live.retry(ana.live.connection.rejected[0]?.id ?? '')
  assert.deepEqual(ana.live.connection.rejected, [])
  assert.equal(titleOn(ana, card), 'forbidden words')
  await world.time.pass(1000)
  assert.equal(titleOn(ana, card), '')
  assert.equal(ana.live.connection.rejected.length, 1)
})

test('a command whose answer is lost again and again is done once', async () => {
  const { world, ana } = await twoPeople()
  ana.network.weather = { lost: 0.7, delay: 20 }
  const before = world.server.shared.at
  for (let i = 0; i < 5; i++) {
    const row = { id: `made-${i}`, board: 'board-a', rank: `a${i}V`, status: 'todo' }
    ana.live.mutate('card.create', { card: row.id, set: row })
  }
  await world.time.pass(10 * 60_000)
  assert.equal(world.server.shared.at, before + 5)
  assert.equal(ana.live.connection.rejected.length, 0)
})

test('without a session commands wait, and go out after signing in again', async () => {
  const { world, ana, board } = await twoPeople()
  world.server.signedOut.add(ana.person)
  edit(ana, cardOf(board), 'kept')
  await world.time.pass(60_000)
  assert.ok(ana.live.connection.signedOut)
  assert.equal(ana.live.connection.unsent, 1)
  world.server.signedOut.delete(ana.person)
  ana.live.wake()
  await world.time.pass(100)
  assert.ok(!ana.live.connection.signedOut)
  assert.equal(ana.live.connection.unsent, 0)
})

test('a board that nobody sees any more goes on for a while, then its container is let go', async () => {
  const { world, ana } = await twoPeople()
  const close = ana.open(boardSpec('board-b', 0))
  await world.time.pass(1000)
  close()
  await world.time.pass(20_000)
  assert.ok(ana.live.replica.cursors.get('board-b')?.live)
  await world.time.pass(60_000)
  assert.equal(ana.live.replica.cursors.get('board-b'), undefined)
  assert.ok(ana.live.replica.cursors.get('board-a')?.live)
})

test('who waits for a row that is nowhere is told, and again when it is looked for once more', async () => {
  const { world, ana } = await twoPeople()
  const nowhere = 'card-nowhere'
  const seen: unknown[] = []
  ana.live.listen(nowhere, () => seen.push(ana.live.row(nowhere)))
  assert.equal(ana.live.row(nowhere), undefined)
  await world.time.pass(1000)
  assert.deepEqual(seen, [null])
  ana.live.seek(nowhere)
  await world.time.pass(1000)
  assert.deepEqual(seen, [null, undefined, null])
})

test('a hidden board goes from the screen with its rows', async () => {
  const { world, ana, board } = await twoPeople()
  const card = cardOf(board)
  world.server.hide(ana.person, 'board-a')
  await world.time.pass(100)
  assert.equal(board.state.status, 'gone')
  assert.equal(ana.live.row(card) ?? null, null)
  assert.deepEqual(board.shown('todo').ids, [])
})

test('who holds more than the log does starts anew, though nobody noticed that it was set back', async () => {
  const { world, ana, board } = await twoPeople()
  const card = cardOf(board)
  edit(ana, card, 'lost with the disk')
  await world.time.pass(200)
  world.server.restore(60, { isNoticed: false })
  await world.time.pass(30_000)
  assert.equal(titleOn(ana, card), '')
  assert.deepEqual(await world.differences(), [])
})

test('after a restore from a backup, screens show what the database holds now', async () => {
  const { world, ana, board } = await twoPeople()
  const card = cardOf(board)
  edit(ana, card, 'lost with the disk')
  await world.time.pass(200)
  world.server.restore(60)
  await world.time.pass(30_000)
  assert.equal(titleOn(ana, card), '')
  edit(ana, card, 'written again')
  await world.time.pass(200)
  assert.deepEqual(await world.differences(), [])
  assert.equal(titleOn(ana, card), 'written again')
})

test('another build and another person are told', async () => {
  const { world, ana } = await twoPeople()
  const told: string[] = []
  const { http, socket } = ana.network
  const live = new Live({
    ...{ http, socket, timing: world.time, me: 'someone-else', build: 'b0' },
    onBuild: build => told.push(build),
    onStranger: person => told.push(person),
  })
  ana.network.isCut = true
  const { done } = live.mutate('card.edit', { card: 'x' })
  await world.time.pass(100)
  ana.network.isCut = false
  live.start()
  await assert.rejects(Promise.all([done, world.time.pass(10_000)]), { reason: 'client.other_person' })
  assert.deepEqual(told, [ana.person, 'b1'])
})

test('a silent line is opened again', async () => {
  const { world, ana } = await twoPeople()
  world.server.isMute = true
  await world.time.pass(60_000)
  world.server.isMute = false
  await world.time.pass(30_000)
  assert.equal(ana.live.connection.state, 'up')
  assert.deepEqual(await world.differences(), [])
})

/** A page whose commands go to a server that answers for somebody else by now. */
async function strangersPage() {
  const { world, ana } = await twoPeople()
  const told: string[] = []
  const sent: unknown[] = []
  const refusal = new ProblemError({
    code: 'unauthenticated',
    reason: 'http.other_person',
    details: { person: 'ben' },
  })
  const http: Http = {
    ...ana.network.http,
    call: async (_command, _input, options) => {
      sent.push(options?.person)
      throw refusal
    },
  }
  const { socket } = ana.network
  const live = new Live({ http, socket, timing: world.time, onStranger: person => told.push(person) })
  return { world, ana, live, told, sent }
}

test('a command names who gave it, though somebody else is greeted before it is sent', async () => {
  const { live, sent, told } = await strangersPage()
  live.replica.cursors.me = 'ana'
  const { done } = live.mutate('card.edit', { card: 'x' })
  live.mutate('card.edit', { card: 'y' })
  live.replica.cursors.me = 'ben'
  await assert.rejects(done, { reason: 'client.other_person' })
  assert.deepEqual([sent, told], [['ana'], ['ben']])
  assert.deepEqual(
    live.connection.rejected.map(({ input }) => input),
    [{ card: 'x' }, { card: 'y' }],
  )
})

test('a command that waits for nobody names who is signed in', async () => {
  const { live, sent } = await strangersPage()
  live.start('ana')
  await assert.rejects(live.http.call('card.edit', {}), { reason: 'http.other_person' })
  live.stop()
  assert.deepEqual(sent, ['ana'])
})
