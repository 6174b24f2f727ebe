import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { CannotStart } from '../../../kernel/cannot-start.ts'
import { writeDurably } from '../../../kernel/durable-file.ts'
import { codeOf } from '../../../kernel/system-error.ts'
import { canEnter, chooseOwner, type Owner } from './owner.ts'

/** Where the cluster, its log and, for root, a copy of the binaries lie. */
export interface Home {
  readonly folder: string
  readonly cluster: string
  readonly log: string
  readonly owner: Owner | null
}

/**
 * The home of a data folder's cluster: the data folder itself, or, where the owner of the cluster cannot enter it
 * (root's own folders), one elsewhere to which the data folder points and which points back.
 * @param data the folder's real path
 */
export async function findHome(data: string, elsewhere = '/var/lib/concord'): Promise<Home> {
  const folder = (await followPointer(data)) ?? (await chooseFolder(data, elsewhere))
  const cluster = join(folder, 'postgres')
  return { folder, cluster, log: join(folder, 'postgres.log'), owner: chooseOwner(cluster) }
}

async function chooseFolder(data: string, elsewhere: string): Promise<string> {
  const cluster = join(data, 'postgres')
  const owner = chooseOwner(cluster)
  if (owner === null || canEnter(data, owner)) return data
  if (existsSync(cluster)) {
    throw new CannotStart(
      `PostgreSQL runs as uid ${owner.uid}, which cannot enter ${data}: open that folder and those above it to it.`,
    )
  }
  const folder = join(elsewhere, randomBytes(6).toString('hex'))
  await mkdir(folder, { recursive: true, mode: 0o755 }).catch((error: unknown) => {
    throw new CannotStart(`${folder} cannot be made for the database (${codeOf(error)}).`)
  })
  await pointBack(folder, data)
  await writeDurably(pointerOf(data), `${folder}\n`)
  return folder
}

async function followPointer(data: string): Promise<string | null> {
  const pointer = pointerOf(data)
  if (!existsSync(pointer)) return null
  const folder = readFileSync(pointer, 'utf8').trim()
  const reference = backReferenceOf(folder)
  if (!existsSync(reference)) {
    throw new CannotStart(
      `${data} keeps its database in ${folder}, which is not there; restore it from a backup.`,
    )
  }
  const [inode, path = ''] = readFileSync(reference, 'utf8').trimEnd().split('\n')
  if (inode !== inodeOf(data) && inode === inodeOf(path)) {
    throw new CannotStart(
      `${data} is a copy of ${path}, and both would use the database in ${folder}; start the original.`,
    )
  }
  // Moved: by renaming it keeps its number, to another disk its path is gone.
  if (path !== data || inode !== inodeOf(data)) await pointBack(folder, data)
  return folder
}

async function pointBack(folder: string, data: string): Promise<void> {
  await writeDurably(backReferenceOf(folder), `${inodeOf(data)}\n${data}\n`, 0o600)
}

function pointerOf(data: string): string {
  return join(data, 'postgres-home')
}

function backReferenceOf(folder: string): string {
  return join(folder, 'belongs-to')
}

function inodeOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  return found ? String(found.ino) : null
}
