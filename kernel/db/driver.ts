import { connect, type Socket } from 'node:net'
import postgres from 'postgres'
import type { DbAddress } from './db.ts'

/** One statement of a pipeline. Without parameters it may hold several, separated by semicolons. */
export interface Statement {
  readonly text: string
  readonly parameters: readonly Parameter[]
}
/** Arrays go as literals (`arrayLiteral`), JSON as its text. */
export type Parameter = string | number | boolean | null

/** What the driver gives for one statement. */
export interface Result extends ReadonlyArray<Readonly<Record<string, unknown>>> {
  readonly count: number | null
  readonly command: string
}

/** One physical connection that is never opened again once it is lost. */
export interface Connection {
  isDead(): boolean
  /** Sends the statements in one go and gives their results in order; throws the first error, when all have ended. */
  pipeline(statements: readonly Statement[]): Promise<Result[]>
  end(): Promise<void>
}

export interface ConnectionSettings {
  readonly address: DbAddress
  /** Session settings given at connect, so that they hold from the first statement on. */
  readonly session: Readonly<Record<string, string>>
}

const oid = {
  int8: 20,
  date: 1082,
  timestamp: 1114,
  timestamptz: 1184,
  json: 114,
  jsonb: 3802,
  texts: 1009,
} as const
const asIs = (value: unknown): string => String(value)

/** int8 as number, times as ISO text with milliseconds, dates as text; parameters go as the text they are. */
const types = {
  int8: { to: oid.int8, from: [oid.int8], serialize: asIs, parse: Number },
  date: { to: oid.date, from: [oid.date], serialize: asIs, parse: (text: string) => text },
  time: {
    to: oid.timestamptz,
    from: [oid.timestamptz, oid.timestamp],
    serialize: asIs,
    parse: isoTime,
  },
  json: { to: oid.json, from: [oid.json], serialize: jsonText, parse: JSON.parse },
  texts: { to: oid.texts, from: [oid.texts], serialize: asIs, parse: textsOf },
  jsonb: { to: oid.jsonb, from: [oid.jsonb], serialize: jsonText, parse: JSON.parse },
}

/** Opens lazily: the connection is made by the first pipeline. */
export function openConnection({ address, session }: ConnectionSettings): Connection {
  let dead = false
  let socket: Socket | null = null
  const settings = {
    host: address.host,
    port: address.port,
    // Still connecting: it keeps what the driver writes until it is open.
    socket: () => {
      socket = openSocket(address)
      return socket
    },
    database: address.database,
    user: address.user,
    ...(address.password === null ? {} : { password: address.password }),
    ssl: address.ssl ?? false,
    max: 1,
    max_lifetime: null,
    idle_timeout: undefined,
    connect_timeout: 5,
    fetch_types: false,
    types,
    connection: { ...session, TimeZone: 'UTC', DateStyle: 'ISO', client_min_messages: 'warning' },
    onnotice: () => undefined,
    // The driver would connect anew for what is still in its queue, outside the transaction.
    backoff: () => 0,
    onclose: () => {
      dead = true
      sql.end({ timeout: 0 }).catch(() => undefined)
    },
  }
  const sql = postgres(settings)
  return {
    isDead: () => dead,
    async pipeline(statements) {
      if (socket) gather(socket)
      const sent = statements.map(({ text, parameters }) =>
        parameters.length === 0 ? sql.unsafe(text) : sql.unsafe(text, [...parameters], { prepare: true }),
      )
      const settled = await Promise.allSettled(sent)
      return settled.map(outcome => {
        if (outcome.status === 'rejected') throw outcome.reason
        return outcome.value as unknown as Result
      })
    },
    async end() {
      dead = true
      await sql.end({ timeout: 0 })
    },
  }
}

function openSocket({ host, port }: DbAddress): Socket {
  return host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host)
}

/** What the driver writes until the end of this turn goes out in one go: by itself it writes each statement alone. */
function gather(socket: Socket): void {
  socket.cork()
  // The driver sends in a microtask, and the rest in an immediate of its own: ours comes behind both.
  queueMicrotask(() => process.nextTick(() => setImmediate(() => socket.uncork())))
}

/** A PostgreSQL array literal: `{"a","b",NULL}`. */
export function arrayLiteral(values: readonly (string | number | boolean | null)[]): string {
  return `{${values.map(value => (typeof value === 'string' ? quoted(value) : value === null ? 'NULL' : value)).join()}}`
}

const plain = /^[\w-]+$/

function quoted(value: string): string {
  if (plain.test(value) && value.toLowerCase() !== 'null') return value
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}

/** `{a,"b c"}` → its texts. */
function textsOf(literal: string): string[] {
  const items = literal.slice(1, -1).match(/"(?:[^"\\]|\\.)*"|[^,]+/g) ?? []
  return items.map(item => (item.startsWith('"') ? item.slice(1, -1).replace(/\\(.)/g, '$1') : item))
}

/** `2026-11-24 08:02:11.1+00` → `2026-11-24T08:02:11.100Z`; other forms (infinity, BC) stay as they are. */
function isoTime(text: string): string {
  const zone = text.endsWith('+00') ? text.length - 3 : text.length
  if (text.charCodeAt(10) !== 32) return text
  const fraction = zone > 20 ? text.slice(20, Math.min(zone, 23)).padEnd(3, '0') : '000'
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction}Z`
}

function jsonText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
