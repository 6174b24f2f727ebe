import { byIds } from './batch.ts'
import type { Core } from './core.ts'
import type { Ask } from './db/db.ts'
import { arrayLiteral } from './db/driver.ts'
import type { FoundRef } from './input.ts'
import type { AnyObject } from './object.ts'
import type { Row } from './table.ts'

export interface Asking {
  readonly core: Core
  readonly workspace: string
  readonly actor: string
  readonly refs: readonly FoundRef[]
}

export interface Heads {
  /** Last seq of the workspace's stream and of the asker's own. */
  readonly at: number
  readonly own: number
}

/** Where the snapshot stands in the logs, and the rows that the input names, in one round trip. */
export async function loadAsked(
  ask: Ask,
  asking: Asking,
): Promise<{ heads: Heads; rows: ReadonlyMap<FoundRef, Row> }> {
  const byType = [...Map.groupBy(asking.refs, ref => ref.type)]
  const [first, ...others] = byType
  if (first === undefined) return { heads: await loadHeads(ask, asking), rows: new Map() }
  const rows = new Map<FoundRef, Row>()
  const [found] = await Promise.all([
    loadWithHeads(ask, asking, first[0]),
    ...others.map(async ([type, refs]) => {
      const { text, parameters } = byIds(asking.core.tables(type), asking.workspace, idsOf(refs))
      note(rows, refs, await ask(text, parameters))
    }),
  ])
  note(rows, first[1], found.rows)
  return { heads: found.heads, rows }
}

const idsOf = (refs: readonly FoundRef[]): string[] => [...new Set(refs.map(ref => ref.id))]

function note(rows: Map<FoundRef, Row>, refs: readonly FoundRef[], found: readonly Row[]): void {
  for (const ref of refs) {
    const row = found.find(({ id }) => id === ref.id)
    if (row !== undefined) rows.set(ref, row)
  }
}

const lastSeq = (stream: string): string =>
  `(select seq from kernel.log_change where workspace_id = $1::uuid and stream_id = ${stream} order by seq desc limit 1)`

async function loadHeads(ask: Ask, { workspace, actor }: Asking): Promise<Heads> {
  const [row] = await ask(`select ${lastSeq('$1::uuid')} as at, ${lastSeq('$2::uuid')} as own`, [
    workspace,
    actor,
  ])
  return { at: Number(row?.at ?? 0), own: Number(row?.own ?? 0) }
}

/** Where no row is found, nothing is answered either, and no head is needed. */
async function loadWithHeads(
  ask: Ask,
  { core, workspace, actor, refs }: Asking,
  type: AnyObject,
): Promise<{ heads: Heads; rows: Row[] }> {
  const { columns } = core.tables(type)
  const heads = `${lastSeq('$1::uuid')} as "~at", ${lastSeq('$3::uuid')} as "~own"`
  const found = await ask(
    `select ${columns}, ${heads} from ${type.table} where workspace_id = $1::uuid and id = any($2::uuid[])`,
    [workspace, arrayLiteral(idsOf(refs.filter(ref => ref.type === type))), actor],
  )
  const [row] = found
  return {
    heads: { at: Number(row?.['~at'] ?? 0), own: Number(row?.['~own'] ?? 0) },
    rows: found.map(({ '~at': _at, '~own': _own, ...rest }) => rest),
  }
}
