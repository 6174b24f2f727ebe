import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Owner } from '../postgres/owner.ts'

/** Where these sources lie. */
export const here = join(import.meta.dirname, '../../..')

/** Copies parts of this clone into a folder of that user (default: this one). */
export function cloneAt(folder: string, parts: readonly string[], user: Owner | null = null): string {
  mkdirSync(folder, { recursive: true })
  for (const part of parts) cpSync(join(here, part), join(folder, part), { recursive: true })
  if (user) execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, folder])
  return folder
}
