import type { Config } from '../../../kernel/config.ts'
import type { DbAddress } from '../../../kernel/db/db.ts'
import { checkServer } from './check-server.ts'
import { holdDatabase } from './hold-database.ts'
import { parseServerUrl } from './server-address.ts'
import { startEmbedded } from './start-embedded.ts'

/** The PostgreSQL that Concord runs on. */
export interface Database {
  readonly kind: 'embedded' | 'server'
  readonly address: DbAddress
  /** Of PostgreSQL: `18.4`. */
  readonly version: string
  /** False while it is away. */
  isUp(): boolean
  /** Calls back when `isUp` changes. */
  onChange(listener: (isUp: boolean) => void): void
  /** The embedded one's process number, or null. */
  pid(): number | null
  stop(): Promise<void>
}

export interface DatabaseOptions {
  readonly databaseUrl: Config['databaseUrl']
  /** The data folder's real path, held by this process. */
  readonly data: string
  readonly say: (line: string) => void
  /** Called when the database of DATABASE_URL was taken by another process: this one has to end. */
  readonly onTaken: () => void
}

/** Starts the embedded PostgreSQL, or checks and holds the one that DATABASE_URL names. Throws CannotStart. */
export async function openDatabase({ databaseUrl, data, say, onTaken }: DatabaseOptions): Promise<Database> {
  const listeners: ((isUp: boolean) => void)[] = []
  const tell = (isUp: boolean) => {
    for (const listener of listeners) listener(isUp)
  }
  const onChange = (listener: (isUp: boolean) => void) => void listeners.push(listener)
  if (databaseUrl === null) {
    const embedded = await startEmbedded({ data, say, onChange: tell })
    return { ...embedded, kind: 'embedded', onChange }
  }
  const address = parseServerUrl(databaseUrl)
  const version = await checkServer(address)
  const { isHeld, release } = await holdDatabase(address, { onChange: tell, onTaken })
  return { kind: 'server', address, version, isUp: isHeld, onChange, pid: () => null, stop: release }
}
