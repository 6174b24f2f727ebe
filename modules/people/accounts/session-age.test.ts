import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Company, openCompany, type SignedInAs } from '../testing/company.ts'

let house: Company
before(async () => {
  house = await openCompany()
})
after(() => house.close())

/** Lets time go by for somebody's sessions, past the house. */
const age = ({ email }: SignedInAs, column: 'createdAt' | 'expiresAt', days: number) =>
  house.tamper(`update auth.session set "${column}" = "${column}" - interval '${days} days'
    where "userId" = (select id from auth."user" where email = '${email}')`)

const status = async ({ cookie }: SignedInAs) => (await house.ask({ cookie }, 'person.me')).status

test('a session that nobody has used for thirty days is over', async () => {
  const [kept, left] = [await house.arrive(), await house.arrive()]
  await age(kept, 'expiresAt', 29)
  await age(left, 'expiresAt', 31)
  assert.deepEqual([await status(kept), await status(left)], [200, 401])
})

test('a session is over after ninety days, however much it was used', async () => {
  const [young, old] = [await house.arrive(), await house.arrive()]
  await age(young, 'createdAt', 89)
  await age(old, 'createdAt', 91)
  assert.deepEqual([await status(young), await status(old)], [200, 401])
})

for (const [column, days] of [
  ['expiresAt', 31],
  ['createdAt', 91],
] as const) {
  test(`a socket ends with its session: ${column} ${days} days ago`, async () => {
    const who = await house.arrive()
    const listener = await house.connect(who)
    await age(who, column, days)
    const hasEnded = () => listener.until(({ closed }) => closed === 4401)
    // It is looked at every five seconds, and waited for no longer at a time.
    await hasEnded().catch(hasEnded)
  })
}

test('a token is over on its day', async () => {
  const who = await house.arrive()
  const { id, token } = await house.makeToken(who)
  await house.tamper(`update people.token set expires_at = now() - interval '1 second' where id = '${id}'`)
  assert.equal((await house.ask({ token }, 'person.me')).status, 401)
})
