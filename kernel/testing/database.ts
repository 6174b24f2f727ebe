import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { Socket } from 'node:net'
import { join } from 'node:path'
import postgres from 'postgres'
import type { DbAddress } from '../db/db.ts'

/** How a template is made: once per run, for all that name the same key. */
export interface Template {
  /** What it holds, such as the names of its rooms and the digest of their migrations. */
  readonly key: string
  /** Fills an empty database; closes its connections before it resolves. */
  prepare(address: DbAddress): Promise<void>
}

/** A database of one's own. */
export interface TestDatabase {
  /** For the login that owns it and is no superuser. */
  readonly address: DbAddress
  /** The same, as the setting DATABASE_URL takes it. */
  readonly url: string
  /** Ends all connections to it and removes it. */
  drop(): Promise<void>
}

const owner = 'concord'
const prefix = 'own_'
let made = 0

/**
 * A fresh database for one test file: empty, or a copy of a template (some 25 ms). `CONCORD_TEST_PG` names the running
 * server; without it, one is started that ends with this process.
 */
export async function openTestDatabase(template?: Template): Promise<TestDatabase> {
  const server = await findServer()
  const sql = connect(server)
  try {
    await dropLeftovers(sql)
    const from = template ? await ensureTemplate(sql, server, template) : 'template1'
    made += 1
    const name = `${prefix}${process.pid}_${made}`
    await sql.unsafe(`create database ${name} owner ${owner} template ${from} strategy file_copy`)
    const address = { ...server, database: name, user: owner }
    return { address, url: urlOf(address), drop: () => dropDatabase(server, name) }
  } finally {
    await sql.end()
  }
}

async function ensureTemplate(sql: postgres.Sql, server: DbAddress, template: Template): Promise<string> {
  const name = `template_${createHash('sha256').update(template.key).digest('hex').slice(0, 24)}`
  // Test files start at once: the first makes it, the others wait. The lock goes with the connection.
  await sql`select pg_advisory_lock(20261, hashtext(${name}))`
  const [found] = await sql`select datistemplate from pg_database where datname = ${name}`
  if (!found?.datistemplate) {
    await sql.unsafe(`drop database if exists ${name} with (force)`)
    await sql.unsafe(`create database ${name} owner ${owner} strategy file_copy`)
    await template.prepare({ ...server, database: name, user: owner })
    await sql.unsafe(`alter database ${name} with is_template true allow_connections false`)
  }
  await sql`select pg_advisory_unlock(20261, hashtext(${name}))`
  return name
}

async function dropDatabase(server: DbAddress, name: string): Promise<void> {
  const sql = connect(server)
  await sql.unsafe(`drop database if exists ${name} with (force)`)
  await sql.end()
}

/** Databases of test files that have ended without dropping theirs. */
async function dropLeftovers(sql: postgres.Sql): Promise<void> {
  const found = await sql<{ name: string }[]>`
    select datname as name from pg_database where datname ~ ${`^${prefix}[0-9]+_`}`
  for (const { name } of found) {
    if (!isAlive(Number(name.split('_')[1]))) await sql.unsafe(`drop database if exists ${name} with (force)`)
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function connect(address: DbAddress): postgres.Sql {
  const { password, ...rest } = address
  return postgres({ ...rest, password: password ?? '', max: 1, fetch_types: false, onnotice: () => {} })
}

let starting: Promise<string> | null = null

async function findServer(): Promise<DbAddress> {
  starting ??= startServer()
  const url = new URL(process.env.CONCORD_TEST_PG ?? (await starting))
  return {
    host: url.searchParams.get('host') ?? url.hostname,
    port: Number(url.port || 5432),
    database: url.pathname.slice(1),
    user: url.username,
    password: url.password ? decodeURIComponent(url.password) : null,
  }
}

function urlOf({ host, port, database, user, password }: DbAddress): string {
  const login = password === null ? user : `${user}:${encodeURIComponent(password)}`
  return `postgres://${login}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
}

// A process of its own, outside our group: it sees the end of its input when we end, however that is.
function startServer(): Promise<string> {
  if (process.env.CONCORD_TEST_PG) return Promise.resolve(process.env.CONCORD_TEST_PG)
  const program = join(import.meta.dirname, '../../tools/test-postgres.ts')
  const child = spawn(process.execPath, [program], { detached: true, stdio: ['pipe', 'pipe', 'inherit'] })
  return new Promise((resolve, reject) => {
    child.once('exit', code => reject(new Error(`The PostgreSQL for tests ended with ${code}.`)))
    child.stdout.once('data', line => {
      for (const handle of [child, child.stdin, child.stdout]) {
        if (handle === child || handle instanceof Socket) handle.unref()
      }
      resolve(String(line).trim())
    })
  })
}
