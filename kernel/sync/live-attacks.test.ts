import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import { WebSocket } from 'ws'
import { newId } from '../ids.ts'
import { type Listener, type LiveServer, openLive, writeNote } from '../testing/live/open-live.ts'
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
const as = (person = world.member) => server.connect(server.signIn(world, person))

/** A socket of somebody else's that is served all the while. */
async function bystander(): Promise<Listener> {
  const listener = await as(world.viewer)
  listener.subscribe(world.shelf, await head())
  await listener.until(() => listener.isLive(world.shelf))
  return listener
}

async function isServed(listener: Listener): Promise<void> {
  const title = newId()
  await note(title)
  await listener.until(() =>
    listener.changes(world.shelf).some(change => JSON.stringify(change).includes(title)),
  )
}

test('containers and persons of another workspace are answered like what does not exist', async () => {
  const other = await house.newWorld()
  const listener = await as()
  const asked = [newId(), other.shelf, other.workspace, other.member, other.owner, world.closed, world.owner]
  for (const id of asked) listener.subscribe(id, 0)
  await listener.until(({ heard }) => heard.filter(frame => frame.t === 'gone').length === asked.length)
  const answers = listener.heard
    .filter(frame => frame.t !== 'hi')
    .map(frame => JSON.stringify({ ...frame, s: '' }))
  assert.equal(new Set(answers).size, 1)
  await writeNote(house.kernel, other, 'theirs')
  await note('ours')
  assert.ok(!JSON.stringify(listener.heard).includes('theirs'))
})

test("where another's stream stands is no way into it", async () => {
  const [owner, member] = [await as(world.owner), await as()]
  owner.subscribe(world.closed, await head())
  await owner.until(() => owner.isLive(world.closed))
  for (const since of [0, await head(), 2 ** 40]) member.subscribe(world.closed, since)
  await member.until(({ heard }) => heard.filter(frame => frame.t === 'gone').length === 3)
  assert.deepEqual(member.changes(world.closed), [])
})

test('nobody speaks for another person or to other readers', async () => {
  const calm = await bystander()
  const before = calm.heard.length
  for (const message of [
    { t: 'log', s: world.shelf, prev: 0, to: 9, ch: [] },
    { t: 'hi', me: world.owner },
    { t: 'presence', s: world.shelf, person: world.owner },
    { t: 'pub', s: world.shelf, data: 'x' },
    { t: 'sub', s: world.shelf, since: 0, n: 1, person: world.owner },
    { t: 'sub', s: [world.shelf], since: 0, n: 1 },
    { t: '__proto__', s: world.shelf, since: 0, n: 1 },
  ]) {
    const loud = await as()
    loud.sayText(JSON.stringify(message))
    await loud.until(({ closed }) => closed === 1008)
  }
  assert.ok(calm.heard.slice(before).every(frame => frame.t === 'at'))
  await isServed(calm)
})

test('what moves into a closed place leaves the open one, and its readers hear no more of it', async () => {
  const calm = await bystander()
  const { workspace, owner: actor } = world
  const run = async (name: string, input: object) =>
    house.kernel.run({ workspace, actor, via: 'api', scopes: null, id: newId(), name, input })
  const moving = newId()
  await run('note.create', { id: moving, shelf: world.shelf, title: 'open' })
  await run('note.move', { note: moving, shelf: world.closed })
  await run('note.rename', { note: moving, title: 'closed' })
  await isServed(calm)
  const told = calm.changes(world.shelf).filter(change => JSON.stringify(change).includes(moving))
  assert.deepEqual(
    told.map(({ op }) => op),
    ['create', 'leave'],
  )
  assert.ok(!JSON.stringify(calm.heard).includes('closed'))
  assert.ok(!JSON.stringify(calm.heard).includes(world.closed))
  await run('note.move', { note: moving, shelf: world.shelf })
  await calm.until(() => calm.changes(world.shelf).some(({ op }) => op === 'enter'))
})

