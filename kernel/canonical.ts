import { createHash, createHmac } from 'node:crypto'
import { problem } from './problem.ts'

/**
 * JSON with sorted keys: equal values give equal text, whatever order jsonb or a caller kept them in.
 * Throws `invalid kernel.text` for text that PostgreSQL can't hold (U+0000) or that is no Unicode (a lone surrogate).
 */
export function canonical(value: unknown): string {
  if (typeof value === 'string') return textOf(value)
  if (value === null || value === undefined) return 'null'
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  const parts: string[] = []
  for (const key of Object.keys(value).sort()) {
    const part = (value as Record<string, unknown>)[key]
    if (part !== undefined) parts.push(`${textOf(key)}:${canonical(part)}`)
  }
  return `{${parts.join()}}`
}

function textOf(text: string): string {
  if (text.includes('\u0000') || !text.isWellFormed()) throw problem.invalid('kernel.text')
  return JSON.stringify(text)
}

/** Are two values of a field the same, whatever the order of keys? */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  return canonical(a) === canonical(b)
}

/** Fingerprints under the installation's own key, so that a guess at a name can't be checked against the log. */
export interface Digests {
  /** Of an input that is stored shortened or not at all. */
  keyed(text: string): string
  /** Of a long or personal value. */
  value(value: unknown): string
  /** The id of a version: the same for the same value of the same field. */
  versionId(object: string, field: string, digest: string): string
}

export function createDigests(secret: string): Digests {
  const keyed = (text: string): string => createHmac('sha256', secret).update(text).digest('base64url')
  return {
    keyed,
    value: value => keyed(canonical(value)),
    versionId: (object, field, digest) => {
      const hex = createHash('sha256').update(`${object}/${field}/${digest}`).digest('hex')
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
    },
  }
}
