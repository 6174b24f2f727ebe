import type { Config } from '../../../kernel/config.ts'
import { checkServer } from './check-server.ts'
import { parseServerUrl, type ServerAddress } from './server-address.ts'
import { startEmbedded } from './start-embedded.ts'

/** The PostgreSQL that Concord runs on. */
export interface Database {
  readonly kind: 'embedded' | 'server'
  readonly address: ServerAddress
  /** Of PostgreSQL: `18.4`. */
  readonly version: string
  /** False while the embedded one is away. Of another server only its connections can tell. */
  isUp(): boolean
  /** Calls back when `isUp` changes. */
  onChange(listener: (isUp: boolean) => void): void
  /** The embedded one's process number, or null. */
  pid(): number | null
  stop(): Promise<void>
}

/**
 * Starts the embedded PostgreSQL, or checks the one that DATABASE_URL names. Throws CannotStart with one line.
 * @param data the data folder's real path, held by this process
 */
export async function openDatabase(
  { databaseUrl }: Config,
  data: string,
  say: (line: string) => void,
): Promise<Database> {
  if (databaseUrl) return openServer(databaseUrl)
  const listeners: ((isUp: boolean) => void)[] = []
  const onChange = (isUp: boolean) => {
    for (const listener of listeners) listener(isUp)
  }
  const embedded = await startEmbedded({ data, say, onChange })
  return { ...embedded, kind: 'embedded', onChange: listener => listeners.push(listener) }
}

async function openServer(url: string): Promise<Database> {
  const address = parseServerUrl(url)
  const version = await checkServer(address)
  return {
    kind: 'server',
    address,
    version,
    isUp: () => true,
    onChange: () => {},
    pid: () => null,
    stop: async () => {},
  }
}
