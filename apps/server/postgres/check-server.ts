import postgres from 'postgres'
import { CannotStart } from '../../../kernel/cannot-start.ts'
import type { DbAddress } from '../../../kernel/db/db.ts'
import { codeOf } from '../../../kernel/system-error.ts'
import { appRole } from './bootstrap.ts'

const oldestMajor = 15

/**
 * Looks whether Concord can live on the PostgreSQL that DATABASE_URL names, and makes its role there if it may.
 * Throws CannotStart with one line, which holds the SQL to run where SQL helps. Gives the server's version.
 */
export async function checkServer(address: DbAddress): Promise<string> {
  const sql = postgres({
    ...address,
    password: address.password ?? '',
    max: 1,
    fetch_types: false,
    connect_timeout: 10,
    onnotice: () => {},
  })
  try {
    const facts = await readFacts(sql)
    refuseUnfit(facts)
    await ensureAppRole(sql, facts)
    return facts.version
  } catch (error) {
    throw error instanceof CannotStart ? error : new CannotStart(describeFailure(error, address))
  } finally {
    await sql.end({ timeout: 2 })
  }
}

interface Facts {
  readonly version: string
  readonly number: number
  readonly encoding: string
  readonly isReadOnly: boolean
  readonly login: string
  readonly database: string
  /** The login itself, or a role that it may switch to, that row-level security doesn't hold for. */
  readonly mighty: string | null
  readonly canCreate: boolean
}

async function readFacts(sql: postgres.Sql): Promise<Facts> {
  const [facts] = await sql<Facts[]>`
    select split_part(current_setting('server_version'), ' ', 1) as version,
           current_setting('server_version_num')::int as number,
           current_setting('server_encoding') as encoding,
           pg_is_in_recovery() or current_setting('default_transaction_read_only') = 'on' as "isReadOnly",
           session_user::text as login,
           current_database()::text as database,
           (select rolname::text from pg_roles
             where (rolsuper or rolbypassrls) and pg_has_role(session_user, oid, 'member')
             order by rolname = session_user desc, rolname limit 1) as mighty,
           has_database_privilege(session_user, current_database(), 'create') as "canCreate"`
  if (!facts) throw new CannotStart('PostgreSQL did not say what it is.')
  return facts
}

function refuseUnfit(facts: Facts): void {
  const { version, number, encoding, isReadOnly, login, database, mighty, canCreate } = facts
  const [user, name] = [quote(login), quote(database)]
  if (Math.floor(number / 10_000) < oldestMajor) {
    throw new CannotStart(`DATABASE_URL is a PostgreSQL ${version}; Concord needs ${oldestMajor} or newer.`)
  }
  if (isReadOnly)
    throw new CannotStart('DATABASE_URL is a PostgreSQL that can only be read; name its primary.')
  if (encoding !== 'UTF8') {
    throw new CannotStart(
      `The database ${database} is encoded in ${encoding}; make one in UTF8: CREATE DATABASE concord ENCODING 'UTF8' TEMPLATE template0;`,
    )
  }
  if (mighty === login) {
    const own = login === 'concord' ? 'concord_owner' : 'concord'
    throw new CannotStart(
      `The login ${login} of DATABASE_URL is not bound by row-level security; use one of Concord's own: CREATE ROLE ${own} LOGIN PASSWORD '…'; ALTER DATABASE ${name} OWNER TO ${own};`,
    )
  }
  if (mighty) {
    throw new CannotStart(
      `The login ${login} of DATABASE_URL may become ${mighty}, which is not bound by row-level security: REVOKE ${quote(mighty)} FROM ${user};`,
    )
  }
  if (!canCreate) {
    throw new CannotStart(
      `The login ${login} may not create schemas in the database ${database}: ALTER DATABASE ${name} OWNER TO ${user};`,
    )
  }
}

async function ensureAppRole(sql: postgres.Sql, { login }: Facts): Promise<void> {
  const before = await readAppRole(sql)
  if (before?.isMighty) {
    throw new CannotStart(
      `The role ${appRole} must be bound by row-level security: ALTER ROLE ${appRole} NOSUPERUSER NOBYPASSRLS;`,
    )
  }
  if (before?.isGranted) return
  const commands = [before ? '' : `CREATE ROLE ${appRole} NOLOGIN;`, `GRANT ${appRole} TO ${quote(login)};`]
  try {
    for (const command of commands) if (command) await sql.unsafe(command)
  } catch (error) {
    if (!['42501', '42710'].includes(codeOf(error) ?? '')) throw error
  }
  if ((await readAppRole(sql))?.isGranted) return
  const missing = (await readAppRole(sql)) ? commands.slice(1) : commands
  throw new CannotStart(
    `Concord runs its statements as the role ${appRole}, which ${login} may not set up; as a superuser: ${missing.join(' ').trim()}`,
  )
}

async function readAppRole(sql: postgres.Sql): Promise<{ isMighty: boolean; isGranted: boolean } | null> {
  const [role] = await sql<{ isMighty: boolean; isGranted: boolean }[]>`
    select rolsuper or rolbypassrls as "isMighty",
           pg_has_role(session_user, oid,
             case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end) as "isGranted"
      from pg_roles where rolname = ${appRole}`
  return role ?? null
}

function describeFailure(error: unknown, { host, port, database, user }: DbAddress): string {
  const code = codeOf(error)
  const place = host.startsWith('/') ? host : `${host.includes(':') ? `[${host}]` : host}:${port}`
  if (code === '28P01' || code === '28000')
    return `PostgreSQL at ${place} refuses the login ${user}: check DATABASE_URL.`
  if (code === '3D000')
    return `PostgreSQL at ${place} has no database ${database}: CREATE DATABASE ${quote(database)};`
  if (code === '57P03') return `PostgreSQL at ${place} is starting or stopping; try again in a moment.`
  if (code === '53300') return `PostgreSQL at ${place} takes no more connections.`
  if (code === 'SASL_SIGNATURE_MISMATCH')
    return `PostgreSQL at ${place} could not prove that it knows ${user}'s password.`
  return `PostgreSQL at ${place} cannot be reached (${code ?? String(error)}): check DATABASE_URL.`
}

function quote(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`
}
