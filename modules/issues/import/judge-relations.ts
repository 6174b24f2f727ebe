import type { Id } from '../../../kernel/ids.ts'
import type { ImportRun } from '../../../kernel/importer.ts'
import { Link, thingOf } from '../../../kernel/records.ts'
import { limits } from '../shared.ts'
import { slices } from './known.ts'

/** A relation whose ends are both here. */
export interface Bindable {
  readonly from: Id<'issue'>
  readonly to: Id<'issue'>
  /** Null: `to` is the parent of `from`. */
  readonly type: string | null
}

/** `same`: here already under another name; `circle`: it would lead back to itself, or too high. */
export type Verdict = 'sound' | 'same' | 'circle'

/** What may become of relations, asked one after the other: what was found sound counts for the next. */
export async function judgeRelations(
  run: ImportRun,
  all: readonly Bindable[],
): Promise<(one: Bindable) => Verdict> {
  const links = await linksFrom(run, new Set(all.flatMap(({ from, type }) => (type === null ? [] : [from]))))
  const parents = await parentsAbove(run, new Set(all.flatMap(({ to, type }) => (type === null ? [to] : []))))
  return ({ from, to, type }) => {
    if (from === to) return 'circle'
    if (type === null) {
      if (!isSound(parents, from, to)) return 'circle'
      parents.set(from, to)
      return 'sound'
    }
    const name = nameOf({ from, to, type })
    if (links.has(name)) return 'same'
    links.add(name)
    return 'sound'
  }
}

const nameOf = ({ from, to, type }: { from: string; to: string; type: string }) => `${from} ${type} ${to}`

function isSound(parents: ReadonlyMap<string, string>, from: string, to: string): boolean {
  let above: string | undefined = to
  for (let depth = 0; above !== undefined; depth++) {
    if (above === from || depth >= limits.depth) return false
    above = parents.get(above)
  }
  return true
}

async function linksFrom(
  { kernel, caller }: ImportRun,
  froms: ReadonlySet<Id<'issue'>>,
): Promise<Set<string>> {
  const read = await kernel.reader(caller)
  const found = new Set<string>()
  for (const some of slices([...froms], 100)) {
    const links = await read.find(Link, { fromId: some.map(thingOf) })
    for (const { fromId, type, toId } of links) found.add(nameOf({ from: fromId, type, to: toId }))
  }
  return found
}

async function parentsAbove(
  { kernel, caller }: ImportRun,
  tos: ReadonlySet<Id<'issue'>>,
): Promise<Map<string, string>> {
  if (tos.size === 0) return new Map()
  const rows = await kernel.db.read<{ id: string; parent_id: string }>(
    caller.workspace,
    `with recursive above as (
      select id, parent_id from issues.issue
      where workspace_id = $1 and id = any($2::uuid[])
      union
      select i.id, i.parent_id from issues.issue i join above a on i.id = a.parent_id where i.workspace_id = $1
    ) select id, parent_id from above where parent_id is not null`,
    [caller.workspace, [...tos]],
  )
  return new Map(rows.map(({ id, parent_id }) => [id, parent_id]))
}
