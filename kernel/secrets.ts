import { hkdfSync, randomBytes } from 'node:crypto'
import { chmod, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CannotStart } from './cannot-start.ts'
import { writeDurably } from './durable-file.ts'
import { codeOf } from './system-error.ts'

/** A key for one purpose, 32 bytes as base64url, always the same for the same data folder. */
export type Secrets = (purpose: string) => string

/**
 * The secrets of an installation, all derived from one random file in the data folder, which only its owner may
 * read; it is made on first use. Throws CannotStart for a damaged file.
 */
export async function openSecrets(data: string): Promise<Secrets> {
  const path = join(data, 'secret')
  const root = (await readSecret(path)) ?? (await makeSecret(path))
  return purpose => Buffer.from(hkdfSync('sha256', root, '', `concord:${purpose}`, 32)).toString('base64url')
}

async function readSecret(path: string): Promise<Buffer | null> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null
    throw new CannotStart(`The secret of this installation cannot be read (${codeOf(error)}): ${path}.`)
  })
  if (text === null) return null
  if (!/^[0-9a-f]{64}\n$/.test(text)) {
    throw new CannotStart(`The secret of this installation is damaged; restore it from a backup: ${path}.`)
  }
  // A restored backup or a copy often comes back readable for everyone.
  await chmod(path, 0o600)
  return Buffer.from(text.trim(), 'hex')
}

async function makeSecret(path: string): Promise<Buffer> {
  const root = randomBytes(32)
  await writeDurably(path, `${root.toString('hex')}\n`)
  return root
}
