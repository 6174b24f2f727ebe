import { rm } from 'node:fs/promises'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import type { DbAddress } from '../../../kernel/db/db.ts'
import { bootstrap, login } from './bootstrap.ts'
import { clearPostmaster } from './clear-postmaster.ts'
import { ensureCluster, prepareLog } from './cluster.ts'
import { findHome } from './home.ts'
import { prepareNative } from './native.ts'
import { makeSocketFolder } from './socket-folder.ts'
import { supervise } from './supervise.ts'

export interface EmbeddedOptions {
  /** The data folder's real path, held by this process. */
  readonly data: string
  /** Settings of PostgreSQL on top of ours; `fsync: 'off'` also skips it when the cluster is made. */
  readonly settings?: Readonly<Record<string, string>>
  readonly say: (line: string) => void
  /** Told when PostgreSQL has ended by itself (false) and when it is back (true). */
  readonly onChange: (isUp: boolean) => void
}

export interface Embedded {
  /** For the login `concord`, which owns the database of that name and is no superuser. */
  readonly address: DbAddress
  /** For the superuser, for tests that make databases of their own; nothing else uses it. */
  readonly superuserAddress: DbAddress
  /** Of PostgreSQL: `18.4`. */
  readonly version: string
  isUp(): boolean
  /** The postmaster's process number, or null while it is away. */
  pid(): number | null
  stop(): Promise<void>
}

/**
 * Runs the PostgreSQL that comes with Concord on a data folder, makes it on first use, and keeps it running until
 * `stop`. It ends with this process, however that ends. Throws CannotStart with one line.
 */
export async function startEmbedded({
  data,
  settings = {},
  say,
  onChange,
}: EmbeddedOptions): Promise<Embedded> {
  const home = await findHome(data)
  const native = await prepareNative(home)
  await ensureCluster(home, { native, isDurable: settings.fsync !== 'off', say })
  // Before its socket's folder is removed.
  await clearPostmaster(home.cluster)
  const sockets = await makeSocketFolder(home)
  await prepareLog(home)
  const flags = Object.entries({ ...ownSettings(sockets), ...settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const command = [join(native.folder, 'bin/postgres'), '-D', home.cluster, ...flags]
  const postgres = await supervise({ home, command, sockets, say, onChange })
  const stop = async () => {
    await postgres.stop()
    await rm(sockets, { recursive: true, force: true })
  }
  try {
    const version = await bootstrap(sockets)
    return { ...login(sockets), version, isUp: postgres.isUp, pid: postgres.pid, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function ownSettings(sockets: string): Record<string, string> {
  const sharedMegabytes = Math.min(512, Math.max(128, Math.floor(totalmem() / 16 / 2 ** 20)))
  return {
    listen_addresses: '',
    unix_socket_directories: sockets,
    unix_socket_permissions: '0700',
    shared_buffers: `${sharedMegabytes}MB`,
    max_connections: '60',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // The log is kept in the open: no values of people's rows in it.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    cluster_name: 'concord',
  }
}
