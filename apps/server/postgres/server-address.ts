import { CannotStart } from '../../../kernel/cannot-start.ts'
import type { DbAddress } from '../../../kernel/db/db.ts'

/** Reads `postgres://user:password@host:5432/database?sslmode=require`. Throws CannotStart, without the password. */
export function parseServerUrl(text: string): DbAddress {
  const url = new URL(text)
  const { host, sslmode, ...unknown } = Object.fromEntries(url.searchParams)
  const surplus = Object.keys(unknown)[0]
  if (surplus) throw new CannotStart(`DATABASE_URL has a parameter that Concord does not know: ${surplus}.`)
  const database = decode(url.pathname.slice(1))
  const user = decode(url.username)
  if (!database)
    throw new CannotStart('DATABASE_URL names no database: postgres://user:password@host:5432/database.')
  if (!user) throw new CannotStart('DATABASE_URL names no user: postgres://user:password@host:5432/database.')
  return {
    host: host ?? (decode(url.hostname).replace(/^\[(.*)\]$/, '$1') || 'localhost'),
    port: Number(url.port || 5432),
    database,
    user,
    password: url.password ? decode(url.password) : null,
    ssl: parseSslMode(sslmode),
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw new CannotStart('DATABASE_URL holds a % that begins no code: write %25 for it.')
  }
}

function parseSslMode(mode: string | undefined): DbAddress['ssl'] {
  if (mode === undefined || mode === 'disable') return false
  if (mode === 'require' || mode === 'allow' || mode === 'prefer' || mode === 'verify-full') return mode
  throw new CannotStart(
    `sslmode of DATABASE_URL must be disable, allow, prefer, require or verify-full, not "${mode}".`,
  )
}
