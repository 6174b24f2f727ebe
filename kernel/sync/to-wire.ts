import type { LogChange } from '../log.ts'
import type { Change, Row, Values } from '../wire.ts'

/** A logged change as readers of its container get it, with who did it if they may know; null where no row changed. */
export function toWire(
  { seq, command, object, type, op, patch, row }: LogChange,
  by: string | null,
): Change | null {
  const head = { seq, cmd: command, id: object, type, ...(by === null ? {} : { by }) }
  if (op === 'note') return null
  if (op === 'create' || op === 'enter') return { ...head, op, row: wholeRow(object, row) }
  if (op === 'leave' || op === 'remove') return { ...head, op, b: row ?? {} }
  const b: Record<string, unknown> = {}
  const set: Record<string, unknown> = {}
  for (const [field, [before, after]] of Object.entries(patch)) {
    // A personal field is a digest in the patch and plain in the row: readers of the container see the name.
    const plain = row !== null && field in row
    set[field] = plain ? row[field] : after
    b[field] = plain && isDigest(before) ? null : before
  }
  return row === null ? { ...head, op, b, set } : { ...head, op, b, set, row: wholeRow(object, row) }
}

function wholeRow(id: string, row: Values | null): Row {
  return { ...row, id }
}

function isDigest(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'version' in value
}
