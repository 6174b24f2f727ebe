import { createHash } from 'node:crypto'

/** SHA-256 in hex: of a secret that is stored nowhere, or of a name that stands in its person's row alone. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
