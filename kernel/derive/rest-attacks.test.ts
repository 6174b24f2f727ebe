import assert from 'node:assert/strict'
import { Writable } from 'node:stream'
import { after, before, test } from 'node:test'
import { pino } from 'pino'
import { newId } from '../ids.ts'
import { type NotesHouse, type NotesWorld, openNotes, serveNotes } from '../testing/notes/open-notes.ts'
import { sendRaw } from '../testing/raw-http.ts'

const lines: string[] = []
const sink = new Writable({
  write(chunk, _encoding, done) {
    lines.push(String(chunk))
    done()
  },
})
let house: NotesHouse
let world: NotesWorld
let served: Awaited<ReturnType<typeof serveNotes>>
/** May read lists, and nothing else. */
let narrow = ''
let member = ''

before(async () => {
  house = await openNotes()
  const limits = { signedIn: 100_000, anonymous: 100_000, guessing: 5 }
  served = await serveNotes(house.kernel, { url: null, logger: pino({}, sink), limits })
  world = await house.newWorld()
  member = served.signIn(world.workspace, world.member)
  narrow = served.signIn(world.workspace, world.member, ['note.list'])
})
after(async () => {
  await served.app.close()
  await house.close()
})

interface Sent {
  readonly token?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** Sends the path as it stands: `fetch` would tidy it up. */
function send(method: string, path: string, { token = member, headers = {}, body = '' }: Sent = {}) {
  const all = {
    host: '127.0.0.1',
    connection: 'close',
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    ...headers,
  }
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return sendRaw(served.port, `${method} ${path} HTTP/1.1\r\n${head.join('')}\r\n${body}`)
}

const create = (sent: Sent) => send('POST', '/api/v1/note.create', sent)
const head = () => house.kernel.head(world.workspace, world.workspace)
const reasonOf = (answer: { body: string } | null) => JSON.parse(answer?.body ?? '{}').reason

const disguises = [
  '/api/v1/note.create#/../note.list',
  '/api/v1/note.create%23note.list',
  '/api/v1//note.create',
  '//api/v1/note.create',
  '/api//v1/note.create',
  '/api/v1/note%2ecreate',
  '/api/v1/note%2Ecreate',
  '/api/v1/%6eote.create',
  '/api/v1/note.list%2f..%2fnote.create',
  '/api/v1/note.list/../note.create',
  '/api/v1/./note.create',
  '/api/v1/note.create;note.list',
  '/api/v1/note.create;/../note.list',
  '/api/v1/note.create/',
  '/api/v1/note.create.',
  '/api/v1/NOTE.CREATE',
  '/API/v1/note.create',
  '/api/v1/note.create%00',
  '/api/v1/note.create%20',
  '/api/v1/note.create\\',
  '/api/v1/constructor',
  '/api/v1/__proto__',
  '/api/v1/toString',
  '/api/v1/note.set-up',
  '/api/v1/note.list',
  `/api/v1/${'a'.repeat(5000)}`,
  '/api/v2/note.create',
  '/api/',
]
for (const path of disguises) {
  test(`${path.slice(0, 60)} leads to no command`, async () => {
    const before = await head()
    const body = JSON.stringify({ shelf: world.shelf, title: 'disguised' })
    for (const token of [member, narrow]) {
      const answer = await send('POST', path, { token, body })
      assert.equal(answer?.status, 404)
    }
    assert.equal(await head(), before)
  })
}

test('a method in a header, or in the address, overrides nothing', async () => {
  const before = await head()
  const headers = { 'x-http-method-override': 'POST', 'x-http-method': 'POST', 'x-method-override': 'POST' }
  const answers = [
    await send('GET', `/api/v1/note.create?shelf=${world.shelf}&title=x&_method=POST`, { headers }),
    await send('PUT', '/api/v1/note.create', { headers, body: '{}' }),
    await send('HEAD', `/api/v1/note.list?shelf=${world.shelf}`),
    await send('OPTIONS', '/api/v1/note.create'),
    await send('TRACE', '/api/v1/note.create'),
  ]
  assert.deepEqual(
    answers.map(answer => answer?.status),
    [404, 404, 404, 404, 404],
  )
  assert.equal(await head(), before)
})

test('a token does only what it was narrowed to', async () => {
  const body = JSON.stringify({ shelf: world.shelf, title: 'x' })
  const listed = await send('GET', `/api/v1/note.list?shelf=${world.shelf}`, { token: narrow })
  const created = await create({ token: narrow, body })
  const hinted = await send('POST', `/api/v1/note.create?name=note.list`, { token: narrow, body })
  assert.deepEqual([listed?.status, created?.status, hinted?.status], [200, 403, 403])
  assert.equal(reasonOf(created), 'http.outside_scope')
})

test('a token of one workspace finds nothing of another', async () => {
  const other = await house.newWorld()
  const body = JSON.stringify({ shelf: other.shelf, title: 'x' })
  const before = await house.kernel.head(other.workspace, other.workspace)
  const stranger = served.signIn(other.workspace, world.owner)
  const answers = [
    await create({ body }),
    await send('GET', `/api/v1/note.list?shelf=${other.shelf}`),
    await send('GET', `/api/v1/activity.list?object=${other.shelf}`),
  ]
  const unknown = await create({ token: stranger, body })
  assert.deepEqual(
    answers.map(answer => answer?.status),
    [404, 404, 404],
  )
  assert.equal(unknown?.status, 403)
  assert.equal(await house.kernel.head(other.workspace, other.workspace), before)
})

const types: readonly (readonly [type: string, status: number])[] = [
  ['text/plain', 415],
  ['application/x-www-form-urlencoded', 415],
  ['multipart/form-data; boundary=x', 415],
  ['application/json-seq', 415],
  ['application/jsonp', 415],
  ['text/plain; application/json', 415],
  ['', 415],
  ['application/json; charset=utf-8', 200],
]
for (const [type, status] of types) {
  test(`a body that calls itself ${type || 'nothing'} is answered with ${status}`, async () => {
    const body = JSON.stringify({ shelf: world.shelf, title: 'x' })
    const answer = await create({ headers: { 'content-type': type }, body })
    assert.equal(answer?.status, status)
  })
}

const shelf = () => world.shelf
const inputs: readonly (readonly [name: string, body: () => string, status: number])[] = [
  ['an operator instead of a text', () => `{"shelf":"${shelf()}","title":{"$ne":1}}`, 400],
  ['a list instead of a text', () => `{"shelf":"${shelf()}","title":["a"]}`, 400],
  ['a text instead of an id', () => `{"shelf":"' or 1=1 --","title":"a"}`, 400],
  ['a list instead of an object', () => '[]', 400],
  ['null', () => 'null', 400],
  ['nothing', () => '', 400],
  [
    'fields that only the house sets',
    () => `{"shelf":"${shelf()}","title":"a","createdBy":"${newId()}"}`,
    400,
  ],
  ['a prototype', () => `{"shelf":"${shelf()}","title":"a","__proto__":{"polluted":1}}`, 400],
  [
    'a constructor',
    () => `{"shelf":"${shelf()}","title":"a","constructor":{"prototype":{"polluted":1}}}`,
    400,
  ],
  ['1,000 levels', () => `{"shelf":"${shelf()}","title":${'['.repeat(1000)}${']'.repeat(1000)}}`, 400],
  ['a number beyond all bounds', () => `{"shelf":"${shelf()}","title":1e999}`, 400],
  ['a zero character', () => `{"shelf":"${shelf()}","title":"a\\u0000b"}`, 400],
  ['half a character', () => `{"shelf":"${shelf()}","title":"a\\ud800"}`, 400],
  ['5 MB', () => `{"shelf":"${shelf()}","title":"${'a'.repeat(5_000_000)}"}`, 413],
  ['100,000 keys', () => `{${Array.from({ length: 80_000 }, (_, i) => `"${i}":1`).join()}}`, 400],
]
for (const [name, body, status] of inputs) {
  test(`an input that is ${name} is refused, and nobody else notices`, async () => {
    const before = await head()
    const answer = await create({ body: body() })
    assert.equal(answer?.status ?? 413, status)
    assert.equal(Reflect.get({}, 'polluted'), undefined)
    assert.equal(await head(), before)
    assert.equal((await send('GET', `/api/v1/note.list?shelf=${world.shelf}`))?.status, 200)
  })
}

const questions: readonly (readonly [query: string, reason: string])[] = [
  ['limit=1000000', 'http.invalid_input'],
  ['limit=-1', 'http.invalid_input'],
  ['limit=1e3', 'http.invalid_input'],
  ['offset=1000000', 'http.unknown_parameter'],
  ['order_by=password_hash', 'http.unknown_parameter'],
  ['fields=salary', 'http.unknown_parameter'],
  ['__proto__=1', 'http.unknown_parameter'],
  ['__proto__[polluted]=1', 'http.unknown_parameter'],
  ['shelf=x', 'http.repeated_parameter'],
  ['titles[$ne]=1', 'http.unknown_parameter'],
  ['titles=%00', 'kernel.text'],
]
for (const [query, reason] of questions) {
  test(`a question with ${query} is refused`, async () => {
    const answer = await send('GET', `/api/v1/note.list?shelf=${world.shelf}&${query}`)
    assert.deepEqual([answer?.status, reasonOf(answer)], [400, reason])
  })
}

const ownPage = () => ({ origin: `http://127.0.0.1:${served.port}`, host: `127.0.0.1:${served.port}` })
const pages: readonly (readonly [name: string, headers: () => Record<string, string>, status: number])[] = [
  ['our own page', ownPage, 200],
  ['our own page without saying so', () => ({}), 403],
  ["another site's page", () => ({ ...ownPage(), origin: 'https://evil.example' }), 403],
  ["another site's page as plain text", () => ({ origin: 'null', 'content-type': 'text/plain' }), 403],
]
for (const [name, headers, status] of pages) {
  test(`with a cookie, a command from ${name} is answered with ${status}`, async () => {
    const before = await head()
    const cookie = { authorization: '', cookie: `session=${member}` }
    const body = JSON.stringify({ shelf: world.shelf, title: 'from a page' })
    const answer = await create({ headers: { ...cookie, ...headers() }, body })
    assert.equal(answer?.status, status)
    assert.equal((await head()) > before, status === 200)
  })
}

test('ids that do not exist, are hidden, or are of another type cannot be told apart', async () => {
  const bodies = [newId(), world.closed, world.workspace, world.member].map(id =>
    JSON.stringify({ shelf: id, title: 'x' }),
  )
  const answers = []
  for (const body of bodies) answers.push((await create({ body }))?.body)
  assert.equal(new Set(answers).size, 1)
})

test('a line break in what is sent makes no line in the log, and no word of it is there', async () => {
  lines.length = 0
  const words = 'canary\n{"level":60}\u001b[31m'
  await send('POST', '/api/v1/note.break', { body: JSON.stringify({ shelf: world.shelf, words }) })
  await send('GET', '/api/v1/note.list?shelf=canary', { headers: { cookie: 'session=canary' } })
  await create({ body: '{"canary":' })
  assert.deepEqual(lines, [])
  assert.equal(house.bugs.length, 1)
})

test('people are held to their own number of requests', async () => {
  const few = await serveNotes(house.kernel, {
    url: null,
    logger: pino({ enabled: false }),
    limits: { signedIn: 2, anonymous: 1, guessing: 1 },
  })
  const ask = (token: string) =>
    fetch(`${few.url}/api/v1/note.list?shelf=${world.shelf}`, {
      headers: { authorization: `Bearer ${token}` },
    })
  const [one, other] = [few.signIn(world.workspace, world.member), few.signIn(world.workspace, world.viewer)]
  const statuses = []
  for (const token of [one, one, one, other, 'nobody', 'nobody', 'else'])
    statuses.push((await ask(token)).status)
  const refused = await ask(one)
  await few.app.close()
  assert.deepEqual(statuses, [200, 200, 429, 200, 401, 429, 429])
  assert.ok(Number(refused.headers.get('retry-after')) >= 1)
})
