import { existsSync, readFileSync, statSync } from 'node:fs'
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Home } from './home.ts'

/**
 * A new folder for PostgreSQL's socket that only the owner of the cluster can enter, with a path short enough for a
 * socket. The home notes it, so that the one of a killed process can be removed.
 */
export async function makeSocketFolder({ folder, owner }: Home): Promise<string> {
  const note = join(folder, 'postgres-socket')
  await removeOld(note, folder)
  const made = await mkdtemp(join(existsSync('/tmp') ? '/tmp' : tmpdir(), 'concord-'))
  if (owner) await chown(made, owner.uid, owner.gid)
  await writeFile(note, `${inodeOf(folder)}\n${made}\n`)
  return made
}

/** The note in a copied folder names the socket of the original, which is perhaps in use: its number tells. */
async function removeOld(note: string, folder: string): Promise<void> {
  if (!existsSync(note)) return
  const [inode, old = ''] = readFileSync(note, 'utf8').split('\n')
  const isOurs = inode === inodeOf(folder) && /^\/.*\/concord-\w{6}$/.test(old)
  if (isOurs) await rm(old, { recursive: true, force: true })
}

function inodeOf(folder: string): string {
  return String(statSync(folder, { bigint: true }).ino)
}
