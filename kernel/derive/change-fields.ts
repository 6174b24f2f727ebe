import { z } from 'zod'

/** A row of `kernel.log_change`, as queries read it. */
export interface StoredChange {
  readonly seq: number
  readonly object: string
  readonly type: string
  readonly container: string
  readonly op: string
  readonly patch: Readonly<Record<string, readonly [before: unknown, after: unknown]>>
  readonly row: Readonly<Record<string, unknown>> | null
}

/** An id in an output whose type the kernel does not know. */
export const idOfSome = (type: string) => z.uuid().meta({ 'x-ref': type })

/** What a change did, as people may read it. */
export const changeShape = {
  seq: z.int(),
  object: idOfSome('object'),
  type: z.string(),
  op: z.enum(['create', 'update', 'remove', 'leave', 'enter', 'note']),
  container: idOfSome('container'),
  fields: z
    .record(z.string(), z.tuple([z.unknown(), z.unknown()]))
    .describe('Field → before and after; null where there was no row'),
  veiled: z
    .array(z.string())
    .describe('Changed fields whose content the log does not hold: long texts, names'),
}
export type Change = z.output<z.ZodObject<typeof changeShape>>

/**
 * The fields of a stored change, before and after. A change that brings or takes a whole row has them in its row; the
 * patch then names the fields that the log holds as digests only.
 */
export function changeOf({ patch, row, ...change }: StoredChange): Change {
  const { seq, object, type, container } = change
  const op = changeShape.op.parse(change.op)
  const fields: Record<string, [unknown, unknown]> = {}
  const veiled: string[] = []
  for (const [field, [before, after]] of Object.entries(patch)) {
    if (isVersion(before) || isVersion(after)) veiled.push(field)
    else fields[field] = [before, after]
  }
  if (op === 'create' || op === 'remove') {
    for (const [field, value] of Object.entries(row ?? {})) {
      if (field !== 'id' && !veiled.includes(field))
        fields[field] = op === 'create' ? [null, value] : [value, null]
    }
  }
  return { seq, object, type, op, container, fields, veiled }
}

function isVersion(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'version' in value
}
