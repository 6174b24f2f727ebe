import type { AccessGraph } from './access-graph.ts'
import { arrayLiteral, type Statement } from './db/driver.ts'
import { statement } from './db/readers.ts'
import type { Row, Table } from './table.ts'

export interface FindQuery {
  readonly table: Table
  readonly workspace: string
  /** Field → value, list of values, or null. */
  readonly where: Row
  readonly order?: readonly string[]
  readonly limit?: number
  /** Only what follows this place in the order of one field. */
  readonly after?: readonly [value: string | number, id: string]
  /** Only rows in these containers; null: in all of the workspace. */
  readonly containers: VisibleContainers | null
}
/** A map or a set of ids. */
export interface Ids {
  readonly size: number
  has(id: string): boolean
  keys(): Iterable<string>
}
export interface VisibleContainers {
  readonly ids: Ids
  /** The same by their small numbers, as an array literal; null where they are not all known. */
  readonly numbers: (() => string) | null
}

export function visibleTo(graph: AccessGraph, person: string): VisibleContainers {
  return { ids: graph.visible(person), numbers: () => graph.numbers(person) }
}

export const findLimit = 1000
/** Above this many, their small numbers are sent: 3,000 ids cost PostgreSQL three times as much. */
const manyContainers = 200

/** `select … where field = …`, in a stable order; null where no row can match. */
export function findStatement(query: FindQuery): Statement | null {
  const { table, workspace, order = [], limit = findLimit } = query
  const conditions = new Conditions(table, workspace)
  for (const [field, value] of Object.entries(query.where)) {
    if (value !== undefined) conditions.equal(field, value)
  }
  if (query.containers !== null) conditions.within(query.containers, query.where)
  if (query.after !== undefined) conditions.follow(query.after, order)
  if (conditions.areImpossible) return null
  const isDescending = query.after !== undefined && order[0]?.startsWith('-')
  const sorted = [...order.map(key => orderOf(table, key)), isDescending ? 'id desc' : 'id'].join(', ')
  // Written out, since a parameter would make PostgreSQL plan the statement anew each time.
  const most = Math.trunc(Math.min(Math.max(limit, 0), findLimit))
  const text = `select ${table.columns} from ${table.type.table} where ${conditions.text} order by ${sorted} limit ${most}`
  return statement(text, conditions.parameters)
}

class Conditions {
  readonly parameters: unknown[]
  /** No row can meet them. */
  areImpossible = false
  readonly #table: Table
  readonly #parts = ['workspace_id = $1::uuid']

  constructor(table: Table, workspace: string) {
    this.#table = table
    this.parameters = [workspace]
  }

  get text(): string {
    return this.#parts.join(' and ')
  }

  add(value: unknown): string {
    return `$${this.parameters.push(value)}`
  }

  equal(field: string, value: unknown): void {
    const column = this.#table.column(field)
    const type = this.#table.typeOf(field)
    if (value === null) this.#parts.push(`${column} is null`)
    else if (Array.isArray(value)) this.#anyOf(field, value)
    else this.#parts.push(`${column} = ${this.add(value)}::${type}`)
  }

  follow([value, id]: readonly [string | number, string], order: readonly string[]): void {
    const [key, ...more] = order
    if (key === undefined || more.length > 0)
      throw new Error('what follows a place needs an order of one field')
    const field = key.replace('-', '')
    const place = `(${this.add(value)}::${this.#table.typeOf(field)}, ${this.add(id)}::uuid)`
    this.#parts.push(`(${this.#table.column(field)}, id) ${key.startsWith('-') ? '<' : '>'} ${place}`)
  }

  within({ ids, numbers }: VisibleContainers, where: Row): void {
    const { container } = this.#table.type
    const field = container === 'self' ? 'id' : container
    const asked = where[field]
    // One container that is asked for needs no list of all.
    if (typeof asked === 'string') this.areImpossible ||= !ids.has(asked)
    else if (Array.isArray(asked))
      this.#anyOf(
        field,
        asked.filter(id => ids.has(String(id))),
      )
    else if (ids.size > manyContainers && numbers !== null) {
      const those = `select id from kernel.container where workspace_id = $1::uuid and no = any(${this.add(numbers())}::bigint[])`
      this.#parts.push(`${this.#table.column(field)} in (${those})`)
    } else this.#anyOf(field, [...ids.keys()])
  }

  #anyOf(field: string, values: readonly unknown[]): void {
    const column = this.#table.column(field)
    const some = values.filter(value => value !== null) as string[]
    const isNull = `${column} is null`
    if (values.length === 0) this.areImpossible = true
    else if (some.length === 0) this.#parts.push(isNull)
    else {
      const anyOf = `${column} = any(${this.add(arrayLiteral(some))}::${this.#table.typeOf(field)}[])`
      this.#parts.push(some.length === values.length ? anyOf : `(${anyOf} or ${isNull})`)
    }
  }
}

function orderOf(table: Table, key: string): string {
  const isDescending = key.startsWith('-')
  const field = isDescending ? key.slice(1) : key
  table.typeOf(field)
  return `${table.column(field)}${isDescending ? ' desc' : ''}`
}
