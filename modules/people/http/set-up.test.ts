import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '../../../kernel/ids.ts'
import { type OpenEntrance, openEntrance } from '../../testing/open-entrance.ts'
import { cookieOf, setupInput } from '../testing/company.ts'

/** Whose house a test needs is a fresh one: it can be set up once. */
async function inHouse(
  work: (house: OpenEntrance) => Promise<void>,
  url: string | null = null,
): Promise<void> {
  const house = await openEntrance(url)
  try {
    await work(house)
  } finally {
    await house.close()
  }
}

async function owners(house: OpenEntrance): Promise<number> {
  let count = 0
  for (const workspace of await house.kernel.workspaces()) {
    const text = `select id from kernel.grant where workspace_id = $1 and container_id = $1 and role = 'owner'`
    count += (await house.kernel.db.read(workspace, text, [workspace])).length
  }
  return count
}

test('somebody at the machine itself sets the house up without the code', () =>
  inHouse(async house => {
    const shown = await house.get('/api/setup')
    const done = await house.post('/api/setup', setupInput)
    const me = await house.get('/api/v1/person.me', { cookie: cookieOf(done) })
    assert.deepEqual(shown.json, { open: true, needsCode: false })
    assert.deepEqual([done.status, done.json, me.status], [200, { done: true }, 200])
    assert.deepEqual((await house.get('/api/setup')).json, { open: false, needsCode: false })
  }))

const far: readonly Record<string, string>[] = [
  { 'x-forwarded-for': '127.0.0.1' },
  { forwarded: 'for=127.0.0.1' },
  { 'x-forwarded-host': 'localhost' },
  { 'x-real-ip': '127.0.0.1' },
  { via: '1.1 proxy' },
  { host: 'rebound.example', origin: 'http://rebound.example' },
]

test('whoever does not come straight from the machine needs the code of the console', () =>
  inHouse(async house => {
    for (const headers of far) {
      const shown = await house.get('/api/setup', { headers })
      const tried = await house.post('/api/setup', setupInput, { headers })
      const guessed = await house.post('/api/setup', { ...setupInput, code: '00000000' }, { headers })
      assert.deepEqual(shown.json, { open: true, needsCode: true }, JSON.stringify(headers))
      assert.deepEqual([tried.status, tried.json.reason], [403, 'people.setup_code_wrong'])
      assert.equal(guessed.status, 403)
    }
    assert.equal(await owners(house), 0)
    const code = await house.setupCode()
    const done = await house.post('/api/setup', { ...setupInput, code }, { headers: far[0] ?? {} })
    assert.equal(done.status, 200)
  }))

test('with CONCORD_URL set, the machine itself needs the code too', () =>
  inHouse(async house => {
    assert.deepEqual((await house.get('/api/setup')).json, { open: true, needsCode: true })
    assert.equal((await house.post('/api/setup', setupInput)).status, 403)
  }, 'https://concord.example.com'))

test('of eight who set up at once one wins', () =>
  inHouse(async house => {
    const tries = Array.from({ length: 8 }, (_, index) =>
      house.post('/api/setup', { ...setupInput, email: `owner-${index}@house.example` }),
    )
    const statuses = (await Promise.all(tries)).map(({ status }) => status)
    assert.deepEqual(statuses.toSorted(), [200, 409, 409, 409, 409, 409, 409, 409])
    assert.equal(await owners(house), 1)
  }))

test('a second setup is refused, over the operator socket too, and changes no password', () =>
  inHouse(async house => {
    await house.post('/api/setup', setupInput)
    const other = { ...setupInput, password: 'another password' }
    const { departments: _, ...operators } = other
    const again = await house.post('/api/setup', other)
    const operated = await house.operate('/operator/setup', operators)
    assert.deepEqual([again.json.reason, operated.json.reason], Array(2).fill('people.already_set_up'))
    assert.equal(again.headers['set-cookie'], undefined)
    const { email, password } = setupInput
    assert.equal((await house.post('/api/sign-in', { email, password })).status, 200)
    assert.equal((await house.post('/api/sign-in', { email, password: other.password })).status, 401)
  }))

test('a setup that was cut short is repeated', () =>
  inHouse(async house => {
    // What a try leaves that ended between its steps: a workspace without an owner.
    await house.kernel.createWorkspace(newId<'workspace'>())
    const done = await house.post('/api/setup', setupInput)
    const departments = await house.get('/api/v1/department.list', { cookie: cookieOf(done) })
    assert.equal(done.status, 200)
    assert.equal((await house.kernel.workspaces()).length, 1)
    assert.match(departments.text, /"One".*"Two"/)
  }))

test('a setup makes the organisation with its departments at once, or nothing of it', () =>
  inHouse(async house => {
    await house.post('/api/setup', setupInput)
    const made = await house.look<{ name: string; objects: number }>(
      `select c.name, count(distinct h.object_id)::int as objects from kernel.log_change h
       join kernel.log_command c on c.workspace_id = h.workspace_id and c.id = h.command_id
       where h.type in ('department', 'login') group by c.id, c.name`,
    )
    assert.deepEqual(
      made.map(({ name, objects }) => [name, objects]),
      [['organisation.setup', setupInput.departments.length + 1]],
    )
  }))

test('each department of a setup has its space, and everyone the common one', () =>
  inHouse(async house => {
    const done = await house.post('/api/setup', setupInput)
    const { text } = await house.get('/api/v1/space.list', { cookie: cookieOf(done) })
    assert.match(text, /"Common space".*"One".*"Two"/)
  }))

const wrong: readonly (readonly [string, unknown])[] = [
  ['an object for a password', { ...setupInput, password: { $ne: 1 } }],
  ['an array for an e-mail', { ...setupInput, email: ['owner@house.example'] }],
  ['an object for a code', { ...setupInput, code: { length: 8 } }],
  ['an unknown field', { ...setupInput, role: 'owner' }],
  ['a time zone of nowhere', { ...setupInput, timeZone: "Europe/Berlin'; drop" }],
  ['a string for the input', '"setup"'],
]
test('a setup of the wrong shape is refused before anything is made', () =>
  inHouse(async house => {
    for (const [name, body] of wrong) {
      const answer = await house.post('/api/setup', body)
      assert.deepEqual([answer.status, answer.json.code], [400, 'invalid'], name)
    }
    const text = JSON.stringify(setupInput).replace('{', '{"__proto__":{"polluted":1},')
    const polluted = await house.post('/api/setup', undefined, { text })
    assert.deepEqual([polluted.status, polluted.json.reason], [400, 'http.forbidden_key'])
    assert.equal(Reflect.get({}, 'polluted'), undefined)
    assert.equal(await owners(house), 0)
  }))