test('ten thousand questions for what is not there cost nobody else anything', async () => {
  const [loud, calm] = [await as(), await bystander()]
  for (let asked = 0; asked < 10_000; asked += 1) loud.subscribe(newId(), 0)
  await isServed(calm)
  await loud.until(
    ({ heard, closed }) => closed !== null || heard.filter(frame => frame.t === 'gone').length === 10_000,
  )
  await isServed(calm)
})

/** A socket that is spoken to byte by byte. */
async function openRaw(): Promise<Socket> {
  const { port } = new URL(server.url)
  const socket = connect(Number(port), '127.0.0.1')
  const token = server.signIn(world, world.member)
  const lines = [
    'GET /live HTTP/1.1',
    `Host: 127.0.0.1:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    'Sec-WebSocket-Extensions: permessage-deflate',
    `Authorization: Bearer ${token}`,
  ]
  socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  const [answer] = await once(socket, 'data')
  assert.match(String(answer), /^HTTP\/1\.1 101 /)
  assert.doesNotMatch(String(answer), /permessage-deflate/i)
  return socket
}

const mask = Buffer.from([0, 0, 0, 0])
const frame = (first: number, length: number, body: Uint8Array) =>
  Buffer.concat([Buffer.from([first, 0x80 | length]), mask, body])

const broken: readonly (readonly [name: string, bytes: () => Buffer])[] = [
  ['a compressed frame, such as a bomb', () => frame(0xc1, 4, Buffer.from([1, 2, 3, 4]))],
  ['a frame without a mask', () => Buffer.from([0x81, 0x02, 0x7b, 0x7d])],
  ['an opcode that is none', () => frame(0x83, 2, Buffer.from('{}'))],
  ['a text that is no UTF-8', () => frame(0x81, 2, Buffer.from([0xff, 0xfe]))],
  [
    'a length of nine exabytes',
    () => Buffer.concat([Buffer.from([0x81, 0xff, 0x7f]), Buffer.alloc(7, 0xff), mask]),
  ],
  ['a message that goes on after it has begun anew', () => frame(0x80, 2, Buffer.from('{}'))],
  ['no frame at all', () => Buffer.from('GET / HTTP/1.1\r\n\r\n')],
]
for (const [name, bytes] of broken) {
  test(`${name} ends the socket, and others are served on`, async () => {
    const calm = await bystander()
    const socket = await openRaw()
    const ended = once(socket, 'close')
    socket.on('error', () => undefined)
    socket.resume()
    socket.write(bytes())
    await ended
    await isServed(calm)
  })
}

test('a message in pieces of a byte is one message, and too many of them end the socket', async () => {
  const authorization = `Bearer ${server.signIn(world, world.member)}`
  const socket = new WebSocket(server.url, { headers: { authorization } })
  await once(socket, 'open')
  const inPieces = (text: string) => {
    for (const [place, letter] of [...text].entries()) socket.send(letter, { fin: place === text.length - 1 })
  }
  const heard: string[] = []
  socket.on('message', data => heard.push(String(data)))
  inPieces(JSON.stringify({ t: 'sub', s: world.closed, since: 0, n: 1 }))
  while (!heard.some(text => text.includes('"gone"'))) await once(socket, 'message')
  const closed = once(socket, 'close')
  inPieces(`${'['.repeat(2500)}${']'.repeat(2500)}`)
  const [code] = await closed
  assert.equal(code, 1009)
})

test('bytes instead of text end the socket', async () => {
  const authorization = `Bearer ${server.signIn(world, world.member)}`
  const socket = new WebSocket(server.url, { headers: { authorization } })
  await once(socket, 'open')
  socket.send(Buffer.from(JSON.stringify({ t: 'sub', s: world.shelf, since: 0, n: 1 })))
  const [code] = await once(socket, 'close')
  assert.equal(code, 1008)
})

test('a thousand levels end the socket, and nothing else', async () => {
  const [loud, calm] = [await as(), await bystander()]
  loud.sayText(`${'['.repeat(1000)}${']'.repeat(1000)}`)
  await loud.until(({ closed }) => closed === 1008)
  await isServed(calm)
})
