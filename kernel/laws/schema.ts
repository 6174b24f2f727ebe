import type { Connection } from '../db/driver.ts'
import { statement } from '../db/readers.ts'
import { type AnyObject, columnOf } from '../object.ts'

/** A table that holds rows of workspaces, as PostgreSQL describes it. */
export interface WorkspaceTable {
  /** `schema.table`, quoted where needed. */
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly type: string }[]
  /** Columns that unique indexes name, besides the primary key's. */
  readonly unique: ReadonlySet<string>
  readonly hasId: boolean
  /** The column that says where a row lies; null where the row is a container itself, or nothing declares it. */
  readonly container: string | null
  /** The column with what people read first. */
  readonly title: string | null
  /** Row-level security is on, also for the owner, with a policy of its own. */
  readonly isProtected: boolean
}

/** The login that owns the tables, for which row-level security is open: the laws look at everything through it. */
export class Owner {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  async ask<Row>(text: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const [result] = await this.#connection.pipeline([statement(text, parameters)])
    return [...(result ?? [])] as unknown as Row[]
  }

  /** All of them in one transaction, foreign keys checked at its end. */
  async change(statements: readonly { text: string; parameters: readonly unknown[] }[]): Promise<void> {
    const results = await this.#connection.pipeline([
      statement('begin; set constraints all deferred', []),
      ...statements.map(({ text, parameters }) => statement(text, parameters)),
      statement('commit', []),
    ])
    if (results.at(-1)?.command !== 'COMMIT') throw new Error('the change was rolled back')
  }

  end(): Promise<void> {
    return this.#connection.end()
  }
}

const describe = `
  select n.nspname as schema, c.relname as name,
         c.relrowsecurity and c.relforcerowsecurity and exists (
           select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'workspace') as protected,
         json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum) as columns,
         (select coalesce(json_agg(pg_get_indexdef(i.indexrelid)), '[]'::json)
            from pg_index i where i.indrelid = c.oid and i.indisunique and not i.indisprimary) as indexes
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
   where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema$)'
   group by n.nspname, c.relname, c.oid, c.relrowsecurity, c.relforcerowsecurity
  having bool_or(a.attname = 'workspace_id')
   order by 1, 2`

/** Every table that holds rows of workspaces, with what the declarations say of it. */
export async function readSchema(owner: Owner, types: Iterable<AnyObject>): Promise<WorkspaceTable[]> {
  const declared = new Map([...types].map(type => [quoted(type.table), type]))
  const rows = await owner.ask<{
    schema: string
    name: string
    columns: { name: string; type: string }[]
    indexes: string[]
    protected: boolean
  }>(describe)
  return rows.map(({ schema, name, columns, indexes, protected: isProtected }) => {
    const keys = indexes.map(afterUsing)
    const isUnique = (column: string) => keys.some(key => names(key, column))
    const type = declared.get(quoted(`${schema}.${name}`))
    return {
      name: quoted(`${schema}.${name}`),
      columns,
      unique: new Set(columns.map(column => column.name).filter(isUnique)),
      isOneEach: keys.some(key =>
        columns.every(column => column.type === 'uuid' || !names(key, column.name)),
      ),
      hasId: columns.some(column => column.name === 'id'),
      container: type === undefined || type.container === 'self' ? null : columnOf(type.container),
      title: titleOf(type),
      isProtected,
    }
  })
}

/** `kernel.grant` → `kernel."grant"`: some of our names are words of SQL. */
export const quoted = (table: string): string => table.replace(/\.(.*)$/, '."$1"')

const uniqueIds = `
  select t.conrelid::regclass::text as name, quote_ident(t.conname) as constraint
    from pg_constraint t join pg_namespace n on n.oid = t.connamespace
   where t.contype = 'u' and n.nspname !~ '^pg_' and not exists (
     select 1 from unnest(t.conkey) as key join pg_attribute a on a.attrelid = t.conrelid and a.attnum = key
      where a.atttypid <> 'uuid'::regtype)`

/**
 * Lets rows be copied that are unique in what they point to. Uniqueness is no matter of the laws: a copy of a pair
 * of departments in a hidden place must be possible, to see that nobody is told of it.
 */
export async function dropUniqueIds(owner: Owner): Promise<void> {
  const found = await owner.ask<{ name: string; constraint: string }>(uniqueIds)
  await owner.change(
    found.map(({ name, constraint }) => ({
      text: `alter table ${name} drop constraint ${constraint}`,
      parameters: [],
    })),
  )
}

function titleOf(type: AnyObject | undefined): string | null {
  if (type?.name === 'object') return 'title'
  return type?.title ? columnOf(type.title) : null
}

const names = (key: string, column: string): boolean => new RegExp(`\\b${column}\\b`).test(key)

/** `CREATE UNIQUE INDEX … USING btree (…)`: what follows the name of the table. */
function afterUsing(index: string): string {
  return index.slice(index.indexOf(' USING '))
}
