import postgres from 'postgres'
import type { DbAddress } from '../../../kernel/db/db.ts'
import { superuser } from './superuser.ts'

/** The role under which statements run: it owns nothing, so row-level security holds for it. */
export const appRole = 'concord_app'

const owner = 'concord'
const database = 'concord'

export function login(sockets: string): { address: DbAddress; superuserAddress: DbAddress } {
  const common = { host: sockets, port: 5432, password: null, ssl: false } as const
  return {
    address: { ...common, database, user: owner },
    superuserAddress: { ...common, database: 'postgres', user: superuser },
  }
}

/** Makes the roles and the database of an embedded cluster, as far as they aren't there. Gives its version. */
export async function bootstrap(sockets: string): Promise<string> {
  const { superuserAddress } = login(sockets)
  const sql = postgres({ ...superuserAddress, password: '', max: 1, fetch_types: false, onnotice: () => {} })
  try {
    const [found] = await sql<{ hasDatabase: boolean; version: string }[]>`
      select exists (select from pg_database where datname = ${database}) as "hasDatabase",
             current_setting('server_version') as version`
    if (found?.hasDatabase) return found.version
    await sql.unsafe(rolesSql)
    // Last, so that its presence says that all is there.
    await sql.unsafe(`create database ${database} owner ${owner}`)
    return found?.version ?? ''
  } finally {
    await sql.end({ timeout: 2 })
  }
}

const rolesSql = `
  do $$ begin
    if to_regrole('${appRole}') is null then create role ${appRole} nologin; end if;
    if to_regrole('${owner}') is null then create role ${owner} login; end if;
  end $$;
  grant ${appRole} to ${owner};
`
