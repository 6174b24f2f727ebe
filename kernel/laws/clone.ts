import type { Id } from '../ids.ts'
import { newId } from '../ids.ts'
import type { Owner, WorkspaceTable } from './schema.ts'

/** Copies a workspace, log and all: its own id is replaced wherever it stands, all other ids stay. */
export async function cloneWorkspace(
  owner: Owner,
  tables: readonly WorkspaceTable[],
  from: string,
): Promise<Id<'workspace'>> {
  const to = newId<'workspace'>()
  await owner.change(
    tables.map(table => ({ text: copyOf(table, column => `"${column}"`), parameters: [from, to] })),
  )
  return to
}

/** What `id` is called abroad. The order of ids stays, for rows that depend on it. */
export const abroad = (id: string): string => `ab${id.slice(2)}`

/** Copies a workspace so that it shares no id with the first: there, `abroad(id)` is what `id` is here. */
export async function cloneAbroad(
  owner: Owner,
  tables: readonly WorkspaceTable[],
  from: string,
): Promise<Id<'workspace'>> {
  const to = newId<'workspace'>()
  const other = (column: string) => `('ab' || substr("${column}"::text, 3))::uuid`
  await owner.change(tables.map(table => ({ text: copyOf(table, other), parameters: [from, to] })))
  return to
}

function copyOf({ name, columns }: WorkspaceTable, id: (column: string) => string): string {
  const names = columns.map(column => `"${column.name}"`).join()
  const values = columns.map(({ name: column, type }) => {
    if (type === 'uuid') return `case when "${column}" = $1::uuid then $2::uuid else ${id(column)} end`
    if (type === 'jsonb' || type === 'json') return `replace("${column}"::text, $1::text, $2::text)::${type}`
    return `"${column}"`
  })
  return `insert into ${name} (${names}) select ${values.join()} from ${name} where workspace_id = $1::uuid`
}

/** Everything that stands in a workspace, as text: two equal texts, and nothing was written. */
export async function imprintOf(
  owner: Owner,
  tables: readonly WorkspaceTable[],
  workspace: string,
): Promise<string> {
  const parts = tables.map(
    ({ name }) =>
      `select '${name}' as name, md5(coalesce(string_agg(t::text, e'\\n' order by t::text), '')) as sum
         from ${name} t where workspace_id = $1::uuid`,
  )
  const rows = await owner.ask<{ name: string; sum: string }>(`${parts.join(' union all ')} order by name`, [
    workspace,
  ])
  return rows.map(({ name, sum }) => `${name} ${sum}`).join('\n')
}
