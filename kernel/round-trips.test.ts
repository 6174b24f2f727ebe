import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from './ids.ts'
import type { Kernel } from './kernel.ts'
import { openKernel } from './open-kernel.ts'
import { type CountingProxy, openCountingProxy } from './testing/counting-proxy.ts'
import { desk } from './testing/desk/module.ts'
import { type DeskWorld, openDeskWorld } from './testing/desk/open-desk-world.ts'

let world: DeskWorld
let proxy: CountingProxy
let kernel: Kernel
before(async () => {
  world = await openDeskWorld()
  proxy = await openCountingProxy(world.database.address)
  kernel = await openKernel({ address: proxy.address, modules: [desk], secret: 'test' })
})
after(async () => {
  await kernel.close()
  await proxy.close()
  await world.close()
})

const run = (name: string, input: unknown) =>
  kernel.run({
    workspace: world.workspace,
    actor: world.owner,
    via: 'api',
    scopes: null,
    id: newId(),
    name,
    input,
  })

/** Creates and edits, and between them one that is refused. */
async function mixedBatch(size: number): Promise<PromiseSettledResult<unknown>[]> {
  const known = world.sheet('known')
  await run('sheet.create', known)
  proxy.take()
  return Promise.allSettled([
    ...Array.from({ length: size }, (_, n) => run('sheet.create', world.sheet(`sheet ${n}`))),
    run('sheet.create', world.sheet('refuse')),
    run('sheet.edit', { sheet: known.id, title: 'edited' }),
    run('sheet.create', world.sheet('last')),
  ])
}

// The driver asks how a statement is to be read when it sends it for the first time.
async function warmUp(): Promise<void> {
  for (const size of [1, 20, 20, 20]) await mixedBatch(size)
}

test('twenty-three commands that wait at once are one transaction of two round trips, and a Problem drops only its own', async () => {
  await warmUp()
  const settled = await mixedBatch(20)
  const trips = proxy.take()
  // A batch that has taken 20 ms is committed, whatever still waits: a busy machine makes two of it.
  assert.ok(trips.transactions <= 2, `${trips.transactions} transactions`)
  assert.equal(trips.roundTrips, 2 * trips.transactions)
  assert.deepEqual(
    settled.flatMap(({ status }, place) => (status === 'rejected' ? [place] : [])),
    [20],
  )
})

test('a command alone takes as many round trips as all of them', async () => {
  await warmUp()
  await run('sheet.create', world.sheet('alone'))
  proxy.take()
  await run('sheet.create', world.sheet('alone again'))
  assert.deepEqual(proxy.take(), { transactions: 1, roundTrips: 2 })
})

test('a command that has to look a row up in its body takes one more', async () => {
  const input = () => ({ drawer: world.drawer, id: newId(), how: 'count' })
  for (const _ of [1, 2, 3]) await run('sheet.try', input())
  proxy.take()
  await run('sheet.try', input())
  assert.equal(proxy.take().roundTrips, 3)
})
