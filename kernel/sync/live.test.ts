import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import { newId } from '../ids.ts'
import { type LiveServer, openLive, writeNote } from '../testing/live/open-live.ts'
import { type NotesHouse, type NotesWorld, openNotes } from '../testing/notes/open-notes.ts'

let house: NotesHouse
let world: NotesWorld
let server: LiveServer

before(async () => {
  house = await openNotes()
})
beforeEach(async () => {
  world = await house.newWorld()
  server = await openLive(house.kernel)
})
afterEach(() => server.close())
after(() => house.close())

const head = () => house.kernel.head(world.workspace, world.workspace)
const note = (title: string) => writeNote(house.kernel, world, title)
const member = () => server.connect(server.signIn(world, world.member))
const titles = (changes: readonly object[]) => changes.map(change => Object(change).row?.title)

test('whoever is not signed in, comes from a foreign page or holds a narrow token is refused at the door', async () => {
  const token = server.signIn(world, world.member)
  const narrow = server.signIn(world, world.member, ['note.list'])
  assert.equal(await server.refusal({}), 401)
  assert.equal(await server.refusal({ authorization: `Bearer ${token}`, origin: 'http://evil.example' }), 403)
  assert.equal(await server.refusal({ authorization: `Bearer ${token}`, origin: 'null' }), 403)
  assert.equal(await server.refusal({ authorization: `Bearer ${narrow}` }), 403)
})

test('the greeting says who is connected, where the log stands and which build is served', async () => {
  const listener = await member()
  await listener.until(({ heard }) => heard.length > 0)
  const at = await head()
  const { member: me } = world
  assert.deepEqual(listener.heard[0], { t: 'hi', gen: 'g1', at, places: at, build: 'b1', me })
})

test('who holds more than the log does hears that it was set back', async () => {
  const listener = await member()
  const at = await head()
  listener.subscribe(world.shelf, at + 5)
  await listener.until(({ heard }) => heard.some(frame => frame.t === 'reset'))
  assert.deepEqual(listener.heard.at(-1), { t: 'reset', s: world.shelf, at, why: 'ahead' })
})

test('a change reaches those who listen, whole and in order, and those only', async () => {
  const since = await head()
  const [a, b] = [await member(), await server.connect(server.signIn(world, world.outsider))]
  a.subscribe(world.shelf, since)
  b.subscribe(world.shelf, since)
  await a.until(() => a.isLive(world.shelf))
  await b.until(({ heard }) => heard.some(frame => frame.t === 'gone' && frame.s === world.shelf))
  for (const title of ['one', 'two', 'three']) await note(title)
  await a.until(() => a.changes(world.shelf).length === 3)
  assert.deepEqual(titles(a.changes(world.shelf)), ['one', 'two', 'three'])
  assert.deepEqual(b.changes(world.shelf), [])
})

test('a hidden container and one that does not exist are answered alike', async () => {
  const listener = await member()
  const nowhere = newId()
  listener.subscribe(world.closed, 0)
  listener.subscribe(nowhere, 0)
  await listener.until(({ heard }) => heard.length >= 3)
  const answers = listener.heard.filter(frame => frame.t !== 'hi').map(frame => ({ ...frame, s: '' }))
  assert.deepEqual(answers[0], answers[1])
  assert.equal(answers[0]?.t, 'gone')
})

test('who comes back hears what was missed, each change once', async () => {
  const since = await head()
  for (const title of ['one', 'two', 'three']) await note(title)
  const listener = await member()
  listener.subscribe(world.shelf, since)
  await listener.until(() => listener.isLive(world.shelf))
  await note('four')
  await listener.until(() => listener.changes(world.shelf).length >= 4)
  assert.deepEqual(titles(listener.changes(world.shelf)), ['one', 'two', 'three', 'four'])
})

test('who is more than 400 changes behind must take a new snapshot', async () => {
  const since = await head()
  await Promise.all(Array.from({ length: 401 }, (_, number) => note(`note ${number}`)))
  await server.close()
  server = await openLive(house.kernel)
  const listener = await member()
  listener.subscribe(world.shelf, since)
  await listener.until(({ heard }) => heard.some(frame => frame.t === 'reset'))
  assert.deepEqual(listener.changes(world.shelf), [])
})

test('a name is told to who sees the container, though the log holds a digest only', async () => {
  const since = await head()
  const { workspace, owner: actor, shelf } = world
  const input = { shelf, title: 'signed', author: 'Ada Lovelace' }
  await house.kernel.run({
    workspace,
    actor,
    via: 'api',
    scopes: null,
    id: newId(),
    name: 'note.create',
    input,
  })
  const listener = await member()
  listener.subscribe(shelf, since)
  await listener.until(() => listener.changes(shelf).length === 1)
  const [change] = listener.changes(shelf)
  assert.equal(change?.op === 'create' && change.row.author, 'Ada Lovelace')
})

test('a message that is not understood ends the socket', async () => {
  for (const text of [
    '{',
    '[]',
    '{"t":"sub"}',
    '{"t":"sub","s":"x","since":0,"n":1}',
    `"${'x'.repeat(3000)}"`,
  ]) {
    const listener = await member()
    listener.sayText(text)
    await listener.until(({ closed }) => closed === 1008)
  }
})

test('a frame that is too large ends the socket, and others are served on', async () => {
  const [loud, calm] = [await member(), await member()]
  loud.sayText('x'.repeat(100_000))
  await loud.until(({ closed }) => closed === 1009)
  calm.subscribe(world.shelf, await head())
  await calm.until(() => calm.isLive(world.shelf))
  assert.equal(calm.closed, null)
})

test('a session that has ended ends its socket', async () => {
  const token = server.signIn(world, world.member)
  const listener = await server.connect(token)
  server.sessions.delete(token)
  await server.live.endInvalid()
  await listener.until(({ closed }) => closed === 4401)
})

test('the person hears of their own stream under their own id', async () => {
  const listener = await member()
  listener.subscribe(world.member, 0)
  await listener.until(() => listener.isLive(world.member))
  const { workspace, member: actor } = world
  await house.kernel.run({
    workspace,
    actor,
    via: 'api',
    scopes: null,
    id: newId(),
    name: 'note.remember',
    input: {},
  })
  await listener.until(({ heard }) =>
    heard.some(frame => frame.t === 'at' && frame.s === actor && frame.to === 1),
  )
  const other = await server.connect(server.signIn(world, world.owner))
  other.subscribe(world.member, 0)
  await other.until(({ heard }) => heard.some(frame => frame.t === 'gone'))
})
