import type { Db, DbRow } from '../db/db.ts'
import type { Kernel } from '../kernel.ts'
import type { LogChange, Op } from '../log.ts'
import type { AnyObject } from '../object.ts'
import { columnOf } from '../object.ts'
import type { Change } from '../wire.ts'
import { toWire } from './to-wire.ts'

/** A log is told back at most so far; whoever is further behind takes a new snapshot. */
export const farChanges = 400

export interface News {
  /** Every change of the container in (`from`, `to`] is here, ascending. */
  readonly from: number
  readonly to: number
  readonly changes: readonly Change[]
}

/**
 * The newest changes of a container, at most `farChanges`, up to the head of its stream.
 * One read serves all who wait: `from` says how far back it reaches.
 */
export async function readNews(
  kernel: Kernel,
  place: { workspace: string; stream: string; container: string },
  since: number,
): Promise<News> {
  return await kernel.db.snapshot(place.workspace, async ask => {
    const [head] = await ask<{ seq: number }>(
      'select coalesce(max(seq), 0)::bigint as seq from kernel.log_change where workspace_id = $1 and stream_id = $2',
      [place.workspace, place.stream],
    )
    const rows = await ask(
      `select seq, command_id, object_id, type, container_id, op, patch, row from kernel.log_change
       where workspace_id = $1 and stream_id = $2 and container_id = $3 and seq > $4
       order by seq desc limit ${farChanges + 1}`,
      [place.workspace, place.stream, place.container, since],
    )
    const tooMany = rows.length > farChanges
    const kept = rows.slice(0, farChanges).reverse().map(toLogChange)
    // The one row too many tells where the held ones begin.
    const from = tooMany ? Number(rows.at(-1)?.seq ?? 0) : since
    const named = await withNames(ask, kernel.registry.types, kept)
    const changes = named.map(change => toWire(change, null)).filter(change => change !== null)
    return { from, to: Number(head?.seq ?? 0), changes }
  })
}

function toLogChange(row: DbRow): LogChange {
  return {
    seq: Number(row.seq),
    command: String(row.command_id),
    object: String(row.object_id),
    type: String(row.type),
    container: String(row.container_id),
    op: row.op as Op,
    patch: row.patch as LogChange['patch'],
    row: row.row as LogChange['row'],
  }
}

type Ask = Parameters<Parameters<Db['snapshot']>[1]>[0]

/** The log holds names of persons as digests: what is told later shows them as they are now. */
async function withNames(
  ask: Ask,
  types: ReadonlyMap<string, AnyObject>,
  changes: readonly LogChange[],
): Promise<LogChange[]> {
  const named = new Map<string, DbRow>()
  for (const type of new Set(changes.map(change => change.type))) {
    const object = types.get(type)
    const fields = personalFields(object)
    if (object === undefined || fields.length === 0) continue
    const ids = [...new Set(changes.filter(change => change.type === type).map(change => change.object))]
    const columns = fields.map(field => `${columnOf(field)} as "${field}"`).join(', ')
    const rows = await ask(`select id, ${columns} from ${object.table} where id = any($1::uuid[])`, [
      `{${ids.join()}}`,
    ])
    for (const { id, ...values } of rows) named.set(String(id), values)
  }
  return changes.map(change => {
    const fields = personalFields(types.get(change.type))
    if (fields.length === 0 || change.row === null) return change
    const unknown = Object.fromEntries(fields.map(field => [field, null]))
    return { ...change, row: { ...change.row, ...unknown, ...named.get(change.object) } }
  })
}

function personalFields(type: AnyObject | undefined): string[] {
  return Object.entries(type?.fields ?? {}).flatMap(([name, field]) => (field.personal ? [name] : []))
}
