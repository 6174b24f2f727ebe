import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from './ids.ts'
import { differences, Replay, type State } from './laws/replay.ts'
import type { LogChange, LogEntry } from './log.ts'
import { type AnyObject, columnOf } from './object.ts'
import { Thing } from './records.ts'
import { type DeskWorld, openDeskWorld } from './testing/desk/open-desk-world.ts'

let world: DeskWorld
before(async () => {
  world = await openDeskWorld()
})
after(() => world.close())

/** Runs a command and gives what its readers were told and what the log keeps of it. */
async function logged(name: string, input: unknown): Promise<{ live: LogEntry; stored: LogEntry }> {
  const { kernel, workspace } = world
  const heard: LogEntry[] = []
  const end = kernel.onCommit(entries => heard.push(...entries))
  const { seq } = await world.run(name, input)
  end()
  const [stored] = await kernel.readEntries({ workspace, stream: workspace, after: seq - 1 })
  const live = heard.find(entry => entry.seq === seq)
  assert.ok(live && stored)
  return { live, stored }
}

test('what readers are told is what the log keeps, but for names of persons', async () => {
  const one = world.sheet('one', { body: 'long', due: '2026-12-01', marks: { b: 1, a: null } })
  const created = await logged('sheet.create', one)
  assert.deepEqual(created.stored, JSON.parse(JSON.stringify(created.live)))
  const edited = await logged('sheet.edit', { sheet: one.id, title: 'two', body: 'longer' })
  assert.deepEqual(edited.stored, JSON.parse(JSON.stringify(edited.live)))
})

test('an update names each changed field before and after, and the row without its long fields', async () => {
  const one = world.sheet('one', { body: 'long' })
  await world.run('sheet.create', one)
  const [change] = (await logged('sheet.edit', { sheet: one.id, title: 'two', due: null })).stored.changes
  assert.deepEqual(change?.patch, { title: ['one', 'two'] })
  assert.equal(change?.row?.title, 'two')
  assert.ok(change?.row && !('body' in change.row))
})

interface Version {
  readonly version: string
  readonly digest: string
}

test('a change of a long field alone is logged by versions, without the row', async () => {
  const one = world.sheet('one', { body: 'first' })
  const created = await logged('sheet.create', one)
  const edited = await logged('sheet.edit', { sheet: one.id, body: 'second' })
  const [before] = created.stored.changes
  const [change] = edited.stored.changes
  assert.equal(change?.row, null)
  const first = before?.patch.body?.[1] as Version
  const old = change?.patch.body?.[0]
  const fresh = change?.patch.body?.[1] as Version
  assert.deepEqual(old, { version: first.version })
  const [kept] = await world.kernel.db.read(
    world.workspace,
    'select value from kernel.version where id = $1',
    [fresh.version],
  )
  assert.equal(kept?.value, 'second')
  assert.ok(!JSON.stringify(edited.stored).includes('second'))
})

test('a command that changes nothing stands in the log as a note', async () => {
  const one = world.sheet('one', { marks: { a: 1, b: [1, { c: 2, d: 3 }] } })
  await world.run('sheet.create', one)
  const same = { sheet: one.id, title: 'one', marks: { b: [1, { d: 3, c: 2 }], a: 1 } }
  const { stored } = await logged('sheet.edit', same)
  assert.deepEqual(
    stored.changes.map(({ op, object, patch, row }) => ({ op, object, patch, row })),
    [{ op: 'note', object: one.id, patch: {}, row: null }],
  )
})

test('a move leaves one container and enters the other, with the row before and after', async () => {
  const drawer = newId()
  await world.run('drawer.create', { id: drawer, name: 'Low' })
  const one = world.sheet('one')
  await world.run('sheet.create', one)
  const [leave, enter] = (await logged('sheet.move', { sheet: one.id, drawer })).stored.changes
  assert.deepEqual([leave?.op, leave?.container, leave?.row?.drawerId], ['leave', world.drawer, world.drawer])
  assert.deepEqual([enter?.op, enter?.container, enter?.row?.drawerId], ['enter', drawer, drawer])
  assert.deepEqual(enter?.patch.drawerId, [world.drawer, drawer])
  const [object] = await world.kernel.db.read(
    world.workspace,
    'select container_id from kernel.object where id = $1',
    [one.id],
  )
  assert.equal(object?.container_id, drawer)
})

