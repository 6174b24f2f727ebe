import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CannotStart } from '../cannot-start.ts'
import type { Module } from '../module.ts'
import { createRegistry } from '../registry.ts'
import { appRole } from './connect.ts'
import type { DbAddress } from './db.ts'
import { type Connection, openConnection } from './driver.ts'
import { codeOf } from './errors.ts'
import { statement } from './readers.ts'

export interface Migration {
  /** `people/2026-12-01-first.sql` */
  readonly name: string
  readonly sql: string
  readonly digest: string
}

export interface MigrateOptions {
  readonly address: DbAddress
  readonly modules: readonly Module[]
  /** The folder that holds `kernel/` and `modules/`; by default that of this source tree. */
  readonly root?: string
  /** Where a room's SQL lies; default: `<root>/modules/<name>/migrations`. */
  readonly folderOf?: (module: string) => string
}

/**
 * Applies what is new of `kernel/db/*.sql` and of each room's SQL, in the order of `uses`, each file in a
 * transaction of its own, as the login, which owns the schemas. Gives the names that it applied.
 * Throws CannotStart for a file that was edited after it was applied, a newer database, or failing SQL.
 */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  const migrations = await readMigrations(options)
  const connection = openConnection({ address: options.address, session: {} })
  try {
    await refuseSuperuser(connection, options.address)
    await ensureAppRole(connection, options.address.user)
    // Two processes may start at once; the second finds everything applied.
    await run(connection, 'select pg_advisory_lock(20261, 1)')
    const applied = await readApplied(connection)
    refuseStrangers(migrations, applied)
    const news = migrations.filter(migration => !applied.has(migration.name))
    for (const migration of news) await apply(connection, migration)
    return news.map(migration => migration.name)
  } finally {
    await connection.end()
  }
}

/** All files, in the order in which they apply. */
export async function readMigrations({
  modules,
  root,
  folderOf,
}: Omit<MigrateOptions, 'address'>): Promise<Migration[]> {
  const base = root ?? join(import.meta.dirname, '../..')
  const rooms = createRegistry(modules).modules.map(module => module.name)
  const found = await readFolder('kernel', join(base, 'kernel/db'))
  for (const room of rooms) {
    found.push(...(await readFolder(room, folderOf?.(room) ?? join(base, 'modules', room, 'migrations'))))
  }
  return found
}

async function readFolder(owner: string, folder: string): Promise<Migration[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT' && owner !== 'kernel') return []
    throw error
  })
  const files = names.filter(name => name.endsWith('.sql')).sort()
  return Promise.all(
    files.map(async file => {
      const sql = await readFile(join(folder, file), 'utf8')
      return { name: `${owner}/${file}`, sql, digest: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

async function run(connection: Connection, text: string, parameters: readonly unknown[] = []) {
  const [result] = await connection.pipeline([statement(text, parameters)])
  return result ?? []
}

async function refuseSuperuser(connection: Connection, { user }: DbAddress): Promise<void> {
  const [login] = await run(connection, 'select rolsuper from pg_roles where rolname = current_user')
  if (login?.rolsuper === true) {
    throw new CannotStart(`The login ${user} is a superuser; use one that only owns the database.`)
  }
}

async function ensureAppRole(connection: Connection, user: string): Promise<void> {
  const [role] = await run(connection, 'select 1 from pg_roles where rolname = $1', [appRole])
  if (role !== undefined) return
  try {
    await run(connection, `create role ${appRole}; grant ${appRole} to current_user`)
  } catch (error) {
    if (codeOf(error) !== '42501') throw error
    throw new CannotStart(
      `The login ${user} may not create roles. Run as a superuser: create role ${appRole}; grant ${appRole} to ${user};`,
    )
  }
}

async function readApplied(connection: Connection): Promise<Map<string, string>> {
  const [there] = await run(connection, `select to_regclass('kernel.migration') is not null as yes`)
  if (there?.yes !== true) return new Map()
  const rows = await run(connection, 'select name, digest from kernel.migration')
  return new Map(rows.map(row => [String(row.name), String(row.digest)]))
}

function refuseStrangers(migrations: readonly Migration[], applied: ReadonlyMap<string, string>): void {
  const known = new Map(migrations.map(migration => [migration.name, migration]))
  const owners = new Set(migrations.map(migration => migration.name.split('/')[0]))
  for (const [name, digest] of applied) {
    const migration = known.get(name)
    if (migration === undefined && owners.has(name.split('/')[0])) {
      throw new CannotStart(`The database is newer than this version of Concord: it has ${name}.`)
    }
    if (migration !== undefined && migration.digest !== digest) {
      throw new CannotStart(`The migration ${name} was edited after it was applied to this database.`)
    }
  }
}

async function apply(connection: Connection, { name, sql, digest }: Migration): Promise<void> {
  try {
    const results = await connection.pipeline([
      statement('begin', []),
      statement(sql, []),
      statement('insert into kernel.migration (name, digest, at) values ($1, $2, now())', [name, digest]),
      statement('commit', []),
    ])
    if (results.at(-1)?.command !== 'COMMIT') throw new Error('it was rolled back')
  } catch (error) {
    throw new CannotStart(
      `The migration ${name} failed: ${error instanceof Error ? error.message : String(error)}.`,
    )
  }
}
