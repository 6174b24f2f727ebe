import type { Place, Row, Values } from '../../kernel/wire.ts'

export type Scalar = string | number | boolean | null
/** One value, or any of several; null matches what is absent. A row's list matches if it holds one of them. */
export type Condition = Scalar | readonly Scalar[]
/** A filter as data over facets: all of them must hold. */
export type Where = Readonly<Record<string, Condition>>

export function matches(where: Where, row: Values): boolean {
  return Object.entries(where).every(([field, condition]) => {
    const wanted: readonly unknown[] = Array.isArray(condition) ? condition : [condition]
    const value = row[field] ?? null
    return Array.isArray(value) ? value.some(one => wanted.includes(one)) : wanted.includes(value)
  })
}

/** The name of the group that a value of the grouping field belongs to. */
export const groupKey = (value: unknown): string =>
  value === null || value === undefined ? '' : String(value)

export const placeOf = (field: string, row: Row): Place => [row[field] ?? null, row.id]

/** Negative: a before b. By value, then by id; null last, all turned round where `descending` (as PostgreSQL does). */
export function comparePlaces(a: Place, b: Place, descending: boolean): number {
  const order = compareValues(a[0], b[0]) || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0)
  return descending ? -order : order
}

function compareValues(a: unknown, b: unknown): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  if (typeof a === 'number' && typeof b === 'number') return a - b
  const [x, y] = [String(a), String(b)]
  return x < y ? -1 : x > y ? 1 : 0
}
