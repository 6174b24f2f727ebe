import type { Db } from './db/db.ts'
import { type AnyObject, columnOf } from './object.ts'

/** A row in memory: camelCase, frozen. */
export type Row = Readonly<Record<string, unknown>>

/** The table behind an object type, with the statements that the kernel runs on it. */
export interface Table {
  readonly type: AnyObject
  /** Fields without id, createdAt and createdBy. */
  readonly fields: readonly string[]
  readonly json: ReadonlySet<string>
  readonly time: ReadonlySet<string>
  /** Long or personal: the log names their values by digest. */
  readonly versioned: readonly string[]
  /** All fields of a row but the long ones. */
  readonly shown: readonly string[]
  readonly hasLong: boolean
  /** `id, created_at as "createdAt", …` */
  readonly columns: string
  /** Parameters: workspace, ids as array literal. */
  readonly byIds: string
  /** Parameters: workspace, rows as JSON text. */
  readonly insert: string
  /** Parameters: workspace, ids as array literal. */
  readonly remove: string
  /** Parameters: workspace, ids as array literal, one array literal of texts a field. */
  update(fields: readonly string[]): string
  column(field: string): string
  /** The column's type in SQL, such as `uuid` or `text[]`. */
  typeOf(field: string): string
}

export type Tables = (type: AnyObject) => Table

const common = ['id', 'createdAt', 'createdBy'] as const

/** Reads the columns of all declared types. Throws where a table or a column of a declaration is missing. */
export async function readTables(db: Db, types: Iterable<AnyObject>): Promise<Tables> {
  const list = [...types]
  const rows = await db.read<{ table: string; column: string; type: string }>(
    nobody,
    `select t.name as "table", a.attname as "column", format_type(a.atttypid, a.atttypmod) as type
       from unnest($1::text[]) as t(name) join pg_attribute a on a.attrelid = to_regclass(t.name)
      where a.attnum > 0 and not a.attisdropped`,
    [list.map(type => type.table)],
  )
  const columns = new Map<string, Map<string, string>>()
  for (const { table, column, type } of rows) {
    const of = columns.get(table) ?? new Map<string, string>()
    columns.set(table, of.set(column, type))
  }
  const tables = new Map(list.map(type => [type, createTable(type, columns.get(type.table) ?? new Map())]))
  return type => {
    const table = tables.get(type)
    if (table === undefined) throw new Error(`no room declares the object type ${type.name}`)
    return table
  }
}

/** A read that touches no row still names a workspace. */
const nobody = '00000000-0000-0000-0000-000000000000'

function createTable(type: AnyObject, types: ReadonlyMap<string, string>): Table {
  const fields = Object.keys(type.fields)
  const all = [...common, ...fields]
  const typeOf = (field: string): string => {
    const found = types.get(columnOf(field))
    if (found === undefined) throw new Error(`${type.table} has no column ${columnOf(field)}`)
    return found
  }
  for (const field of all) typeOf(field)
  const updates = new Map<string, string>()
  const names = all.map(columnOf).join(', ')
  const columns = all.map(field => `${columnOf(field)} as "${field}"`).join(', ')
  const those = 'workspace_id = $1::uuid and id = any($2::uuid[])'
  const ofKind = (kind: string): ReadonlySet<string> =>
    new Set(
      all.filter(field => (type.fields[field]?.kind ?? (field === 'createdAt' ? 'time' : 'id')) === kind),
    )
  return {
    type,
    fields,
    json: ofKind('json'),
    time: ofKind('time'),
    versioned: fields.filter(field => type.fields[field]?.long || type.fields[field]?.personal),
    shown: all.filter(field => !type.fields[field]?.long),
    hasLong: fields.some(field => type.fields[field]?.long),
    columns,
    byIds: `select ${columns} from ${type.table} where ${those}`,
    insert:
      `insert into ${type.table} (workspace_id, ${names}) select $1::uuid, ${all.map(field => `x."${field}"`).join(', ')} ` +
      `from json_to_recordset($2::json) as x(${all.map(field => `"${field}" ${typeOf(field)}`).join(', ')})`,
    remove: `delete from ${type.table} where ${those}`,
    update: changed => remember(updates, changed.join(), () => updateOf(type.table, changed, typeOf)),
    column: columnOf,
    typeOf,
  }
}

// No join: one planned while the table was empty would scan it a batch.
function updateOf(table: string, fields: readonly string[], typeOf: (field: string) => string): string {
  const sets = fields.map(
    (field, index) =>
      `${columnOf(field)} = ($${index + 3}::text[])[array_position($2::uuid[], id)]::${typeOf(field)}`,
  )
  return `update ${table} set ${sets.join(', ')} where workspace_id = $1::uuid and id = any($2::uuid[])`
}

function remember<V>(map: Map<string, V>, key: string, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
