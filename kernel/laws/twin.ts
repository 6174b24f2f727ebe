import { createHash } from 'node:crypto'
import { newId } from '../ids.ts'
import type { Owner, WorkspaceTable } from './schema.ts'

export interface TwinPlan {
  /** Where the rows to copy stand. */
  readonly from: string
  readonly ids: readonly string[]
  /** Where the copies shall stand: the same workspace or another one. */
  readonly to: string
  /** The container to put them in; null where they stay in that of the original. */
  readonly container: string | null
  /** Names this set of twins: `twinOf(id, salt)` is the twin of `id`. */
  readonly salt: string
}

/** Stands in the title of every twin. */
export const canary = 'canary'

/** The id of a twin: a hash in the form of a UUIDv8. */
export function twinOf(id: string, salt: string): string {
  const hex = createHash('md5').update(`${id}${salt}`).digest('hex')
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-8$3-a$4-$5')
}

/** The same in SQL. */
export const twinSql = (id: string, salt: string): string =>
  `overlay(overlay(md5(${id}::text || ${salt}) placing '8' from 13) placing 'a' from 17)::uuid`

/**
 * Copies objects under other ids: their rows, their thin rows, and where they are containers or groups, those rows
 * too. What must be unique is changed a little, and the titles say what they are.
 */
export async function makeTwins(
  owner: Owner,
  tables: readonly WorkspaceTable[],
  plan: TwinPlan,
): Promise<void> {
  const copied = tables.filter(table => table.hasId && !/log_|version/.test(table.name))
  await owner.change(copied.map(table => twinsIn(table, plan)))
}

/** Above all numbers that a seed hands out, and another range each time. */
let numbers = 1_000_000

function twinsIn(table: WorkspaceTable, plan: TwinPlan) {
  numbers += 10_000
  const parameters = [plan.from, `{${plan.ids.join()}}`, plan.to, plan.salt, plan.container]
  const twin = (column: string) => twinSql(`"${column}"`, '$4')
  const same = (column: string) => `case when "${column}" = $1::uuid then $3::uuid else "${column}" end`
  const values = table.columns.map(({ name: column, type }) => {
    if (column === 'workspace_id') return '$3::uuid'
    if (column === 'id') return twin('id')
    // A container that is its own twin's place has no way in: no parent, nothing inherited.
    if (table.name === 'kernel."container"' && plan.container !== null) {
      if (column === 'parent_id') return 'null'
      if (column === 'inherit') return 'false'
    }
    if (column === table.container) {
      return `case when "${column}" = id then ${twin('id')} else coalesce($5::uuid, ${same(column)}) end`
    }
    if (column === table.title) return `"${column}" || ' ${canary} ' || (${numbers} + row_number() over ())`
    if (type === 'uuid') return same(column)
    if (!table.unique.has(column)) return `"${column}"`
    if (type === 'text') return `"${column}" || '-' || (${numbers} + row_number() over ())`
    if (type === 'bigint' || type === 'integer') return `${numbers} + row_number() over ()`
    return `"${column}"`
  })
  const names = table.columns.map(column => `"${column.name}"`).join()
  // All five are named, since PostgreSQL must know the type of each.
  const known =
    'where $1::uuid is not null and $3::uuid is not null and $4::text is not null and ($5::uuid is null or true)'
  const text = `insert into ${table.name} (${names}) select ${values.join()} from ${table.name}
    ${known} and workspace_id = $1::uuid and id = any($2::uuid[])`
  return { text, parameters }
}

/** A container that nobody has a role in, not even the workspace's owner. */
export async function makeHiddenContainer(owner: Owner, workspace: string): Promise<string> {
  const id = newId()
  numbers += 10_000
  await owner.change([
    {
      text: `insert into kernel.container (workspace_id, id, created_at, created_by, parent_id, inherit, no)
             values ($1::uuid, $2::uuid, '2026-01-01T00:00:00Z', $2::uuid, null, false, $3::bigint)`,
      parameters: [workspace, id, numbers],
    },
  ])
  return id
}
