import { chmodSync, chownSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import type { Owner } from '../postgres/owner.ts'

const parent = realpathSync(mkdtempSync(join(tmpdir(), 'concord-server-test-')))
// Others must get through to the folders of theirs.
chmodSync(parent, 0o711)
after(() => rmSync(parent, { recursive: true, force: true, maxRetries: 20 }))

/** A folder of that user (default: this one) which goes when the test file ends. */
export function temporaryFolder(name: string, user: Owner | null = null): string {
  const folder = join(parent, name)
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  if (user) chownSync(folder, user.uid, user.gid)
  return folder
}
