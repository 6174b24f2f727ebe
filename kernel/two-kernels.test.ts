import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Id, newId } from './ids.ts'
import type { Kernel } from './kernel.ts'
import { openKernel } from './open-kernel.ts'
import { Problem } from './problem.ts'
import { desk } from './testing/desk/module.ts'
import { type DeskWorld, openDeskWorld } from './testing/desk/open-desk-world.ts'

let world: DeskWorld
let other: Kernel
before(async () => {
  world = await openDeskWorld()
  other = await openKernel({ address: world.database.address, modules: [desk], secret: 'test' })
})
after(async () => {
  await other.close()
  await world.close()
})

const asks = (actor: Id<'person'>) => ({
  workspace: world.workspace,
  actor,
  via: 'api' as const,
  scopes: null,
})

function runOnOther(name: string, input: unknown, more: { id?: string; actor?: Id<'person'> } = {}) {
  return other.run({ ...asks(world.owner), id: newId(), name, input, ...more })
}

test('what one process grants or takes, the other minds from its next command or question on', async () => {
  const person = await world.addPerson()
  const role = (given: string | null) =>
    world.run('drawer.give-role', { drawer: world.drawer, person, role: given })
  const list = () => other.ask({ ...asks(person), name: 'sheet.list', input: { drawer: world.drawer } })
  const write = () => runOnOther('sheet.create', world.sheet('x'), { actor: person })
  const refused = (error: unknown) => error instanceof Problem && error.code === 'not_found'
  await assert.rejects(list(), refused)
  await role('member')
  await write()
  await list()
  await role(null)
  await assert.rejects(list(), refused)
  await role('member')
  await list()
  await role(null)
  await assert.rejects(write(), refused)
})

test('two processes that write at once share one order without a gap, and answer twins alike', async () => {
  const head = await world.kernel.head(world.workspace, world.workspace)
  const ids = Array.from({ length: 100 }, () => newId())
  const answers = await Promise.all(
    ids.map(async id => {
      const input = world.sheet('twin')
      const both = await Promise.all([
        world.run('sheet.create', input, { id }),
        runOnOther('sheet.create', input, { id }),
      ])
      assert.deepEqual(both[1], both[0])
      return both[0]
    }),
  )
  const seqs = answers.map(answer => answer.seq).sort((a, b) => a - b)
  assert.deepEqual(
    seqs,
    ids.map((_, index) => head + 1 + index),
  )
  const numbers = answers.map(({ output }) => (output as { no: number }).no)
  assert.equal(new Set(numbers).size, ids.length)
})
