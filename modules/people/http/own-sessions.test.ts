import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Sent } from '../../testing/open-entrance.ts'
import { type Company, cookieOf, openCompany, type SignedInAs } from '../testing/company.ts'

let house: Company
before(async () => {
  house = await openCompany()
})
after(() => house.close())

const next = 'quite another password'
const change = (who: Sent, password: string) => house.post('/api/password', { password, next }, who)
const status = async (cookie: string) => (await house.ask({ cookie }, 'person.me')).status

async function onTwoDevices(): Promise<SignedInAs & { readonly other: string }> {
  const person = await house.arrive()
  return { ...person, other: cookieOf(await house.signIn(person.email, person.password)) }
}

test('a new password holds at once, here one stays in and elsewhere one is out', async () => {
  const { email, password, cookie, other } = await onTwoDevices()
  const socket = await house.connect({ cookie: other })
  const changed = await change({ cookie }, password)
  assert.equal(changed.status, 200, changed.text)
  assert.deepEqual([await status(cookie), await status(other)], [200, 401])
  await socket.until(({ closed }) => closed !== null)
  assert.equal((await house.signIn(email, password)).status, 401)
  assert.equal((await house.signIn(email, next)).status, 200)
})

test('whoever does not know the old password changes nothing, and has ten tries', async () => {
  const { email, password, cookie, other } = await onTwoDevices()
  const tried = await change({ cookie }, 'a guess')
  assert.deepEqual([tried.status, tried.json.reason], [403, 'people.password_wrong'])
  assert.deepEqual([await status(other), (await house.signIn(email, password)).status], [200, 200])
  for (let tries = 0; tries < 10; tries++) await change({ cookie }, 'a guess')
  assert.equal((await change({ cookie }, password)).json.reason, 'people.too_many_tries')
})

test('a short password is refused, and nobody without a session is asked', async () => {
  const { password, cookie } = await house.arrive()
  const short = await house.post('/api/password', { password, next: 'short' }, { cookie })
  assert.deepEqual([short.status, (await change({}, password)).status], [400, 401])
})

test('a token reaches neither the password nor the sessions', async () => {
  const person = await house.arrive()
  const { token } = await house.makeToken(person)
  for (const sent of [{ token }, { token, cookie: person.cookie }]) {
    const body = { password: person.password, next }
    const headers = { origin: house.url }
    assert.equal((await house.post('/api/password', body, { ...sent, headers })).status, 401)
    assert.equal((await house.post('/api/sign-out-others', {}, { ...sent, headers })).status, 401)
  }
  assert.equal(await status(person.cookie), 200)
})

test('signing out elsewhere ends the other sessions and not this one, nor those of others', async () => {
  const { cookie, other } = await onTwoDevices()
  assert.equal((await house.post('/api/sign-out-others', {}, { cookie })).status, 200)
  assert.deepEqual(
    [await status(cookie), await status(other), await status(house.owner.cookie)],
    [200, 401, 200],
  )
})

test('both stand in the log of the person', async () => {
  const { person, password, cookie } = await house.arrive()
  await change({ cookie }, password)
  await house.post('/api/sign-out-others', {}, { cookie })
  const noted = await house.look<{ event: string }>(
    `select input ->> 'event' as event from kernel.log_command
     where name = 'session.note' and actor_id = '${person}' order by seq`,
  )
  assert.deepEqual(noted.map(({ event }) => event).slice(-2), ['password-changed', 'sessions-ended'])
})
