import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import postgres from 'postgres'
import type { DbAddress } from '../kernel/db/db.ts'
import { type Migration, readMigrations } from '../kernel/db/migrate.ts'
import { kernelRoom } from '../kernel/derive/kernel-room.ts'
import { rooms } from '../modules/modules.ts'
import { openRooms } from '../modules/testing/open-rooms.ts'
import manifest from '../package.json' with { type: 'json' }

const shortPath = `docs/releases/v${manifest.version}.sql`

/**
 * `node tools/dump-release.ts` writes a small database of this version, the seeds of all rooms in it, as plain SQL that
 * needs nothing but an empty database. A later version must be able to migrate it: `modules/releases.test.ts` does.
 */
async function main(): Promise<void> {
  const house = await openRooms()
  try {
    const world = await house.newWorld()
    await world.settled()
    const path = join(import.meta.dirname, '..', shortPath)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(
      path,
      await dumpOf(house.address, await readMigrations({ modules: [kernelRoom, ...rooms] })),
    )
    console.log(`${shortPath} is written.`)
  } finally {
    await house.close()
  }
}

/** The database as SQL: what its migrations said, then its rows. */
export async function dumpOf(address: DbAddress, migrations: readonly Migration[]): Promise<string> {
  const { host, port, database, user, password } = address
  const sql = postgres({ host, port, database, user, password: password ?? '', max: 1, fetch_types: false })
  try {
    const parts = [header]
    for (const { name, sql: text } of migrations) parts.push(`-- ${name}\n${text.trimEnd()}\n`)
    parts.push('set constraints all deferred;\n')
    for (const table of inOrder(await tablesOf(sql), await referencesOf(sql))) {
      parts.push(await rowsOf(sql, table))
    }
    return [...parts.filter(part => part !== ''), 'commit;\n'].join('\n')
  } finally {
    await sql.end()
  }
}

const header = `-- A database of Concord as this version leaves it. Written by tools/dump-release.ts.
begin;
do $$ begin
  if not exists (select from pg_roles where rolname = 'concord_app') then
    create role concord_app;
    grant concord_app to current_user;
  end if;
end $$;
`

interface Table {
  readonly name: string
  /** Quoted, in order. */
  readonly columns: readonly string[]
  readonly key: string
}

async function tablesOf(sql: postgres.Sql): Promise<Table[]> {
  const rows = await sql<{ name: string; columns: string; key: string }[]>`
    select c.oid::regclass::text as name,
      (select json_agg(quote_ident(a.attname) order by a.attnum)::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_index i
        join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
        where i.indrelid = c.oid and i.indisprimary) as key
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
    order by 1`
  return rows.map(({ name, columns, key }) => ({ name, columns: JSON.parse(columns), key }))
}

async function referencesOf(sql: postgres.Sql): Promise<Map<string, string[]>> {
  const rows = await sql<{ from: string; to: string }[]>`
    select conrelid::regclass::text as from, confrelid::regclass::text as to
    from pg_constraint where contype = 'f' order by 1, 2`
  const references = new Map<string, string[]>()
  for (const { from, to } of rows) references.set(from, [...(references.get(from) ?? []), to])
  return references
}

/** What is referred to comes first; where tables refer to each other in a circle, the constraints wait anyhow. */
function inOrder(tables: readonly Table[], references: ReadonlyMap<string, readonly string[]>): Table[] {
  const byName = new Map(tables.map(table => [table.name, table]))
  const placed = new Set<Table>()
  const seen = new Set<string>()
  const place = (name: string): void => {
    const table = byName.get(name)
    if (table === undefined || seen.has(name)) return
    seen.add(name)
    for (const other of references.get(name) ?? []) place(other)
    placed.add(table)
  }
  for (const { name } of tables) place(name)
  return [...placed]
}

async function rowsOf(sql: postgres.Sql, { name, columns, key }: Table): Promise<string> {
  const values = columns.map(column => `quote_nullable(${column}::text)`).join(`, ', ', `)
  const rows = await sql.unsafe<{ row: string }[]>(
    `select concat('(', ${values}, ')') as row from ${name} order by ${key}`,
  )
  if (rows.length === 0) return ''
  return `insert into ${name} (${columns.join(', ')}) values\n${rows.map(({ row }) => row).join(',\n')};\n`
}

if (import.meta.main) await main()
