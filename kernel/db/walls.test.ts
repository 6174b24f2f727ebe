import assert from 'node:assert/strict'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { CannotStart } from '../cannot-start.ts'
import { newId } from '../ids.ts'
import { openTestDatabase } from '../testing/database.ts'
import { desk } from '../testing/desk/module.ts'
import { type DeskWorld, openDeskWorld } from '../testing/desk/open-desk-world.ts'
import { connect } from './connect.ts'
import { openConnection } from './driver.ts'
import { migrate } from './migrate.ts'

let world: DeskWorld
before(async () => {
  world = await openDeskWorld()
  await world.run('sheet.create', world.sheet('mine'))
})
after(() => world.close())

const app = () => openConnection({ address: world.database.address, session: { role: 'concord_app' } })
const line = (pattern: RegExp) => (error: unknown) =>
  error instanceof CannotStart && pattern.test(error.message)

test('a statement without a workspace fails instead of finding nothing or everything', async () => {
  const connection = app()
  const question = { text: 'select * from desk.sheet', parameters: [] }
  await assert.rejects(connection.pipeline([question]), /app\.workspace_id/)
  await connection.end()
})

test('rows of another workspace do not exist, neither to read nor to write', async () => {
  const { db } = world.kernel
  const foreign = newId()
  assert.equal((await db.read(world.workspace, 'select id from desk.sheet')).length, 1)
  assert.equal((await db.read(foreign, 'select id from desk.sheet')).length, 0)
  const connection = app()
  const insert = `begin; set local app.workspace_id = '${foreign}'; insert into desk.mark
    values ('${world.workspace}', '${newId()}', now(), '${newId()}', '${newId()}', 'theirs')`
  await assert.rejects(connection.pipeline([{ text: insert, parameters: [] }]), /row-level security/)
  await connection.end()
})

test('every table of every room stands behind row-level security, forced on its owner too', async () => {
  const rows = await world.kernel.db.read<{ name: string }>(
    world.workspace,
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname in ('kernel', 'desk') and not (c.relrowsecurity and c.relforcerowsecurity)`,
  )
  assert.deepEqual(
    rows.map(row => row.name),
    ['kernel.migration'],
  )
})

test('readers can not write, and what the application runs as owns nothing', async () => {
  const write = world.kernel.db.read(world.workspace, `delete from desk.sheet`)
  await assert.rejects(write, /read-only transaction/)
  const drop = world.kernel.db.read(world.workspace, `drop table desk.sheet`)
  await assert.rejects(drop, /read-only|must be owner/)
})

test('a superuser, for whom row-level security does not hold, is refused', async () => {
  const [found] = await world.kernel.db.read<{ name: string }>(
    world.workspace,
    'select rolname as name from pg_roles where rolsuper order by oid limit 1',
  )
  const superuser = { ...world.database.address, user: String(found?.name) }
  await assert.rejects(connect(superuser), line(/superuser/))
  await assert.rejects(migrate({ address: superuser, modules: [] }), line(/superuser/))
})

test('a database that was never migrated, or can not be reached, is one clear line', async () => {
  const database = await openTestDatabase()
  await assert.rejects(connect(database.address), line(/not been migrated/))
  await assert.rejects(connect({ ...database.address, port: 1 }), line(/can't be reached/))
  await assert.rejects(connect({ ...database.address, database: 'nowhere' }), line(/can't be reached/))
  await database.drop()
})

test('migrations apply once, in order, and one that was edited later is refused', async () => {
  const database = await openTestDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'concord-migrate-'))
  await cp(join(import.meta.dirname, '../testing/desk/2026-11-24-first.sql'), join(folder, 'a-first.sql'))
  const options = { address: database.address, modules: [desk], folderOf: () => folder }
  assert.deepEqual(await migrate(options), ['kernel/0001-kernel.sql', 'desk/a-first.sql'])
  assert.deepEqual(await migrate(options), [])
  await writeFile(join(folder, 'b-second.sql'), 'create table desk.broken (id nonsense);')
  await assert.rejects(migrate(options), line(/desk\/b-second\.sql failed: type "nonsense"/))
  await writeFile(join(folder, 'b-second.sql'), 'create table desk.other (id uuid); select 1;')
  assert.deepEqual(await Promise.all([migrate(options), migrate(options)]).then(both => both.flat()), [
    'desk/b-second.sql',
  ])
  await writeFile(join(folder, 'a-first.sql'), '-- edited')
  await assert.rejects(migrate(options), line(/a-first\.sql was edited/))
  await rm(folder, { recursive: true })
  await database.drop()
})
