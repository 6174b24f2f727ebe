import { CannotStart } from '../cannot-start.ts'
import type { DbAddress } from './db.ts'
import { openConnection } from './driver.ts'
import { codeOf } from './errors.ts'
import { Lanes } from './lanes.ts'
import { Readers } from './readers.ts'

export const appRole = 'concord_app'

/** The two ways to PostgreSQL: readers for everyone, lanes for `run.ts` alone. */
export interface Connected {
  readonly readers: Readers
  readonly lanes: Lanes
  /** `server_version_num`, such as 180004. */
  readonly version: number
  close(): Promise<void>
}

/**
 * Connects as the login and works as `concord_app`. Throws CannotStart where that role could walk around
 * row-level security, or where PostgreSQL is too old or can't be reached.
 */
export async function connect(
  address: DbAddress,
  { lanes: laneCount = 3, readers: readerCount = 6 } = {},
): Promise<Connected> {
  const version = await check(address)
  const limits: Record<string, string> = version >= 170_000 ? { transaction_timeout: '10s' } : {}
  const session = {
    role: appRole,
    idle_in_transaction_session_timeout: '5s',
    // A statement keeps the plan it was first run with. Made on a nearly empty table, that plan would scan it for ever.
    enable_seqscan: 'off',
    ...limits,
  }
  const open = (more: Readonly<Record<string, string>>) => () =>
    openConnection({ address, session: { ...session, default_transaction_read_only: 'on', ...more } })
  const lanes = new Lanes(open({ lock_timeout: '3s', statement_timeout: '8s' }), laneCount)
  const readers = new Readers(new Lanes(open({ statement_timeout: '10s' }), readerCount))
  const close = async () => {
    await Promise.all([lanes.close(), readers.close()])
  }
  return { readers, lanes, version, close }
}

const question = `
  select current_setting('server_version_num')::int as version,
    (select rolsuper from pg_roles where rolname = session_user) as login_super,
    (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as app_strong,
    (select count(*)::int from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where pg_get_userbyid(c.relowner) = current_user and n.nspname !~ '^pg_') as owned,
    to_regclass('kernel.log_change') is not null as migrated`

async function check(address: DbAddress): Promise<number> {
  const connection = openConnection({ address, session: { role: appRole } })
  try {
    const [found] = await connection.pipeline([{ text: question, parameters: [] }])
    const facts = found?.[0] ?? {}
    const version = Number(facts.version)
    if (version < 150_000) throw new CannotStart('PostgreSQL 15 or newer is needed.')
    if (facts.login_super === true) throw new CannotStart(superuserLine(address))
    if (facts.app_strong === true || Number(facts.owned) > 0) {
      throw new CannotStart(
        `The role ${appRole} must be neither superuser, nor BYPASSRLS, nor own a table: row-level security would not bind it.`,
      )
    }
    if (facts.migrated !== true) throw new CannotStart('The database has not been migrated.')
    return version
  } catch (error) {
    throw readable(error, address)
  } finally {
    await connection.end().catch(() => undefined)
  }
}

function superuserLine({ user, database }: DbAddress): string {
  return (
    `The login ${user} is a superuser, for whom row-level security does not hold. Run as a superuser: ` +
    `create role concord login password '…'; create role ${appRole}; grant ${appRole} to concord; ` +
    `alter database "${database}" owner to concord; and connect as concord.`
  )
}

function readable(error: unknown, { host, port, database, user }: DbAddress): unknown {
  if (error instanceof CannotStart) return error
  const code = codeOf(error)
  const where = `database ${database} at ${host}:${port} as ${user}`
  if (code === '22023' || code === '42704' || code === '42501') {
    return new CannotStart(
      `The role ${appRole} is missing or not granted to ${user}: create role ${appRole}; grant ${appRole} to ${user};`,
    )
  }
  if (code === '') return error
  return new CannotStart(`PostgreSQL can't be reached (${code}): ${where}.`)
}
