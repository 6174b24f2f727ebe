import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openConnection } from './db/driver.ts'
import { type Id, newId } from './ids.ts'
import { Problem } from './problem.ts'
import { type DeskWorld, openDeskWorld } from './testing/desk/open-desk-world.ts'

let world: DeskWorld
let people: Id<'person'>[]
before(async () => {
  world = await openDeskWorld({ patience: 5000 })
  people = await Promise.all(Array.from({ length: 8 }, () => world.addPerson('member')))
})
after(() => world.close())

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

/** Ends one connection of the kernel at a time, `times` times; gives what kinds of work it hit. */
async function killBackends(times: number): Promise<Map<string, number>> {
  const killer = openConnection({ address: world.database.address, session: {} })
  const hit = new Map<string, number>()
  for (let done = 0; done < times; ) {
    await pause(15 + Math.random() * 30)
    const [found] = await killer.pipeline([
      {
        text: `select pid, state, pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
          order by state <> 'idle' desc, random() limit 1`,
        parameters: [],
      },
    ])
    const state = found?.[0]?.state
    if (state === undefined) continue
    hit.set(String(state), (hit.get(String(state)) ?? 0) + 1)
    done += 1
  }
  await killer.end()
  return hit
}

/** Asks until there is an answer, as a client with an outbox does. */
async function untilAnswered<T>(send: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await send()
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'unavailable') throw error
      await pause(20)
    }
  }
}

async function runUntilAnswered(name: string, input: unknown, actor: Id<'person'>): Promise<number> {
  const id = newId()
  const answer = await untilAnswered(() => world.run(name, input, { id, actor }))
  return answer.seq
}

interface Acknowledged {
  readonly sheet: string
  readonly seq: number
}

async function writeUntil(isOver: () => boolean): Promise<Acknowledged[]> {
  const done: Acknowledged[] = []
  await Promise.all(
    people.map(async actor => {
      while (!isOver()) {
        const sheet = newId()
        const seq = await runUntilAnswered('sheet.create', world.sheet('x', { id: sheet, body: 'b' }), actor)
        done.push({ sheet, seq })
        await runUntilAnswered('sheet.try', { drawer: world.drawer, id: newId(), how: 'count' }, actor)
      }
    }),
  )
  return done
}

test('with backends killed under load, nothing acknowledged is lost or doubled, and the log has no gap', async () => {
  const told: number[] = []
  const end = world.kernel.onCommit(entries => told.push(...entries.map(entry => entry.seq)))
  let isOver = false
  const reading = readUntil(() => isOver)
  const writing = writeUntil(() => isOver)
  const hit = await killBackends(60).finally(() => {
    isOver = true
  })
  const done = await writing
  const reads = await reading
  end()
  assert.ok((hit.get('active') ?? 0) + (hit.get('idle in transaction') ?? 0) > 0, 'nothing was hit at work')
  assert.ok(reads > 0)
  await assertWhole(done)
  assert.deepEqual(
    told,
    told.toSorted((a, b) => a - b),
  )
  const entries = await allEntries()
  const missed = entries.filter(entry => entry.seq >= (told[0] ?? 0) && !told.includes(entry.seq))
  assert.deepEqual(missed, [], 'commits that nobody was told of')
})

async function readUntil(isOver: () => boolean): Promise<number> {
  let reads = 0
  while (!isOver()) {
    const { data } = await untilAnswered(() => world.ask('sheet.list', { drawer: world.drawer }))
    assert.ok(Array.isArray(data))
    reads += 1
    await pause(2)
  }
  return reads
}

async function allEntries() {
  const { kernel, workspace } = world
  const all = []
  for (let after = 0; ; ) {
    const page = await kernel.readEntries({ workspace, stream: workspace, after })
    all.push(...page)
    const last = page.at(-1)
    if (last === undefined) return all
    after = last.seq
  }
}

async function assertWhole(done: readonly Acknowledged[]): Promise<void> {
  const entries = await allEntries()
  const seqs = entries.flatMap(entry => entry.changes.map(change => change.seq))
  assert.deepEqual(
    seqs,
    seqs.map((_, index) => index + 1),
  )
  const created = entries.filter(entry => entry.name === 'sheet.create')
  const logged = new Map(created.map(entry => [String(entry.changes[0]?.object), entry.seq]))
  assert.equal(logged.size, created.length, 'a sheet was made twice')
  for (const { sheet, seq } of done) assert.equal(logged.get(sheet), seq)
  const rows = await world.kernel.db.read<{ id: string; no: number }>(
    world.workspace,
    'select id, no from desk.sheet order by no',
  )
  assert.deepEqual(
    rows.map(row => row.no),
    rows.map((_, index) => index + 1),
  )
  assert.deepEqual(new Set(rows.map(row => row.id)), new Set(logged.keys()))
}
