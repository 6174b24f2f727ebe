import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { loadAccess } from './access.ts'
import { connect } from './db/connect.ts'
import { openConnection } from './db/driver.ts'
import { migrate } from './db/migrate.ts'
import { statement } from './db/readers.ts'
import type { Id } from './ids.ts'
import { readTruth, type Truth } from './laws/truth.ts'
import type { LogChange } from './log.ts'
import { columnOf } from './object.ts'
import { kernelTypes } from './records.ts'
import { AccessWorld } from './testing/access-world.ts'
import { openTestDatabase } from './testing/database.ts'

const workspace = '00000000-0000-7000-8000-000000000001' as Id<'workspace'>
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)

const database = await openTestDatabase({
  key: 'kernel alone, for access',
  prepare: async address => {
    await migrate({ address, modules: [] })
  },
})
const connected = await connect(database.address, { lanes: 1, readers: 2 })
const owner = openConnection({ address: database.address, session: {} })

after(async () => {
  await connected.close()
  await owner.end()
  await database.drop()
})

test(`after 1,000 random changes the graph sees what recursive SQL sees (SEED=${seed})`, async () => {
  const random = randomFrom(seed)
  const world = new AccessWorld(workspace)
  await write(world.rows().map(({ type, id, row }) => change(type, id, row)))
  const graph = await loadAccess(connected.readers, workspace)
  let compared = 0
  for (let done = 0; done < 1000; done++) {
    // The first kinds only add: first a company grows, then it is shaken.
    const kind = random(done < 400 ? 6 : 1000)
    const changes = world.act({ kind, a: random(1000), b: random(1000), c: random(1000) })
    await write(changes)
    graph.apply(changes, world.seq)
    if (done % 10 > 0) continue
    const truth = await readTruth(connected.readers, workspace)
    compare(graph, truth, world.persons())
    compared += [...truth.values()].reduce((sum, seen) => sum + seen.size, 0)
  }
  const truth = await readTruth(connected.readers, workspace)
  compare(graph, truth, world.persons())
  compare(await loadAccess(connected.readers, workspace), truth, world.persons())
  assert.ok(compared > 20_000, `only ${compared} roles were compared`)
})

function compare(graph: Awaited<ReturnType<typeof loadAccess>>, truth: Truth, persons: string[]): void {
  for (const person of persons) {
    const seen = [...graph.visible(person)].toSorted()
    assert.deepEqual(seen, [...(truth.get(person) ?? [])].toSorted())
  }
}

function change(type: string, object: string, row: LogChange['row']): LogChange {
  return { seq: 0, command: workspace, object, type, container: workspace, op: 'create', patch: {}, row }
}

/** Writes the rows as the owner of the tables, in one transaction. */
async function write(changes: readonly LogChange[]): Promise<void> {
  const statements = changes.map(({ type, object, op, row }) => {
    const { table } = kernelTypes.find(known => known.name === type) ?? assert.fail()
    if (op === 'remove' || op === 'leave' || row === null) {
      return statement(`delete from ${table} where workspace_id = $1 and id = $2`, [workspace, object])
    }
    const whole = {
      ...row,
      workspaceId: workspace,
      createdBy: workspace,
      createdAt: '2026-01-01T00:00:00.000Z',
    }
    const columns = Object.keys(whole).map(columnOf)
    const places = columns.map((_, at) => `$${at + 1}`)
    const sets = columns.map(column => `${column} = excluded.${column}`)
    return statement(
      `insert into ${table} (${columns.join()}) values (${places.join()})
       on conflict (workspace_id, id) do update set ${sets.join()}`,
      Object.values(whole),
    )
  })
  const begin = statement('begin; set constraints all deferred', [])
  await owner.pipeline([begin, ...statements, statement('commit', [])])
}

/** Mulberry32. */
function randomFrom(start: number): (below: number) => number {
  let state = start
  return below => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}
