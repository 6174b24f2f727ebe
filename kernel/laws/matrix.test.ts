import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Face } from './face.ts'
import { LawHouse } from './house.ts'
import { checkMatrix, measure } from './matrix.ts'
import { faulty } from './testing/faulty.ts'
import { library } from './testing/library.ts'
import { town } from './testing/town.ts'

const folderOf = (room: string) => join(import.meta.dirname, 'testing/migrations', room)

checkMatrix({ modules: [town, library], folderOf })

const opening = LawHouse.open({ modules: [town, library, faulty], folderOf }).then(async house => ({
  house,
  face: await Face.open(house.kernel),
}))
after(async () => {
  const { house, face } = await opening
  await face.close()
  await house.close()
})

async function faultsOf(name: string) {
  const { house, face } = await opening
  const { commands, queries } = house.kernel.registry
  return measure(house, face, commands.get(name) ?? queries.get(name) ?? assert.fail())
}

test('the matrix finds a query that tells hidden titles', async () => {
  const { leaks, unexpected } = await faultsOf('thing.all')
  assert.ok(
    leaks.some(leak => leak.startsWith('thing.all as viewer with own: the title of something hidden')),
  )
  assert.deepEqual(unexpected, [])
})

test('the matrix finds a denial that no declaration knows of', async () => {
  const { leaks, unexpected } = await faultsOf('thing.refuse')
  assert.equal(unexpected.length, 1)
  assert.match(String(unexpected[0]), /^thing.refuse as manager with own: 403 instead of 200/)
  assert.deepEqual(leaks, [])
})

test('the matrix finds nothing where there is no fault', async () => {
  const { leaks, unexpected, requests } = await faultsOf('thing.put')
  assert.deepEqual([...leaks, ...unexpected], [])
  assert.equal(requests, 60)
})
