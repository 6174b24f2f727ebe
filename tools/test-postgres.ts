import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '../apps/server/postgres/start-embedded.ts'

export interface TestPostgres {
  /** The superuser's address as a URL, for `CONCORD_TEST_PG`. */
  readonly url: string
  stop(): Promise<void>
}

const folderName = 'concord-test-'

/** Nothing here needs to outlive a power cut. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  max_wal_size: '2GB',
}

/** Starts a PostgreSQL in a temporary folder, which goes when it stops. It ends with this process, however that ends. */
export async function startTestPostgres(): Promise<TestPostgres> {
  removeLeftovers()
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `${folderName}${process.pid}-`)))
  // As root, PostgreSQL runs as another user, who must get through to its cluster; that one is closed again.
  chmodSync(folder, 0o711)
  const postgres = await startEmbedded({ data: folder, settings, say: () => {}, onChange: () => {} })
  const { host, port, database, user } = postgres.superuserAddress
  return {
    url: `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`,
    async stop() {
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Folders of test runs that were killed, and those of their sockets. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const [, owner] = new RegExp(`^${folderName}(\\d+)-`).exec(name) ?? []
    if (!owner || isAlive(Number(owner))) continue
    const folder = join(tmpdir(), name)
    const note = join(folder, 'postgres-socket')
    const socket = existsSync(note) ? (readFileSync(note, 'utf8').split('\n')[1] ?? '') : ''
    if (/\/concord-\w{6}$/.test(socket)) rmSync(socket, { recursive: true, force: true })
    rmSync(folder, { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

// By hand: prints the URL, then runs until its input ends, which it does when whoever started it is gone.
if (import.meta.main) {
  const postgres = await startTestPostgres()
  process.on('SIGINT', () => {})
  process.stdout.write(`${postgres.url}\n`)
  process.stdin.resume()
  process.stdin.once('end', () => void postgres.stop())
}