test('the log holds no name, no long text and no secret of an input', async () => {
  const person = newId()
  const name = 'Ottilie Sonderbar'
  const added = await logged('person.add', { id: person, name })
  assert.ok(!JSON.stringify(added.stored).includes(name))
  assert.ok(JSON.stringify(added.live.changes).includes(name))
  await world.run('person.rename', { person, name: 'Someone Else' })
  const made = await logged('sheet.create', world.sheet('one', { body: 'wordy', pin: '1234' }))
  const input = made.stored.input as Record<string, unknown>
  assert.equal(input.pin, null)
  assert.deepEqual(Object.keys(input.body as object), ['digest'])
  const [leak] = await world.kernel.db.read(
    world.workspace,
    `select c.id from kernel.log_command c join kernel.log_change h on h.command_id = c.id
      where concat_ws(' ', c.input, c.output, h.patch, h.row) ~ 'Sonderbar|Someone Else|1234|wordy'`,
  )
  assert.equal(leak, undefined)
})

test('from the log alone the rows follow, and back again to nothing', async () => {
  const { kernel, workspace, drawer } = world
  const sheet = newId()
  const other = newId()
  await world.run('drawer.create', { id: other, name: 'Third' })
  await Promise.all([
    world.run('sheet.create', world.sheet('a', { id: sheet, body: 'b', marks: { x: 1 } })),
    world.run('sheet.edit', { sheet, title: 'c', body: 'd' }),
    world.run('sheet.move', { sheet, drawer: other }),
    world.run('sheet.edit', { sheet, body: null }),
    world.run('sheet.try', { drawer: other, id: sheet, how: 'renew' }),
    world.run('sheet.move', { sheet, drawer }),
    world.run('sheet.remove', { sheet }),
  ])
  const changes = await kernel.readChanges({ workspace, stream: workspace, after: 0, limit: 1000 })
  const types = kernel.registry.types
  const versions = await readVersions()
  const forward = new Replay(new Map(), types, versions).forward(changes)
  const now = await readRows([...types.values()].filter(type => type !== Thing))
  assert.deepEqual(differences(now, forward.state), [])
  const back = new Replay(now, types, versions).back(changes)
  assert.deepEqual([...back.state], [])
})

async function readVersions(): Promise<Map<string, unknown>> {
  const rows = await world.kernel.db.read<{ id: string; value: unknown }>(
    world.workspace,
    'select id, value from kernel.version',
  )
  return new Map(rows.map(row => [row.id, row.value]))
}

async function readRows(types: readonly AnyObject[]): Promise<State> {
  const state = new Map<string, Record<string, unknown>>()
  for (const type of types) {
    const fields = ['id', 'createdAt', 'createdBy', ...Object.keys(type.fields)]
    const columns = fields.map(field => `${columnOf(field)} as "${field}"`).join()
    const rows = await world.kernel.db.read(world.workspace, `select ${columns} from ${type.table}`)
    for (const row of rows) state.set(`${type.name} ${row.id}`, row)
  }
  return state
}

test('entries and changes are read in pages, whole commands at a time', async () => {
  const { kernel, workspace } = world
  const all = await kernel.readEntries({ workspace, stream: workspace, after: 0, limit: 1000 })
  const paged: LogEntry[] = []
  for (let after = 0; ; after = paged.at(-1)?.seq ?? 0) {
    const page = await kernel.readEntries({ workspace, stream: workspace, after, limit: 3 })
    if (page.length === 0) break
    paged.push(...page)
  }
  assert.deepEqual(paged, all)
  const changes = await kernel.readChanges({ workspace, stream: workspace, after: 0, limit: 1000 })
  assert.deepEqual(
    all.flatMap((entry): readonly LogChange[] => entry.changes),
    changes,
  )
  const inDrawer = await kernel.readChanges({
    workspace,
    stream: workspace,
    after: 0,
    container: world.drawer,
  })
  assert.ok(inDrawer.length > 0 && inDrawer.every(change => change.container === world.drawer))
  assert.equal(await kernel.head(workspace, workspace), changes.at(-1)?.seq)
})
