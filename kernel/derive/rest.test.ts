import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { pino } from 'pino'
import { newId } from '../ids.ts'
import { type NotesHouse, type NotesWorld, openNotes, serveNotes } from '../testing/notes/open-notes.ts'

let house: NotesHouse
let world: NotesWorld
let served: Awaited<ReturnType<typeof serveNotes>>
let member = ''

before(async () => {
  house = await openNotes()
  served = await serveNotes(house.kernel, { url: null, logger: pino({ enabled: false }) })
  world = await house.newWorld()
  member = served.signIn(world.workspace, world.member)
})
after(async () => {
  await served.app.close()
  await house.close()
})

function post(name: string, input: unknown, headers: Record<string, string> = {}) {
  return fetch(`${served.url}/api/v1/${name}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${member}`, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(input),
  })
}

function get(name: string, query = '', token = member) {
  return fetch(`${served.url}/api/v1/${name}${query}`, { headers: { authorization: `Bearer ${token}` } })
}

test('a command answers with its place in the log, its output and its id', async () => {
  const id = newId()
  const answer = await post('note.create', { shelf: world.shelf, title: 'Tea' }, { 'idempotency-key': id })
  const { seq, output, ...rest } = await answer.json()
  assert.equal(answer.status, 200)
  assert.equal(answer.headers.get('idempotency-key'), id)
  assert.equal(answer.headers.get('cache-control'), 'no-store')
  assert.equal(seq, await house.kernel.head(world.workspace, world.workspace))
  assert.deepEqual([Object.keys(output), rest], [['note'], {}])
})

test('a missing command id is made and sent back', async () => {
  const answer = await post('note.create', { shelf: world.shelf, title: 'Made' })
  const id = answer.headers.get('idempotency-key') ?? ''
  const again = await post('note.create', { shelf: world.shelf, title: 'Made' }, { 'idempotency-key': id })
  assert.match(id, /^[0-9a-f-]{36}$/)
  assert.deepEqual(await again.json(), await answer.json())
})

test('the same command sent twice at once is done once', async () => {
  const headers = { 'idempotency-key': newId() }
  const send = () =>
    post('note.create', { shelf: world.shelf, title: 'Twins' }, headers).then(one => one.json())
  const [one, other] = await Promise.all([send(), send()])
  assert.deepEqual(one, other)
  const { data } = await (await get('note.list', `?shelf=${world.shelf}&titles=Twins`)).json()
  assert.equal(data.items.length, 1)
})

test('the same id with another input, or of another person, is a conflict', async () => {
  const headers = { 'idempotency-key': newId() }
  const input = { shelf: world.shelf, title: 'Mine' }
  await post('note.create', input, headers)
  const changed = await post('note.create', { ...input, title: 'Yours' }, headers)
  const owner = served.signIn(world.workspace, world.owner)
  const stolen = await post('note.create', input, { ...headers, authorization: `Bearer ${owner}` })
  assert.deepEqual([changed.status, stolen.status], [409, 409])
})

for (const key of ['1', newId().slice(1), `${newId()}, ${newId()}`, '"x"', '*']) {
  test(`${key} is no command id`, async () => {
    const answer = await post('note.create', { shelf: world.shelf, title: 'x' }, { 'idempotency-key': key })
    assert.equal((await answer.json()).reason, 'http.bad_idempotency_key')
  })
}

test('a command in the own stream says in whose log it counts', async () => {
  const { s, seq } = await (await post('note.remember', {})).json()
  assert.deepEqual([s, seq], [world.member, 1])
})

test('a query answers with the positions that it was read at', async () => {
  const { at, own, data } = await (await get('note.list', `?shelf=${world.shelf}&limit=1`)).json()
  assert.equal(at, await house.kernel.head(world.workspace, world.workspace))
  assert.equal(own, await house.kernel.head(world.workspace, world.member))
  assert.equal(data.items.length, 1)
})

