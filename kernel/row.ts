import { isSame } from './canonical.ts'
import { isId } from './ids.ts'
import type { AnyObject } from './object.ts'
import { problem } from './problem.ts'
import type { Row, Table } from './table.ts'

interface Made {
  readonly at: string
  readonly by: string
  /** Only an import may say when and by whom something was made. */
  readonly isImport: boolean
}

/** A whole row out of what an insert gives: absent nullable fields are null, nothing else may be absent or unknown. */
export function freshRow(table: Table, fresh: Row, { at, by, isImport }: Made): Row {
  const { type } = table
  const history = fresh.createdAt !== undefined || fresh.createdBy !== undefined
  if (history && !isImport)
    throw new Error(`only an import may set createdAt and createdBy of a ${type.name}`)
  const row: Record<string, unknown> = {
    id: fresh.id,
    createdAt: fresh.createdAt === undefined ? at : timeOf(fresh.createdAt),
    createdBy: fresh.createdBy ?? by,
  }
  for (const field of table.fields) {
    const value = fresh[field] ?? null
    if (value === null && !type.fields[field]?.nullable) throw new Error(`a new ${type.name} lacks ${field}`)
    row[field] = checked(type, field, value)
  }
  for (const key of Object.keys(fresh)) {
    if (!Object.hasOwn(row, key)) throw new Error(`a ${type.name} has no field ${key}`)
  }
  return frozen(table, row)
}

/**
 * A row that nobody changes by hand: commands of one batch share it. Long documents are left as they are, since
 * walking through them costs more than it saves.
 */
export function frozen(table: Table, row: Row): Row {
  for (const field of table.json) {
    if (table.type.fields[field]?.long !== true) freezeDeeply(row[field])
  }
  return Object.freeze(row)
}

function freezeDeeply(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
  Object.freeze(value)
  for (const part of Object.values(value)) freezeDeeply(part)
}

/** The row with what differs; the same object where nothing does. */
export function changedRow(table: Table, before: Row, set: Row): Row {
  const { type } = table
  let row: Record<string, unknown> | null = null
  for (const [field, given] of Object.entries(set)) {
    if (given === undefined) continue
    const kind = type.fields[field]
    if (kind === undefined) throw new Error(`a ${type.name} has no field ${field} to set`)
    if (given === null && !kind.nullable) throw new Error(`${field} of a ${type.name} can't be null`)
    const value = checked(type, field, given)
    if (isSame(before[field], value)) continue
    row ??= { ...before }
    row[field] = value
  }
  return row === null ? before : frozen(table, row)
}

/**
 * Refuses what the column would not take, where types can't: another command of the batch may write over it before
 * the database sees it, and the log would keep what never could be.
 */
function checked({ name, fields }: AnyObject, field: string, value: unknown): unknown {
  const kind = fields[field]?.kind
  if (value === null || kind === undefined) return value
  if (kind === 'time') return timeOf(value)
  const fits =
    (kind !== 'int' || Number.isSafeInteger(value)) &&
    (kind !== 'date' || isDay(value)) &&
    (kind !== 'id' || isId(value))
  if (!fits) throw problem.invalid('kernel.refused_value', { type: name, field })
  return value
}

/** An instant as the database gives it back: UTC, with milliseconds. */
function timeOf(value: unknown): string {
  const time = new Date(String(value))
  if (Number.isNaN(time.getTime())) throw problem.invalid('kernel.refused_value')
  return time.toISOString()
}

function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false
  const time = new Date(value)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(value)
}
