import { z } from 'zod'

/** A place in a sorted list, as callers carry it: text that means nothing to them. */
export interface Cursor<Keys> {
  /** For a query's input: `cursor: cursor.input.optional()`. Gives the keys; what is no cursor of this list is refused. */
  readonly input: z.ZodType<Keys, string>
  /** For a query's output: `next: cursor.output`. Null at the end of the list. */
  readonly output: z.ZodType<string | null>
  /** The cursor that goes on after a row with these keys. */
  after(keys: Keys): string
}

/**
 * Declares the cursor of one list, by the values that the list is sorted by; they must place a row without doubt,
 * so the id comes last. The next page is read by `where (keys) > (those of the cursor)`, never by an offset.
 * A cursor holds only the keys of a row that its reader has seen, and the query filters every page anew, so it
 * is checked, not signed: a made-up one shows nothing more.
 * Keys that PostgreSQL parses need their own schema: `z.iso.date()`, `z.uuid()`.
 * @param list the query's name, with the order where it has several: `issue.list/due`
 */
export function cursorOf<Keys extends readonly unknown[]>(list: string, keys: z.ZodType<Keys>): Cursor<Keys> {
  const whole = z.tuple([z.literal(list), keys])
  const input = z
    .string()
    .max(1000)
    .transform((text, context): Keys => {
      const read = whole.safeParse(decode(text))
      if (read.success && read.data[1].every(isStorable)) return read.data[1]
      context.issues.push({ code: 'custom', input: text, message: 'not a cursor of this list' })
      return z.NEVER
    })
    .describe('`next` of the page before; absent: the first page')
  return {
    input,
    output: z.string().nullable(),
    after: place => Buffer.from(JSON.stringify([list, place])).toString('base64url'),
  }
}

// PostgreSQL refuses both kinds of text, and that would be a bug instead of a bad request.
function isStorable(key: unknown): boolean {
  return typeof key !== 'string' || (key.isWellFormed() && !key.includes('\0'))
}

function decode(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}
