import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { at, type Company, cookieOf, openCompany } from '../testing/company.ts'

let house: Company
before(async () => {
  house = await openCompany()
})
after(() => house.close())

const me = (cookie: string) => house.ask({ cookie }, 'person.me')

test('an unknown e-mail and a wrong password are told alike', async () => {
  const { email } = await house.arrive()
  const unknown = await house.signIn('nobody@house.example', 'some password')
  const wrong = await house.signIn(email, 'some password')
  assert.deepEqual([unknown.status, unknown.text], [401, wrong.text])
  assert.equal(wrong.status, 401)
  assert.deepEqual(
    [unknown, wrong].map(({ headers }) => headers['set-cookie']),
    [undefined, undefined],
  )
})

test('a suspended person with the right password is told as little', async () => {
  const { email, password, person } = await house.arrive()
  await house.command(house.owner, 'person.suspend', { person })
  const unknown = await house.signIn('nobody@house.example', 'some password')
  const suspended = await house.signIn(email, password)
  assert.deepEqual([suspended.status, suspended.text], [401, unknown.text])
  assert.equal(suspended.headers['set-cookie'], undefined)
})

test('the cookie is out of reach of scripts and of other sites', async () => {
  const { email, password } = await house.arrive()
  const [cookie = ''] = (await house.signIn(email, password)).headers['set-cookie'] ?? []
  assert.match(cookie, /; HttpOnly/)
  assert.match(cookie, /; SameSite=Lax/)
  assert.match(cookie, /; Path=\//)
  assert.doesNotMatch(cookie, /; Domain=/)
})

test('no answer holds the secret of a session', async () => {
  const { email, password } = await house.arrive()
  const answer = await house.signIn(email, password)
  const cookie = cookieOf(answer)
  const secret = decodeURIComponent(cookie.split('=')[1] ?? '').split('.')[0] ?? 'none'
  const told = [answer.text, (await me(cookie)).text, (await house.ask({ cookie }, 'token.list')).text]
  assert.ok(secret.length >= 20)
  for (const text of told) assert.ok(!text.includes(secret))
  assert.deepEqual(Object.keys(answer.json), ['person'])
})

test('a cookie that was planted before signing in is not kept', async () => {
  const [victim, attacker] = [await house.arrive(), await house.arrive()]
  const planted = attacker.cookie
  const answer = await house.signIn(victim.email, victim.password, { cookie: planted })
  assert.notEqual(cookieOf(answer), planted)
  assert.equal(at((await me(planted)).json, ['data', 'id']), attacker.person)
  assert.equal(at((await me(cookieOf(answer))).json, ['data', 'id']), victim.person)
})

test('a made-up session is not taken over', async () => {
  const { email, password } = await house.arrive()
  const planted = 'concord.session_token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.made-up'
  const answer = await house.signIn(email, password, { cookie: planted })
  assert.equal(answer.status, 200)
  assert.ok(!cookieOf(answer).includes('AAAAAAAA'))
  assert.equal((await me(planted)).status, 401)
})

test('the session of one is not that of another, nor with a character changed', async () => {
  const [one, other] = [await house.arrive(), await house.arrive()]
  assert.equal(at((await me(one.cookie)).json, ['data', 'id']), one.person)
  assert.equal(at((await me(other.cookie)).json, ['data', 'id']), other.person)
  const [name, value = ''] = one.cookie.split('=')
  const [, otherValue = ''] = other.cookie.split('=')
  const [secret] = decodeURIComponent(value).split('.')
  const [, signature] = decodeURIComponent(otherValue).split('.')
  const mixed = `${name}=${encodeURIComponent(`${secret}.${signature}`)}`
  const unsigned = `${name}=${secret}`
  for (const forged of [mixed, unsigned, `${name}=${value.slice(1)}`])
    assert.equal((await me(forged)).status, 401)
})

test('signing out ends the session at once, though it was just looked up', async () => {
  const { cookie } = await house.arrive()
  assert.equal((await me(cookie)).status, 200)
  const out = await house.post('/api/sign-out', {}, { cookie })
  assert.equal(out.status, 200)
  assert.match((out.headers['set-cookie'] ?? []).join(), /Max-Age=0/)
  assert.equal((await me(cookie)).status, 401)
})

test('signing out without a session is no fault', async () => {
  assert.equal((await house.post('/api/sign-out', {})).status, 200)
})

test('signing out ends the own session and no other', async () => {
  const { email, password, cookie } = await house.arrive()
  const elsewhere = cookieOf(await house.signIn(email, password))
  await house.post('/api/sign-out', {}, { cookie })
  assert.equal((await me(elsewhere)).status, 200)
})

test('an account bears ten tries, also at once, from wherever they claim to come', async () => {
  const { email, password } = await house.arrive()
  const tries = Array.from({ length: 30 }, (_, index) => {
    const headers = { 'x-forwarded-for': `10.0.0.${index}`, 'x-real-ip': `10.0.0.${index}` }
    return house.signIn(index % 2 ? email : email.toUpperCase(), `guess number ${index}`, { headers })
  })
  const statuses = (await Promise.all(tries)).map(({ status }) => status)
  assert.equal(statuses.filter(status => status === 401).length, 10)
  assert.equal(statuses.filter(status => status === 429).length, 20)
  assert.equal((await house.signIn(email, password)).status, 429)
})

test('an account that is not there bears as many', async () => {
  const tries = Array.from({ length: 12 }, () => house.signIn('ghost@house.example', 'some password'))
  const statuses = (await Promise.all(tries)).map(({ status }) => status)
  assert.equal(statuses.filter(status => status === 429).length, 2)
})

const misshapen: readonly unknown[] = [
  { email: { $ne: 1 }, password: 'x' },
  { email: 'owner@house.example', password: { $ne: 1 } },
  { email: ['owner@house.example'], password: 'x' },
  { email: 'owner@house.example', password: 'x', asSystem: true },
  { email: "' or 1=1 --", password: 'x' },
  ['owner@house.example', 'x'],
  'x',
  null,
]
for (const body of misshapen) {
  test(`${JSON.stringify(body)} is no sign-in`, async () => {
    const answer = await house.post('/api/sign-in', body)
    assert.deepEqual([answer.status, answer.json.code], [400, 'invalid'])
  })
}

test('keys that reach a prototype are refused', async () => {
  for (const key of ['__proto__', 'constructor', 'prototype']) {
    const text = `{"email":"owner@house.example","password":"x","${key}":{"polluted":1}}`
    const answer = await house.post('/api/sign-in', undefined, { text })
    assert.deepEqual([answer.status, answer.json.reason], [400, 'http.forbidden_key'])
  }
  assert.equal(Reflect.get({}, 'polluted'), undefined)
})

const origins: readonly Record<string, string>[] = [
  { cookie: '' },
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: 'http://127.0.0.1' },
]
for (const path of [
  '/api/sign-in',
  '/api/sign-out',
  '/api/setup',
  '/api/invite/accept',
  '/api/v1/person.edit',
]) {
  test(`${path} does nothing for another site's page`, async () => {
    const { cookie, person } = await house.arrive()
    const body = { person, name: 'Changed' }
    for (const headers of origins) {
      const answer = await house.send('POST', path, { body, headers: { ...headers, cookie } })
      assert.deepEqual(
        [answer.status, answer.json.reason],
        [403, 'http.foreign_origin'],
        JSON.stringify(headers),
      )
    }
    assert.notEqual(at((await me(cookie)).json, ['data', 'name']), 'Changed')
  })
  test(`${path} takes no body that a form could send`, async () => {
    const { cookie } = await house.arrive()
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      const answer = await house.post(path, {}, { cookie, headers: { 'content-type': type } })
      assert.equal(answer.status, 415, type)
    }
    assert.equal((await me(cookie)).status, 200)
  })
}

test('a method in a header is no method', async () => {
  const { cookie } = await house.arrive()
  const headers = { cookie, 'x-http-method-override': 'POST' }
  const answer = await house.send('GET', '/api/sign-out', { headers })
  assert.equal(answer.status, 404)
  assert.equal((await me(cookie)).status, 200)
})

test('with https at CONCORD_URL the cookie travels over https alone, and its name says so', async () => {
  const secure = await openCompany('https://concord.example.com')
  try {
    const { email, password } = secure.owner
    const answer = await secure.signIn(email, password)
    const [cookie = ''] = answer.headers['set-cookie'] ?? []
    assert.match(cookie, /^__Secure-concord\.session_token=.*; Secure/)
    assert.equal((await secure.ask({ cookie: cookieOf(answer) }, 'person.me')).status, 200)
    const foreign = await secure.signIn(email, password, {
      headers: { origin: `http://127.0.0.1:${secure.port}` },
    })
    assert.equal(foreign.json.reason, 'http.foreign_origin')
  } finally {
    await secure.close()
  }
})
