import type { Via } from './command.ts'
import type { Db, DbRow } from './db/db.ts'
import type { Id } from './ids.ts'
import type { LogRange } from './kernel.ts'
import type { LogChange, LogEntry, Op } from './log.ts'

export const changeColumns = 'seq, command_id, object_id, type, container_id, op, patch, row'

export function changeOf(row: DbRow): LogChange {
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

const standardLimit = 500
const last = Number.MAX_SAFE_INTEGER

/** Changes of a stream in order, at most `limit`. Persons' names are digests in them. */
export async function readChanges(db: Db, range: LogRange): Promise<LogChange[]> {
  const { workspace, stream, after, to = last, container, limit = standardLimit } = range
  const parameters = [workspace, stream, after, to, limit, ...(container === undefined ? [] : [container])]
  const rows = await db.read(
    workspace,
    `select ${changeColumns} from kernel.log_change
      where workspace_id = $1::uuid and stream_id = $2::uuid and seq > $3::bigint and seq <= $4::bigint
      ${container === undefined ? '' : 'and container_id = $6::uuid'}
      order by seq limit $5::int`,
    parameters,
  )
  return rows.map(changeOf)
}

/** Whole commands of a stream in order, at most `limit`; with `container`, only changes there and commands that have one. */
export async function readEntries(db: Db, range: LogRange): Promise<LogEntry[]> {
  const { workspace, stream, after, to = last, container, limit = standardLimit } = range
  return db.snapshot(workspace, async ask => {
    const commands = await ask(readCommands, [workspace, stream, after, to, limit])
    const end = commands.at(-1)
    if (end === undefined) return []
    const rows = await ask(readTheirChanges, [workspace, stream, after, end.seq])
    const changes = Map.groupBy(rows.map(changeOf), change => change.command)
    return commands.flatMap(command => {
      const own = changes.get(String(command.id)) ?? []
      const shown = container === undefined ? own : own.filter(change => change.container === container)
      return container !== undefined && shown.length === 0 ? [] : [entryOf(range, command, shown)]
    })
  })
}

/** The last seq of a stream; 0 where nothing has happened. */
export async function readHead(db: Db, workspace: Id<'workspace'>, stream: string): Promise<number> {
  const [row] = await db.read<{ seq: number | null }>(
    workspace,
    `select seq from kernel.log_change where workspace_id = $1::uuid and stream_id = $2::uuid
      order by seq desc limit 1`,
    [workspace, stream],
  )
  return row?.seq ?? 0
}

function entryOf({ workspace, stream }: LogRange, row: DbRow, changes: readonly LogChange[]): LogEntry {
  return {
    workspace,
    stream,
    command: String(row.id),
    name: String(row.name),
    actor: row.actor_id as Id<'person'>,
    via: row.via as Via,
    input: row.input,
    output: row.output,
    asSystem: row.as_system === true,
    cause: row.cause as string | null,
    depth: Number(row.depth),
    at: String(row.at),
    seq: Number(row.seq),
    changes,
    isAsStored: true,
  }
}

const readCommands = `select id, seq, name, actor_id, via, as_system, input, output, cause, depth, at
  from kernel.log_command
  where workspace_id = $1::uuid and stream_id = $2::uuid and seq > $3::bigint and seq <= $4::bigint
  order by seq limit $5::int`
// From the end of the command before, so that a command is whole wherever `after` lies.
const readTheirChanges = `select ${changeColumns} from kernel.log_change
  where workspace_id = $1::uuid and stream_id = $2::uuid and seq <= $4::bigint and seq > coalesce((
    select seq from kernel.log_command where workspace_id = $1::uuid and stream_id = $2::uuid and seq <= $3::bigint
    order by seq desc limit 1), 0)
  order by seq`
