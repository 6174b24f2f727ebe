import { arrayLiteral, type Statement } from './db/driver.ts'
import { statement } from './db/readers.ts'
import type { Row, Table } from './table.ts'

export interface FindQuery {
  readonly table: Table
  readonly workspace: string
  readonly where: Readonly<Record<string, unknown>>
  readonly order?: readonly string[]
  readonly limit?: number
  /** Only rows in these containers; null: in all of the workspace. */
  readonly containers: ReadonlySet<string> | null
}

export const findLimit = 1000

/** `select … where field = …`, in a stable order; null where no row can match. */
export function findStatement({
  table,
  workspace,
  where,
  order,
  limit,
  containers,
}: FindQuery): Statement | null {
  const parameters: unknown[] = [workspace]
  const add = (value: unknown): string => `$${parameters.push(value)}`
  const conditions = ['workspace_id = $1::uuid']
  for (const [field, value] of Object.entries(where)) {
    if (value === undefined) continue
    const condition = conditionOf(table, field, value, add)
    if (condition === null) return null
    conditions.push(condition)
  }
  if (containers !== null) {
    const condition = containerCondition(table, where, containers, add)
    if (condition === null) return null
    if (condition !== '') conditions.push(condition)
  }
  const sorted = [...(order ?? []).map(key => orderOf(table, key)), 'id']
  const most = Math.min(Math.max(limit ?? findLimit, 0), findLimit)
  const text =
    `select ${table.columns} from ${table.type.table} where ${conditions.join(' and ')} ` +
    `order by ${sorted.join(', ')} limit ${add(most)}::int`
  return statement(text, parameters)
}

/** Does a row in memory meet the equalities? */
export function matches(row: Row, where: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(where).every(([field, value]) => {
    if (value === undefined) return true
    return Array.isArray(value) ? value.includes(row[field]) : row[field] === value
  })
}

function conditionOf(
  table: Table,
  field: string,
  value: unknown,
  add: (value: unknown) => string,
): string | null {
  const column = table.column(field)
  const type = table.typeOf(field)
  if (value === null) return `${column} is null`
  if (!Array.isArray(value)) return `${column} = ${add(value)}::${type}`
  const some = value.filter(one => one !== null)
  if (some.length === 0) return value.length === 0 ? null : `${column} is null`
  const anyOf = `${column} = any(${add(arrayLiteral(some))}::${type}[])`
  return some.length === value.length ? anyOf : `(${anyOf} or ${column} is null)`
}

function containerCondition(
  table: Table,
  where: Readonly<Record<string, unknown>>,
  containers: ReadonlySet<string>,
  add: (value: unknown) => string,
): string | null {
  const field = table.type.container === 'self' ? 'id' : table.type.container
  const asked = where[field]
  if (typeof asked === 'string') return containers.has(asked) ? '' : null
  const wanted = Array.isArray(asked) ? asked.filter(id => containers.has(String(id))) : [...containers]
  if (wanted.length === 0) return null
  return `${table.column(field)} = any(${add(arrayLiteral(wanted as string[]))}::uuid[])`
}

function orderOf(table: Table, key: string): string {
  const descending = key.startsWith('-')
  const field = descending ? key.slice(1) : key
  table.typeOf(field)
  return `${table.column(field)}${descending ? ' desc' : ''}`
}