test('the pages of a list hold every row once, whatever comes between', async () => {
  const { shelf } = world
  for (const title of ['p3', 'p1', 'p2', 'p1', 'p5']) await post('note.create', { shelf, title })
  const titles: string[] = []
  let cursor = ''
  for (let pages = 0; pages < 20; pages += 1) {
    const answer = await get('note.list', `?shelf=${shelf}&limit=2${cursor && `&cursor=${cursor}`}`)
    const { data } = await answer.json()
    titles.push(...data.items.map((note: { title: string }) => note.title))
    if (data.next === null) break
    cursor = data.next
    await post('note.create', { shelf, title: 'a before all pages' })
  }
  const first = titles.indexOf('p1')
  assert.deepEqual(titles.slice(first), ['p1', 'p1', 'p2', 'p3', 'p5'])
})

for (const cursor of ['x', 'e30', Buffer.from('["activity.list",[1]]').toString('base64url')]) {
  test(`the cursor ${cursor} is invalid`, async () => {
    const answer = await get('note.list', `?shelf=${world.shelf}&cursor=${cursor}`)
    assert.equal(answer.status, 400)
    assert.deepEqual((await answer.json()).details, { fields: [{ path: 'cursor', wrong: 'custom' }] })
  })
}

test('a wrong input is told by its paths, never by its words', async () => {
  const answer = await post('note.create', { shelf: 'canary', title: '', canary: 1 })
  const body = await answer.json()
  assert.equal(body.reason, 'http.invalid_input')
  assert.deepEqual(
    body.details.fields.map((field: { path: string }) => field.path),
    ['shelf', 'title', ''],
  )
  assert.doesNotMatch(JSON.stringify(body), /canary/)
})

test('who is not signed in is told to sign in', async () => {
  const answer = await get('note.list', `?shelf=${world.shelf}`, 'nobody')
  assert.equal(answer.status, 401)
  assert.equal(answer.headers.get('www-authenticate'), 'Bearer')
})

test('what one may not see is not found, what one may not do is forbidden', async () => {
  const viewer = served.signIn(world.workspace, world.viewer)
  const write = { authorization: `Bearer ${viewer}` }
  const forbidden = await post('note.create', { shelf: world.shelf, title: 'x' }, write)
  const hidden = await get('note.list', `?shelf=${world.closed}`)
  const random = await get('note.list', `?shelf=${newId()}`)
  assert.deepEqual([forbidden.status, hidden.status, random.status], [403, 404, 404])
  assert.deepEqual(await hidden.json(), await random.json())
})

test('a bug is told with a trace that the report has too, and nothing of what was sent', async () => {
  const answer = await post('note.break', { shelf: world.shelf, words: 'canary' })
  const body = await answer.json()
  assert.equal(answer.status, 500)
  assert.equal(house.bugs.length, 1)
  assert.deepEqual(Object.keys(body), ['type', 'title', 'status', 'code', 'reason', 'trace'])
  assert.ok(JSON.stringify(house.bugs).includes(`"trace":"${body.trace}"`))
  assert.doesNotMatch(JSON.stringify(body), /canary/)
})

test('a title of a problem comes in the language that was asked for', async () => {
  const headers = { 'accept-language': 'zh-CN', 'content-type': 'application/json' }
  const answer = await fetch(`${served.url}/api/v1/note.create`, { method: 'POST', headers, body: '{}' })
  assert.equal((await answer.json()).title, '请先登录，然后重试。')
})

test("a command that was given by one person is not run with another's session", async () => {
  const headers = { 'x-person': world.owner }
  const before = await house.kernel.head(world.workspace, world.workspace)
  const answer = await post('note.create', { shelf: world.shelf, title: 'Not mine' }, headers)
  const { reason, details } = await answer.json()
  assert.deepEqual([answer.status, reason], [401, 'http.other_person'])
  assert.deepEqual(details, { person: world.member })
  assert.equal(await house.kernel.head(world.workspace, world.workspace), before)
})

test('a query that was asked for one person is not answered to another', async () => {
  const headers = { authorization: `Bearer ${member}`, 'x-person': world.owner }
  const answer = await fetch(`${served.url}/api/v1/note.list?shelf=${world.shelf}`, { headers })
  assert.deepEqual([answer.status, (await answer.json()).reason], [401, 'http.other_person'])
})

test('a command goes through where the session is that of the person it names', async () => {
  const headers = { 'x-person': world.member }
  assert.equal((await post('note.create', { shelf: world.shelf, title: 'Mine' }, headers)).status, 200)
})
