import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import postgres from 'postgres'
import { migrate } from '../kernel/db/migrate.ts'
import { kernelRoom } from '../kernel/derive/kernel-room.ts'
import { newId } from '../kernel/ids.ts'
import { openKernel } from '../kernel/open-kernel.ts'
import { namedId } from '../kernel/records.ts'
import { openTestDatabase } from '../kernel/testing/database.ts'
import manifest from '../package.json' with { type: 'json' }
import { rooms } from './modules.ts'
import { Person, people } from './people/index.ts'
import { openRooms } from './testing/open-rooms.ts'

const modules = [kernelRoom, ...rooms]
const root = join(import.meta.dirname, '..')
const folder = join(root, 'docs/releases')
const dumps = readdirSync(folder).filter(name => name.endsWith('.sql'))

/** A database of an earlier version, as its owner would bring it. */
async function openDump(name: string) {
  const database = await openTestDatabase()
  const { host, port, database: at, user } = database.address
  const sql = postgres({ host, port, database: at, user, password: '', max: 1, onnotice: () => undefined })
  await sql.unsafe(readFileSync(join(folder, name), 'utf8')).simple()
  await sql.end()
  return database
}

test('the changelog tells of this version, and there is a small dump of each that it tells of', () => {
  const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8')
  const told = [...changelog.matchAll(/^## v?(\d+\.\d+\.\d+)$/gm)].map(([, version]) => `v${version}.sql`)
  assert.ok(told.includes(`v${manifest.version}.sql`), manifest.version)
  assert.deepEqual(dumps.toSorted(), told.toSorted(), 'node tools/dump-release.ts writes one')
  for (const name of dumps) assert.ok(statSync(join(folder, name)).size < 1_000_000, name)
})

for (const name of dumps) {
  test(`a database of ${name} is migrated, and its people read and write on`, async () => {
    const database = await openDump(name)
    await migrate({ address: database.address, modules })
    const kernel = await openKernel({ address: database.address, modules, secret: 'for tests' })
    try {
      const [workspace] = await kernel.workspaces()
      if (workspace === undefined) assert.fail('The dump holds no workspace.')
      const actor = namedId(Person, people.chenLi)
      const caller = { workspace, actor, via: 'api' as const, scopes: null }
      const ask = async (query: string) =>
        JSON.stringify(await kernel.ask({ ...caller, name: query, input: {} }))
      assert.match(await ask('person.list'), /李娜/)
      assert.match(await ask('space.list'), /"key":"X1"/)
      const { seq } = await kernel.run({
        ...caller,
        id: newId(),
        name: 'department.create',
        input: { name: '财务部' },
      })
      assert.ok(seq > 1)
      assert.match(await ask('department.list'), /财务部/)
    } finally {
      await kernel.close()
      await database.drop()
    }
  })

  test(`a database of ${name} has in the end the tables of a fresh one`, async () => {
    const [old, fresh] = [await openDump(name), await openRooms()]
    await migrate({ address: old.address, modules })
    assert.deepEqual(await shapeOf(old.address), await shapeOf(fresh.address))
    await old.drop()
    await fresh.close()
  })
}

/** Columns, constraints and indexes of all our tables. */
async function shapeOf({
  host,
  port,
  database,
  user,
}: {
  host: string
  port: number
  database: string
  user: string
}) {
  const sql = postgres({ host, port, database, user, password: '', max: 1 })
  const rows = await sql`
    select format('%s.%s %s %s %s', table_schema, table_name, column_name, data_type, is_nullable) as line
      from information_schema.columns where table_schema not in ('pg_catalog', 'information_schema')
    union all select format('%s %s', conrelid::regclass, pg_get_constraintdef(oid)) from pg_constraint
      where connamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
    union all select indexdef from pg_indexes where schemaname not in ('pg_catalog', 'information_schema')
    union all select format('%s %s %s %s', tablename, policyname, qual, with_check) from pg_policies
    order by line`
  await sql.end()
  return rows.map(row => row.line)
}
