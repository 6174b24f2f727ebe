import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { placeOf, thingOf } from '../../../kernel/records.ts'
import { type OpenRooms, openRooms, type World } from '../../testing/open-rooms.ts'
import { Department } from '../objects.ts'
import { whoAmI } from '../queries/who-am-i.ts'
import { seed } from '../seed.ts'
import { createDepartment } from './create-department.ts'
import { giveRole } from './give-role.ts'
import { moveDepartment } from './move-department.ts'

let house: OpenRooms
let world: World
before(async () => {
  house = await openRooms()
})
after(() => house.close())
const put = (department: typeof seed.sales, parent: typeof seed.sales | null) =>
  world.run(seed.chenLi, moveDepartment, { department, parent })

test('who is in a department below another holds its roles, until it is moved away', async () => {
  world = await house.newWorld()
  const groups = async () => (await world.ask(seed.liuQiang, whoAmI, {})).groups
  await put(seed.sales, seed.marketing)
  assert.ok((await groups()).includes(seed.marketing))
  await put(seed.sales, null)
  assert.ok(!(await groups()).includes(seed.marketing))
  assert.equal((await world.row(Department, seed.sales))?.parentId, null)
})

test('a department lies neither below itself nor below one that lies below it', async () => {
  world = await house.newWorld()
  await put(seed.engineering, seed.marketing)
  await put(seed.sales, seed.engineering)
  for (const parent of [seed.marketing, seed.engineering, seed.sales]) {
    const said = await world.refusal(seed.chenLi, moveDepartment, { department: seed.marketing, parent })
    assert.equal(said, 'people.department_in_circle')
  }
})

test('of two departments that are put below each other at once one stays at the top', async () => {
  world = await house.newWorld()
  await Promise.allSettled([put(seed.sales, seed.marketing), put(seed.marketing, seed.sales)])
  const rows = [await world.row(Department, seed.sales), await world.row(Department, seed.marketing)]
  assert.equal(rows.filter(row => row?.parentId === null).length, 1)
})

test('moving takes an owner, whatever the place', async () => {
  world = await house.newWorld()
  const directory = placeOf(seed.directory)
  await world.run(seed.chenLi, giveRole, { container: directory, to: thingOf(seed.zhouTao), role: 'manager' })
  const move = { department: seed.sales, parent: seed.engineering }
  assert.equal(await world.refusal(seed.zhouTao, moveDepartment, move), 'kernel.forbidden')
})

test('a department can be made below another', async () => {
  world = await house.newWorld()
  const made = { name: '品牌部', parent: seed.marketing }
  const { department } = await world.run(seed.chenLi, createDepartment, made)
  assert.equal((await world.row(Department, department))?.parentId, seed.marketing)
})
