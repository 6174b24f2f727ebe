import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { isReady } from '../postgres/clear-postmaster.ts'
import { startWatched } from '../postgres/watchdog.ts'
import { commonUser } from './common-user.ts'
import { eventually } from './processes.ts'
import { temporaryFolder } from './temporary-folder.ts'

const place = '/usr/lib/postgresql'
const newest = existsSync(place) ? readdirSync(place).sort((a, b) => Number(b) - Number(a))[0] : undefined
const binaries = newest ? join(place, newest, 'bin') : null

/** Why a test with Debian's PostgreSQL is skipped, or false. */
export const whyNoDebianPostgres = binaries ? false : 'apt-get install postgresql (its service is not needed)'

export interface DebianPostgres {
  /** For the superuser `postgres`, over TCP with a password. */
  readonly url: string
  readonly stop: () => Promise<void>
}

/** Starts Debian's PostgreSQL in a temporary folder, as a company's own server would be: by TCP, with passwords. */
export async function startDebianPostgres(): Promise<DebianPostgres> {
  if (!binaries) throw new Error(String(whyNoDebianPostgres))
  const folder = temporaryFolder('debian', commonUser)
  const [cluster, sockets] = [join(folder, 'cluster'), join(folder, 'sockets')]
  initialise(binaries, folder, cluster)
  mkdirSync(sockets)
  if (commonUser) chownSync(sockets, commonUser.uid, commonUser.gid)
  const port = await freePort()
  const settings = { port, listen_addresses: '127.0.0.1', unix_socket_directories: sockets, fsync: 'off' }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const postgres = startWatched({
    command: [join(binaries, 'postgres'), '-D', cluster, ...flags],
    log: join(folder, 'log'),
    sockets,
    owner: commonUser,
  })
  const pid = await postgres.pid
  await eventually("Debian's PostgreSQL was ready", () => isReady(cluster, pid))
  return {
    url: `postgres://postgres:p%40ss%20word@127.0.0.1:${port}/postgres`,
    async stop() {
      postgres.letGo()
      await postgres.ended
    },
  }
}

function initialise(from: string, folder: string, cluster: string): void {
  const passwords = join(folder, 'password')
  writeFileSync(passwords, 'p@ss word\n')
  const locale = ['--encoding=UTF8', '--locale=C.UTF-8']
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwords}`]
  execFileSync(join(from, 'initdb'), ['-D', cluster, ...locale, ...access, '--no-sync'], {
    ...commonUser,
    cwd: '/',
    stdio: 'ignore',
  })
}

/** Below those that the system gives to outgoing connections. */
async function freePort(): Promise<number> {
  for (let tries = 0; tries < 50; tries++) {
    const port = 20_000 + ((process.pid * 37 + tries * 101) % 12_000)
    const server = createServer()
    const isFree = await new Promise<boolean>(resolve => {
      server.once('error', () => resolve(false))
      server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
    })
    if (isFree) return port
  }
  throw new Error('There is no free port.')
}
