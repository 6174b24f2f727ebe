import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type OpenRooms, openRooms } from '../../testing/open-rooms.ts'
import { Person } from '../objects.ts'
import { whoAmI } from '../queries/who-am-i.ts'
import { seed } from '../seed.ts'
import { editPerson } from './edit-person.ts'

let house: OpenRooms
before(async () => {
  house = await openRooms()
})
after(() => house.close())

test('a language and a time zone of their own go before those of the organisation, until taken back', async () => {
  const world = await house.newWorld()
  const own = { language: 'en', timeZone: 'Europe/Berlin' } as const
  await world.run(seed.liNa, editPerson, { person: seed.liNa, ...own })
  const mine = await world.ask(seed.liNa, whoAmI, {})
  assert.deepEqual([mine.language, mine.timeZone, mine.own], [own.language, own.timeZone, own])
  await world.run(seed.liNa, editPerson, { person: seed.liNa, language: null, timeZone: null })
  const { language, timeZone } = await world.ask(seed.liNa, whoAmI, {})
  assert.deepEqual([language, timeZone], ['zh-CN', 'Asia/Shanghai'])
})

test('what no calendar knows is no time zone', async () => {
  const world = await house.newWorld()
  for (const timeZone of ['Mars/Olympus', '', "Asia/Shanghai'; drop"]) {
    const said = await world.refusal(seed.liNa, editPerson, { person: seed.liNa, timeZone })
    assert.equal(said, 'http.invalid_input', timeZone)
  }
  assert.equal((await world.row(Person, seed.liNa))?.timeZone, null)
})

test('others change only their own words, an owner everybody’s', async () => {
  const world = await house.newWorld()
  const edit = { person: seed.liNa, name: '李娜娜' }
  assert.equal(await world.refusal(seed.wangMin, editPerson, edit), 'kernel.forbidden')
  await world.run(seed.chenLi, editPerson, edit)
  assert.equal((await world.row(Person, seed.liNa))?.name, '李娜娜')
})
