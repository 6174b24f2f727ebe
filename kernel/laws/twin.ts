import { createHash } from 'node:crypto'
import type { Owner, WorkspaceTable } from './schema.ts'

export interface TwinPlan {
  /** Where the rows to copy stand. */
  readonly from: string
  readonly ids: readonly string[]
  /** Where the copies shall stand: the same workspace or another one. */
  readonly to: string
  /**
   * Into places without any way in: each copy lies in the twin of its container, which is copied too, and which has
   * no parent and no grant. Not hidden, a copy lies where its original does.
   */
  readonly isHidden: boolean
  /** Names this set of twins: `twinOf(id, salt)` is the twin of `id`. */
  readonly salt: string
}

/** Stands in the title of every hidden twin. */
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
 * too. What must be unique is changed a little, and titles of hidden ones say what they are.
 */
export async function makeTwins(
  owner: Owner,
  tables: readonly WorkspaceTable[],
  plan: TwinPlan,
): Promise<void> {
  const ids = plan.isHidden ? await withContainers(owner, tables, plan) : plan.ids
  const copied = tables.filter(table => table.hasId && !/log_|version|"workspace"/.test(table.name))
  await owner.change(copied.map(table => twinsIn(table, { ...plan, ids })))
}

/** With the containers that they lie in, those of what shares an id with these, and so on. */
async function withContainers(
  owner: Owner,
  tables: readonly WorkspaceTable[],
  { from, ids }: TwinPlan,
): Promise<string[]> {
  const parts = tables.flatMap(({ name, container, hasId }) =>
    container === null || !hasId
      ? []
      : [`select "${container}" as id from ${name} where workspace_id = $1::uuid and id = any($2::uuid[])`],
  )
  const known = new Set(ids)
  for (let size = 0; size < known.size; ) {
    size = known.size
    const rows = await owner.ask<{ id: string }>(parts.join(' union '), [from, [...known]])
    for (const { id } of rows) known.add(id)
  }
  return [...known]
}

/** Takes the twins away again. */
export async function removeTwins(
  owner: Owner,
  tables: readonly WorkspaceTable[],
  plan: TwinPlan,
): Promise<void> {
  const ids = plan.isHidden ? await withContainers(owner, tables, plan) : plan.ids
  const twins = ids.map(id => twinOf(id, plan.salt))
  await owner.change(
    tables
      .filter(table => table.hasId)
      .map(({ name }) => ({
        text: `delete from ${name} where workspace_id = $1::uuid and id = any($2::uuid[])`,
        parameters: [plan.to, twins],
      })),
  )
}

/** Above all numbers that a seed hands out, and another range each time. */
let numbers = 1_000_000

function twinsIn(table: WorkspaceTable, plan: TwinPlan) {
  numbers += 10_000
  const parameters = [plan.from, plan.ids, plan.to, plan.salt]
  const twin = (column: string) => twinSql(`"${column}"`, '$4')
  const same = (column: string) => `case when "${column}" = $1::uuid then $3::uuid else "${column}" end`
  const values = table.columns.map(({ name: column, type }) => {
    if (column === 'workspace_id') return '$3::uuid'
    if (column === 'id') return twin('id')
    if (table.name === 'kernel."container"' && plan.isHidden) {
      if (column === 'parent_id') return 'null'
      if (column === 'inherit') return 'false'
    }
    if (column === table.container && plan.isHidden) return twin(column)
    if (column === table.title && plan.isHidden)
      return `"${column}" || ' ${canary} ' || (${numbers} + row_number() over ())`
    if (type === 'uuid') return same(column)
    if (!table.unique.has(column)) return `"${column}"`
    if (type === 'text') return `"${column}" || '-' || (${numbers} + row_number() over ())`
    if (type === 'bigint' || type === 'integer') return `${numbers} + row_number() over ()`
    return `"${column}"`
  })
  const names = table.columns.map(column => `"${column.name}"`).join()
  // All are named, since PostgreSQL must know the type of each.
  const text = `insert into ${table.name} (${names}) select ${values.join()} from ${table.name}
    where $3::uuid is not null and $4::text is not null and workspace_id = $1::uuid and id = any($2::uuid[])`
  return { text, parameters }
}
