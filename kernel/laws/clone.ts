import type { Id } from '../ids.ts'
import { newId } from '../ids.ts'
import type { Owner, WorkspaceTable } from './schema.ts'

/** Copies a workspace, log and all: its own id is replaced wherever it stands, all other ids stay. */
export function cloneWorkspace(
  owner: Owner,
  tables: readonly WorkspaceTable[],
  from: string,
): Promise<Id<'workspace'>> {
  return copyAll(owner, tables, { from, ids: text => text })
}

/** What `id` is called abroad. The order of ids stays, for rows that depend on it. */
export const abroad = (id: string): string => `ab${id.slice(2)}`

const anyId = '[0-9a-f]{2}([0-9a-f]{6}(-[0-9a-f]{4}){3}-[0-9a-f]{12})'

/** Copies a workspace so that it shares no id with the first: there, `abroad(id)` is what `id` is here. */
export function cloneAbroad(
  owner: Owner,
  tables: readonly WorkspaceTable[],
  from: string,
): Promise<Id<'workspace'>> {
  const ids = (text: string) => `regexp_replace(${text}, '${anyId}', 'ab\\1', 'g')`
  return copyAll(owner, tables, { from, ids })
}

interface Copying {
  readonly from: string
  /** SQL for a text in which the ids are replaced. */
  readonly ids: (text: string) => string
}

async function copyAll(
  owner: Owner,
  tables: readonly WorkspaceTable[],
  { from, ids }: Copying,
): Promise<Id<'workspace'>> {
  const to = newId<'workspace'>()
  const replaced = (text: string) => `replace(${ids(text)}, ${ids('$1::text')}, $2::text)`
  const statements = tables.map(({ name, columns }) => {
    const values = columns.map(({ name: column, type }) =>
      ['uuid', 'json', 'jsonb', 'text'].includes(type)
        ? `${replaced(`"${column}"::text`)}::${type}`
        : `"${column}"`,
    )
    const names = columns.map(column => `"${column.name}"`).join()
    const text = `insert into ${name} (${names}) select ${values.join()} from ${name} where workspace_id = $1::uuid`
    return { text, parameters: [from, to] }
  })
  await owner.change(statements)
  return to
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
