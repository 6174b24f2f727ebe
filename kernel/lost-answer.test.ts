import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openConnection } from './db/driver.ts'
import { newId } from './ids.ts'
import type { Kernel } from './kernel.ts'
import type { LogEntry } from './log.ts'
import { openKernel } from './open-kernel.ts'
import { type CuttingProxy, openCuttingProxy } from './testing/cutting-proxy.ts'
import { desk } from './testing/desk/module.ts'
import { type DeskWorld, openDeskWorld } from './testing/desk/open-desk-world.ts'

let world: DeskWorld
let proxy: CuttingProxy
let kernel: Kernel
before(async () => {
  world = await openDeskWorld()
  proxy = await openCuttingProxy(world.database.address)
  kernel = await openKernel({ address: proxy.address, modules: [desk], secret: 'test' })
})
after(async () => {
  await kernel.close()
  await proxy.close()
  await world.close()
})

const run = (name: string, input: unknown, actor = world.owner) =>
  kernel.run({ workspace: world.workspace, actor, via: 'api', scopes: null, id: newId(), name, input })

for (const cut of ['before-commit', 'after-commit'] as const) {
  test(`with the line cut ${cut.replace('-', ' ')}, commands are done once, answered, and told of in order`, async () => {
    const heard: LogEntry[] = []
    const end = kernel.onCommit(entries => heard.push(...entries))
    const { cuts } = proxy
    proxy.arm(cut)
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, n) => run('sheet.create', world.sheet(`${cut} ${n}`))),
    )
    const last = await run('sheet.create', world.sheet('after'))
    end()
    assert.equal(proxy.cuts, cuts + 1)
    const seqs = [...answers, last].map(answer => answer.seq)
    assert.deepEqual(
      seqs,
      seqs.map((_, index) => (seqs[0] ?? 0) + index),
    )
    assert.deepEqual(
      heard.map(entry => entry.seq),
      seqs,
    )
    const rows = await world.kernel.db.read(
      world.workspace,
      'select id from desk.sheet where title like $1',
      [`${cut}%`],
    )
    assert.equal(rows.length, 5)
  })
}

test('a right whose answer was lost with the line holds at once, and is gone at once', async () => {
  const person = await world.addPerson()
  const write = () => run('sheet.create', world.sheet('x'), person)
  await assert.rejects(write())
  proxy.arm('after-commit')
  await run('drawer.give-role', { drawer: world.drawer, person, role: 'member' })
  await write()
  proxy.arm('after-commit')
  await run('drawer.give-role', { drawer: world.drawer, person, role: null })
  await assert.rejects(write())
})

test('a column that changes its type under prepared statements costs nobody an answer', async () => {
  const one = world.sheet('one')
  await run('sheet.create', one)
  for (let n = 0; n < 10; n++) await run('sheet.edit', { sheet: one.id, title: `title ${n}` })
  const owner = openConnection({ address: world.database.address, session: {} })
  const alter = 'alter table desk.sheet alter column title type varchar(100)'
  await owner.pipeline([{ text: alter, parameters: [] }])
  await owner.end()
  const question = { workspace: world.workspace, actor: world.owner, via: 'api', scopes: null } as const
  await run('sheet.edit', { sheet: one.id, title: 'after' })
  const { data } = await kernel.ask({ ...question, name: 'sheet.list', input: { drawer: world.drawer } })
  assert.equal((data as { id: unknown; title: string }[]).find(({ id }) => id === one.id)?.title, 'after')
})
