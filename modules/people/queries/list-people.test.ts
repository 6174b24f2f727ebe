import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openRooms } from '../../testing/open-rooms.ts'
import { joinDepartment } from '../commands/join-department.ts'
import { seed } from '../seed.ts'
import { listPeople } from './list-people.ts'

const house = await openRooms()
after(() => house.close())

test('each person stands with their departments, in the order in which those were made', async () => {
  const world = await house.newWorld()
  await world.run(seed.chenLi, joinDepartment, { department: seed.engineering, person: seed.liNa })
  const { people } = await world.ask(seed.chenLi, listPeople, {})
  const of = (id: string) => people.find(person => person.id === id)?.departments
  assert.deepEqual(of(seed.liNa), [seed.marketing, seed.engineering])
  assert.deepEqual(of(seed.chenLi), [])
})
