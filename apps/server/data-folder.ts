import { constants, existsSync } from 'node:fs'
import { access, mkdir, readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { CannotStart } from '../../kernel/cannot-start.ts'
import { writeDurably } from '../../kernel/durable-file.ts'
import { codeOf } from '../../kernel/system-error.ts'

/**
 * The real path of the data folder, which is made if it isn't there.
 * Root's must be passable: its PostgreSQL runs as another user and lives below it.
 */
export async function openDataFolder(path: string): Promise<string> {
  try {
    await mkdir(path, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
    await access(path, constants.R_OK | constants.W_OK | constants.X_OK)
    return await realpath(path)
  } catch (error) {
    const code = codeOf(error)
    throw new CannotStart(`${path} cannot be used as data folder (${code}): ${adviceFor(code)}.`)
  }
}

function adviceFor(code: string | null): string {
  if (code === 'EACCES' || code === 'EPERM') return 'it, or a folder above it, is closed to this user'
  if (code === 'EEXIST' || code === 'ENOTDIR') return 'there is a file of that name'
  if (code === 'EROFS') return 'the disk can only be read'
  if (code === 'ENOSPC') return 'the disk is full'
  return 'choose another with --data'
}

/** Refuses a data folder that a newer version has used: this one would not understand what is in it. */
export async function refuseNewerData(data: string, version: string): Promise<void> {
  const used = await readUsedVersion(data)
  if (used === null || compareVersions(used, version) <= 0) return
  throw new CannotStart(
    `${data} was used by Concord ${used}, which is newer than this ${version}: update Concord, or restore a backup.`,
  )
}

/** Notes that this version has used the data folder; to be called when its migrations are done. */
export async function noteVersion(data: string, version: string): Promise<void> {
  if ((await readUsedVersion(data)) !== version) await writeDurably(versionFile(data), `${version}\n`)
}

/** Whether a server has ever been ready on that folder. */
export function wasUsed(data: string): boolean {
  return existsSync(versionFile(data))
}

function versionFile(data: string): string {
  return join(data, 'version')
}

async function readUsedVersion(data: string): Promise<string | null> {
  const path = versionFile(data)
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null
    throw new CannotStart(`${path} cannot be read (${codeOf(error)}).`)
  })
  if (text === null) return null
  if (!/^\d+\.\d+\.\d+\n$/.test(text)) {
    throw new CannotStart(`${path} is damaged; restore it from a backup.`)
  }
  return text.trim()
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map(version => version.split('.').map(Number))
  const differs = left?.findIndex((part, place) => part !== right?.[place]) ?? -1
  return differs < 0 ? 0 : (left?.[differs] ?? 0) - (right?.[differs] ?? 0)
}
