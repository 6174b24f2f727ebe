import { resolve } from 'node:path'
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { CannotStart } from './cannot-start.ts'

/** All that a person can set about the process. Everything else is set in the interface, or has a good default. */
export interface Config {
  readonly port: number
  readonly host: string
  /** Absolute path of the data folder. */
  readonly data: string
  /** A PostgreSQL to use instead of the embedded one. */
  readonly databaseUrl: string | null
  /** The origin at which people reach it, without a slash at the end; null: whatever host they ask for. */
  readonly url: string | null
}

const settings = {
  port: { variable: 'PORT', value: 'NUMBER', standard: '7400', about: 'Port to listen on' },
  host: { variable: 'HOST', value: 'ADDRESS', standard: '127.0.0.1', about: 'Address to listen on' },
  data: { variable: 'CONCORD_DATA', value: 'FOLDER', standard: './data', about: 'Folder of everything kept' },
  'database-url': {
    variable: 'DATABASE_URL',
    value: 'URL',
    standard: 'the embedded PostgreSQL',
    about: 'PostgreSQL 15 or newer to use instead',
  },
  url: {
    variable: 'CONCORD_URL',
    value: 'URL',
    standard: 'the host that was asked for',
    about: 'Address at which people reach it',
  },
} as const
type Setting = keyof typeof settings

/** Where settings come from; a flag is stronger than a variable, an empty variable is none. */
export interface ConfigSource {
  readonly env: Readonly<Record<string, string | undefined>>
  /** As `readFlags` gives them. */
  readonly flags: Readonly<Partial<Record<Setting, string | undefined>>>
  /** What a relative data folder is relative to. */
  readonly cwd: string
}

/** The settings of one process. Throws CannotStart that names the wrong one. */
export function readConfig(source: ConfigSource): Config {
  const given = (setting: Setting) =>
    source.flags[setting] ?? (source.env[settings[setting].variable] || undefined)
  return {
    port: parsePort(given('port') ?? settings.port.standard),
    host: parseHost(given('host') ?? settings.host.standard),
    data: resolve(source.cwd, given('data') ?? settings.data.standard),
    databaseUrl: parseDatabaseUrl(given('database-url')),
    url: parseOwnUrl(given('url')),
  }
}

/** The settings as lines for `--help`. */
export function describeSettings(): string {
  const lines = Object.entries(settings).map(([flag, { variable, value, standard, about }]) => {
    const name = `  --${flag} ${value}`
    return `${name.padEnd(24)}${variable.padEnd(14)}${about} (${standard})`
  })
  return ['Settings, by flag or environment variable (default):', ...lines].join('\n')
}

/** The flags of the settings as `parseArgs` takes them, so that a command can add its own. */
export const settingFlags = {
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  'database-url': { type: 'string' },
  url: { type: 'string' },
} as const satisfies Record<Setting, { type: 'string' }>

/** The values of flags on the command line, as `parseArgs` gives them. Throws CannotStart that names the wrong one. */
export function readFlags<T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: false }).values
  } catch (error) {
    const line = error instanceof Error ? error.message.split(/\.\s|\n/)[0] : String(error)
    throw new CannotStart(`${line}. --help lists the flags.`)
  }
}

function parsePort(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65535) return port
  throw new CannotStart(`PORT must be a number from 0 to 65535, not "${text}".`)
}

function parseHost(text: string): string {
  const host = text.replace(/^\[(.*)\]$/, '$1')
  if (/^[\w.:%-]+$/.test(host)) return host
  throw new CannotStart(`HOST must be an address or a host name, not "${text}".`)
}

function parseDatabaseUrl(text: string | undefined): string | null {
  if (text === undefined) return null
  const url = URL.parse(text)
  // The text may hold a password, so it is not repeated.
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) {
    throw new CannotStart('DATABASE_URL must look like postgres://user:password@host:5432/database.')
  }
  return text
}

function parseOwnUrl(text: string | undefined): string | null {
  if (text === undefined) return null
  const url = URL.parse(text)
  if (url && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href) return url.origin
  throw new CannotStart(`CONCORD_URL must look like https://concord.example.com, not "${text}".`)
}
