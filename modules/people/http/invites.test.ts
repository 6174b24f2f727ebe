import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { at, type Company, cookieOf, openCompany } from '../testing/company.ts'

let house: Company
before(async () => {
  house = await openCompany()
})
after(() => house.close())

const password = 'the password of the invited'
const open = (token: unknown) => house.post('/api/invite/open', { token })
const accept = (token: string, secret = password) =>
  house.post('/api/invite/accept', { token, name: 'Invited', password: secret })

async function stateOf(person: string): Promise<unknown> {
  const list = await house.ask(house.owner, 'person.list', '?limit=200')
  const people = at(list.json, ['data', 'people'])
  return Array.isArray(people) ? people.find(each => each.id === person)?.state : undefined
}

test('who holds the link sees whom it is for, and comes in', async () => {
  const { token, person, email } = await house.invite()
  const shown = await open(token)
  const done = await accept(token)
  assert.equal(shown.json.email, email)
  assert.deepEqual([done.status, done.json], [200, { person }])
  assert.equal((await house.ask({ cookie: cookieOf(done) }, 'person.me')).status, 200)
})

test('an invitation lets in once', async () => {
  const { token } = await house.invite()
  await accept(token)
  const again = await accept(token)
  assert.deepEqual([again.status, again.json.reason], [404, 'people.invite_not_open'])
  assert.equal(again.headers['set-cookie'], undefined)
  assert.equal((await open(token)).status, 404)
})

test('of ten who accept at once one comes in', async () => {
  const { token, email } = await house.invite()
  const tries = Array.from({ length: 10 }, (_, index) => accept(token, `password number ${index}`))
  const answers = await Promise.all(tries)
  const won = answers.flatMap(({ status }, index) => (status === 200 ? [index] : []))
  assert.equal(won.length, 1)
  assert.deepEqual(
    answers.filter(({ status }) => status >= 500).map(({ text }) => text),
    [],
  )
  assert.equal((await house.signIn(email, `password number ${won[0]}`)).status, 200)
})

test('a revoked invitation lets nobody in', async () => {
  const { token, invite, person, email } = await house.invite()
  await house.command(house.owner, 'invite.revoke', { invite })
  assert.deepEqual([(await open(token)).status, (await accept(token)).status], [404, 404])
  assert.equal(await stateOf(person), 'invited')
  assert.equal((await house.signIn(email, password)).status, 401)
})

test('an invitation that has ended lets nobody in', async () => {
  const { token, invite, person } = await house.invite()
  const text = `update people.invite set expires_at = now() - interval '1 second' where id = '${invite}'`
  await house.tamper(text)
  assert.deepEqual([(await open(token)).status, (await accept(token)).status], [404, 404])
  assert.equal(await stateOf(person), 'invited')
})

test('the invitation of somebody who was removed meanwhile lets nobody in', async () => {
  const { token, person } = await house.invite()
  await house.command(house.owner, 'person.remove', { person })
  assert.equal((await accept(token)).status, 404)
})

test('a token with any character changed is worth nothing, and is told like any other', async () => {
  const { token } = await house.invite()
  const nonsense = await open('nonsense')
  for (let index = 0; index < token.length; index += 7) {
    const other = token[index] === 'A' ? 'B' : 'A'
    const tampered = await open(token.slice(0, index) + other + token.slice(index + 1))
    assert.deepEqual([tampered.status, tampered.text], [404, nonsense.text], `at ${index}`)
  }
})

test('the id of an invitation is no token', async () => {
  const { invite } = await house.invite()
  assert.equal((await open(invite)).status, 404)
  assert.equal((await open(`${house.workspace}~${invite}`)).status, 404)
})

for (const token of [{ $ne: 1 }, ['x'], 7, null, 'x'.repeat(201)]) {
  test(`${JSON.stringify(token).slice(0, 20)} is no token`, async () => {
    const answer = await open(token)
    assert.deepEqual([answer.status, answer.json.code], [400, 'invalid'])
  })
}

test('an e-mail that has an account already needs its password', async () => {
  const first = await house.arrive()
  await house.command(house.owner, 'person.remove', { person: first.person })
  const { token, person } = await house.invite('member', first.email)
  assert.equal((await open(token)).json.hasAccount, true)
  const taken = await accept(token, 'the password of a stranger')
  assert.deepEqual([taken.status, taken.json.reason], [403, 'people.account_password_wrong'])
  assert.equal(taken.headers['set-cookie'], undefined)
  assert.equal(await stateOf(person), 'invited')
})

test('somebody who was removed and invited again comes in as the new person', async () => {
  const first = await house.arrive()
  await house.command(house.owner, 'person.remove', { person: first.person })
  const { token, person } = await house.invite('member', first.email)
  const done = await accept(token, first.password)
  assert.equal(done.status, 200, done.text)
  const me = await house.ask({ cookie: cookieOf(done) }, 'person.me')
  assert.equal(at(me.json, ['data', 'id']), person)
  assert.equal((await house.ask(first, 'person.me')).status, 200)
  assert.equal(await stateOf(first.person), undefined)
})

test('the password of an account cannot be guessed at an invitation', async () => {
  const first = await house.arrive()
  await house.command(house.owner, 'person.remove', { person: first.person })
  const { token } = await house.invite('member', first.email)
  const tries = Array.from({ length: 15 }, (_, index) => accept(token, `guess number ${index}`))
  const statuses = (await Promise.all(tries)).map(({ status }) => status)
  assert.equal(statuses.filter(status => status === 403).length, 10)
  assert.equal(statuses.filter(status => status === 429).length, 5)
  assert.equal((await house.signIn(first.email, first.password)).status, 429)
})

test('a second person with an e-mail that is taken is refused, whatever its case', async () => {
  const { email } = await house.arrive()
  const input = { name: 'Twin', email: email.toUpperCase(), kind: 'member' }
  const answer = await house.command(house.owner, 'person.invite', input)
  assert.deepEqual([answer.status, answer.json.reason], [409, 'people.email_taken'])
})

test('an account is made by invitation alone', async () => {
  for (const path of [
    '/api/auth/sign-up/email',
    '/api/auth/sign-in/email',
    '/api/sign-up',
    '/api/auth/reset-password',
  ]) {
    const body = { email: 'victim@house.example', password, name: 'Victim' }
    assert.equal((await house.post(path, body)).status, 404, path)
  }
})

test('what belongs to an invitation is the same under whatever host it is asked for', async () => {
  const { token } = await house.invite()
  const headers = { host: 'evil.example', origin: 'http://evil.example' }
  const forwarded = { 'x-forwarded-host': 'evil.example' }
  for (const each of [headers, forwarded]) {
    const shown = await house.post('/api/invite/open', { token }, { headers: each })
    const list = await house.ask({ ...house.owner, headers: each }, 'invite.list')
    assert.ok(!shown.text.includes('evil.example') && !list.text.includes('evil.example'))
    assert.ok(list.text.includes(token))
  }
})

test('links are shown to owners alone', async () => {
  const { invite, token } = await house.invite()
  const member = await house.arrive()
  const list = await house.ask(member, 'invite.list')
  assert.ok([403, 404].includes(list.status) && !list.text.includes(token))
  const revoked = await house.command(member, 'invite.revoke', { invite })
  assert.ok([403, 404].includes(revoked.status))
  assert.equal((await open(token)).status, 200)
})
