import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Sent } from '../../testing/open-entrance.ts'
import { type Company, cookieOf, openCompany, type SignedInAs } from '../testing/company.ts'

let house: Company
before(async () => {
  house = await openCompany()
})
after(() => house.close())

/** A socket that follows the directory, in which everybody sees what changes. */
async function listening(who: Sent) {
  const me = await house.ask(who, 'person.me')
  const data = JSON.parse(me.text).data
  const listener = await house.connect(who)
  listener.subscribe(data.organisation.directory, JSON.parse(me.text).at)
  await listener.until(({ heard }) => heard.some(frame => frame.t === 'log' && frame.live !== undefined))
  return listener
}

/** Ends somebody's way in, and checks that from then on neither requests nor sockets of theirs hear anything. */
async function endsAtOnce(who: Sent, end: () => Promise<{ readonly status: number; readonly text: string }>) {
  const listener = await listening(who)
  assert.equal((await house.ask(who, 'person.me')).status, 200)
  const ended = await end()
  assert.equal(ended.status, 200, ended.text)
  const marker = `After ${Math.random()}`
  const asked = await house.ask(who, 'person.me')
  await house.command(house.owner, 'department.create', { name: marker })
  assert.equal(asked.status, 401)
  await listener.until(({ closed }) => closed !== null)
  assert.equal(listener.closed, 4401)
  assert.ok(!JSON.stringify(listener.heard).includes(marker))
}

const ownerDoes = (name: string, { person }: SignedInAs) => house.command(house.owner, name, { person })

test('suspending somebody ends their session and their socket', async () => {
  const who = await house.arrive()
  await endsAtOnce(who, () => ownerDoes('person.suspend', who))
})

test('removing somebody ends their session and their socket', async () => {
  const who = await house.arrive()
  await endsAtOnce(who, () => ownerDoes('person.remove', who))
})

test('suspending and removing somebody ends their tokens', async () => {
  for (const name of ['person.suspend', 'person.remove']) {
    const who = await house.arrive()
    const { token } = await house.makeToken(who)
    await endsAtOnce({ token }, () => ownerDoes(name, who))
  }
})

test('signing out ends the socket of the session', async () => {
  const { cookie } = await house.arrive()
  await endsAtOnce({ cookie }, () => house.post('/api/sign-out', {}, { cookie }))
})

test('a password set at the machine ends every session', async () => {
  const { email, password, cookie } = await house.arrive()
  const other = cookieOf(await house.signIn(email, password))
  const reset = { email, password: 'the new password' }
  await endsAtOnce({ cookie }, () => house.operate('/operator/reset-password', reset))
  assert.equal((await house.ask({ cookie: other }, 'person.me')).status, 401)
  assert.equal((await house.signIn(email, password)).status, 401)
  assert.equal((await house.signIn(email, reset.password)).status, 200)
})

test('revoking a token ends it and its socket', async () => {
  const who = await house.arrive()
  const { id, token } = await house.makeToken(who)
  await endsAtOnce({ token }, () => house.command(who, 'token.revoke', { token: id }))
  assert.equal((await house.ask(who, 'person.me')).status, 200)
})

test('somebody resumed comes in again, and what was revoked stays so', async () => {
  const who = await house.arrive()
  const { id, token } = await house.makeToken(who)
  await house.command(who, 'token.revoke', { token: id })
  await ownerDoes('person.suspend', who)
  await ownerDoes('person.resume', who)
  assert.equal((await house.ask(who, 'person.me')).status, 200)
  assert.equal((await house.ask({ token }, 'person.me')).status, 401)
})

test("nobody revokes another's token", async () => {
  const [one, other] = [await house.arrive(), await house.arrive()]
  const { id, token } = await house.makeToken(one)
  for (const who of [other, house.owner]) {
    const answer = await house.command(who, 'token.revoke', { token: id })
    assert.ok([403, 404].includes(answer.status))
  }
  assert.equal((await house.ask({ token }, 'person.me')).status, 200)
})

test('a narrowed token makes no wider one and opens no socket', async () => {
  const who = await house.arrive()
  const { token } = await house.makeToken(who, ['person.*'])
  const input = { name: 'Wider', digest: '0'.repeat(64), scopes: null, days: 5 }
  assert.equal((await house.command({ token }, 'token.create', input)).status, 403)
  await assert.rejects(house.connect({ token }), /403/)
})

const strangers: readonly (readonly [string, Sent])[] = [
  ['nothing', {}],
  ['an empty cookie', { cookie: 'concord.session_token=' }],
  ['a token of nobody', { token: `concord_${'0'.repeat(32)}_${'A'.repeat(43)}` }],
  ['a token that is none', { token: '{"$ne":1}' }],
  ['an id for a token', { token: '00000000-0000-0000-0000-000000000000' }],
]
for (const [name, who] of strangers) {
  test(`${name} is nobody, at REST and at the socket`, async () => {
    assert.equal((await house.ask(who, 'person.me')).status, 401)
    await assert.rejects(house.connect(who), /401/)
  })
}

test('a session names its person, whoever the body says', async () => {
  const [one, other] = [await house.arrive(), await house.arrive()]
  const input = { person: other.person, name: 'Somebody else' }
  assert.equal((await house.command(one, 'person.edit', input)).status, 403)
  const claimed = { name: 'Mine', digest: '0'.repeat(64), scopes: null, days: 5, actor: other.person }
  assert.equal((await house.command(one, 'token.create', claimed)).status, 400)
})

test("another site's page opens no socket with the cookie", async () => {
  const { cookie } = await house.arrive()
  for (const origin of ['https://evil.example', 'null'])
    await assert.rejects(house.connect({ cookie, headers: { origin } }), /403/)
})
