import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { at, type Company, openCompany } from '../testing/company.ts'

let house: Company
before(async () => {
  house = await openCompany()
})
after(() => house.close())

test('a guest, who sees nothing of the directory, changes their own words in it', async () => {
  const { cookie } = await house.arrive('guest')
  const words = { name: 'Marco', language: 'en', timeZone: 'Europe/Rome' }
  assert.equal((await house.command({ cookie }, 'person.edit-self', words)).status, 200)
  const { json } = await house.ask({ cookie }, 'person.me')
  const mine = ['name', 'language', 'timeZone'].map(field => at(json, ['data', field]))
  assert.deepEqual(mine, Object.values(words))
})

test('nobody names another by it', async () => {
  const [one, other] = [await house.arrive(), await house.arrive()]
  const input = { name: 'Taken', person: other.person }
  assert.equal((await house.command(one, 'person.edit-self', input)).status, 400)
})
