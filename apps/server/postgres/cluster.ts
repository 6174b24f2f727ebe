import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, open, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { CannotStart } from '../../../kernel/cannot-start.ts'
import { syncFolder } from '../../../kernel/durable-file.ts'
import type { Home } from './home.ts'
import type { Native } from './native.ts'
import { superuser } from './superuser.ts'

/**
 * The cluster of a home, made whole or not at all. Throws CannotStart for one of another major version of
 * PostgreSQL, which this one's binaries would refuse or harm.
 */
export async function ensureCluster(home: Home, options: ClusterOptions): Promise<void> {
  const versionFile = join(home.cluster, 'PG_VERSION')
  if (existsSync(versionFile)) {
    refuseOtherMajor(home.cluster, (await readFile(versionFile, 'utf8')).trim(), options.native)
    return takeFromRoot(home)
  }
  if (existsSync(home.cluster)) await refuseStrangeFolder(home.cluster)
  options.say('Creating the database, once.')
  const draft = `${home.cluster}.new`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { mode: 0o700 })
  if (home.owner) await chown(draft, home.owner.uid, home.owner.gid)
  await initialise(draft, home, options)
  await rename(draft, home.cluster)
  await syncFolder(home.folder)
}

export interface ClusterOptions {
  readonly native: Native
  /** False only where losing all of it does no harm: tests. */
  readonly isDurable: boolean
  readonly say: (line: string) => void
}

/** Opens the log to the owner of the cluster; a long one becomes the old one. */
export async function prepareLog({ log, owner }: Home): Promise<void> {
  const found = await stat(log).catch(() => null)
  if (found && found.size > 10_000_000) await rename(log, `${log}.old`)
  const file = await open(log, 'a', 0o600)
  if (owner) await file.chown(owner.uid, owner.gid)
  await file.close()
}

async function initialise(draft: string, { owner }: Home, { native, isDurable }: ClusterOptions) {
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--encoding=UTF8']
  const flags = [
    '--username',
    superuser,
    '--auth=trust',
    '--no-instructions',
    ...(isDurable ? [] : ['--no-sync']),
  ]
  const child = spawn(join(native.folder, 'bin/initdb'), ['-D', draft, ...locale, ...flags], {
    ...owner,
    cwd: '/',
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaint = ''
  child.stderr.on('data', part => {
    complaint += part
  })
  const code = await new Promise<unknown>(resolve => {
    child.on('error', error => resolve(error.message))
    child.on('close', resolve)
  })
  if (code === 0) return
  const lines = complaint
    .trim()
    .split('\n')
    .filter(line => /error|fatal|could not/i.test(line))
  throw new CannotStart(
    `The database cannot be created in ${draft}: ${lines.join(' ') || `initdb ended with ${code}`}`,
  )
}

function refuseOtherMajor(cluster: string, found: string, { version }: Native): void {
  const ours = version.split('.')[0]
  if (found === ours) return
  throw new CannotStart(
    `The database in ${cluster} is of PostgreSQL ${found}, and this Concord brings ${ours}: use the Concord that made it.`,
  )
}

/** What root has copied or restored belongs to root. */
async function takeFromRoot({ cluster, owner }: Home): Promise<void> {
  if (!owner || (await stat(cluster)).uid === owner.uid) return
  await promisify(execFile)('chown', ['-R', `${owner.uid}:${owner.gid}`, cluster])
  await chmod(cluster, 0o700)
}

async function refuseStrangeFolder(cluster: string): Promise<void> {
  const entries = await readdir(cluster)
  if (entries.length === 0) return rmdir(cluster)
  throw new CannotStart(
    `${cluster} holds files but no database (PG_VERSION is missing); restore it from a backup.`,
  )
}
