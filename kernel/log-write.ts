import type { Digests } from './canonical.ts'
import { arrayLiteral } from './db/driver.ts'
import type { FlushStatement } from './flush.ts'
import type { LogChange, LogEntry, Op, Patch } from './log.ts'
import { containerOf } from './object.ts'
import type { Change, Layer } from './overlay.ts'
import type { Row, Table } from './table.ts'

/** A committed-to-be command: what its readers get, and what the log keeps. */
export interface Entry {
  readonly live: LogEntry
  readonly inputHash: string
  readonly stored: readonly StoredChange[]
  readonly versions: readonly Version[]
  readonly changesAccess: boolean
}
/** Row and patch as the log keeps them: persons' names as digests. */
type StoredChange = Pick<LogChange, 'seq' | 'object' | 'type' | 'container' | 'op' | 'patch' | 'row'>

interface Version {
  readonly id: string
  readonly object: string
  readonly field: string
  readonly digest: string
  readonly value: unknown
}

/** What one command changed, in the order of first touch. */
export class ChangeList {
  readonly live: LogChange[] = []
  readonly stored: StoredChange[] = []
  readonly versions: Version[] = []
  /** A live row shows what the stored one has as a digest. */
  showsNames = false
  readonly #digests: Digests
  readonly #command: string
  #seq: number

  /** @param seq the last one that is taken */
  constructor(command: string, seq: number, digests: Digests) {
    this.#command = command
    this.#seq = seq
    this.#digests = digests
  }

  /** The last number that is taken now. */
  get seq(): number {
    return this.#seq
  }

  addAll(layer: Layer): void {
    for (const change of layer.changes()) this.#add(change)
  }

  /** For a command that changed no row: it too has its number. */
  note(target: { table: Table; row: Row }): void {
    const { type } = target.table
    this.#put(target.table, 'note', {
      row: target.row,
      patch: {},
      keeps: false,
      container: containerOf(type, target.row),
    })
  }

  #add({ table, before, row, isReplaced }: Change): void {
    if (before !== null && (row === null || isReplaced)) this.#remove(table, before)
    if (row !== null && (before === null || isReplaced)) this.#create(table, row)
    if (before !== null && row !== null && !isReplaced && before !== row) this.#update(table, before, row)
  }

  #create(table: Table, row: Row): void {
    this.#put(table, 'create', { row, patch: this.#patch(table, table.versioned, [null, row]), keeps: true })
  }

  #remove(table: Table, row: Row): void {
    this.#put(table, 'remove', { row, patch: this.#patch(table, table.versioned, [row, null]), keeps: true })
  }

  #update(table: Table, before: Row, row: Row): void {
    const fields = table.fields.filter(field => before[field] !== row[field])
    if (fields.length === 0) return
    const patch = this.#patch(table, fields, [before, row])
    if (containerOf(table.type, before) !== containerOf(table.type, row)) {
      this.#put(table, 'leave', { row: before, patch: {}, keeps: true })
      this.#put(table, 'enter', { row, patch, keeps: true })
      return
    }
    const keeps = fields.some(field => !table.type.fields[field]?.long)
    this.#put(table, 'update', { row, patch, keeps })
  }

  #put(
    table: Table,
    op: Op,
    { row, patch, keeps, container }: { row: Row; patch: Patch; keeps: boolean; container?: string },
  ): void {
    this.#seq += 1
    const common = {
      seq: this.#seq,
      object: String(row.id),
      type: table.type.name,
      container: container ?? containerOf(table.type, row),
      op,
      patch,
    }
    const shown = keeps ? withoutLong(table, row) : null
    this.live.push({ ...common, command: this.#command, row: shown })
    const stored = shown && this.#withoutNames(table, shown)
    if (stored !== shown) this.showsNames = true
    this.stored.push({ ...common, row: stored })
  }

  #patch(table: Table, fields: readonly string[], [before, after]: readonly [Row | null, Row | null]): Patch {
    const patch: Record<string, readonly [unknown, unknown]> = {}
    for (const field of fields) {
      const kind = table.type.fields[field]
      if (kind?.long || kind?.personal) {
        const old = this.#version(field, before, false)
        const fresh = this.#version(field, after, true)
        if (old !== null || fresh !== null) patch[field] = [old && { version: old.version }, fresh]
      } else {
        patch[field] = [before?.[field] ?? null, after?.[field] ?? null]
      }
    }
    return patch
  }

  #version(field: string, row: Row | null, isNew: boolean): { digest: string; version: string } | null {
    const value = row?.[field] ?? null
    if (row === null || value === null) return null
    const object = String(row.id)
    const digest = this.#digests.value(value)
    const version = this.#digests.versionId(object, field, digest)
    if (isNew) this.versions.push({ id: version, object, field, digest, value })
    return { digest, version }
  }

  #withoutNames(table: Table, row: Row): Row {
    let copy: Record<string, unknown> | null = null
    for (const field of table.versioned) {
      const value = row[field]
      if (value === null || value === undefined) continue
      copy ??= { ...row }
      copy[field] = this.#digests.value(value)
    }
    return copy ?? row
  }
}

function withoutLong(table: Table, row: Row): Row {
  if (!table.hasLong) return row
  const shown: Record<string, unknown> = {}
  for (const field of table.shown) shown[field] = row[field]
  return shown
}

/** The statements that write log entries, with counters and versions. */
export function logStatements(
  entries: readonly Entry[],
  counters: ReadonlyMap<string, number>,
  workspace: string,
): FlushStatement[] {
  const out: FlushStatement[] = []
  const first = entries[0]?.live
  if (first === undefined) return out
  const versions = entries.flatMap(({ versions, live }) =>
    versions.map(version => ({ ...version, at: live.at })),
  )
  if (versions.length > 0) {
    out.push({ text: insertVersions, parameters: [workspace, JSON.stringify(versions)], rows: null })
  }
  if (counters.size > 0) {
    out.push({
      text: writeCounters,
      parameters: [workspace, arrayLiteral([...counters.keys()]), arrayLiteral([...counters.values()])],
      rows: counters.size,
    })
  }
  const commands = entries.map(({ live, inputHash }) => ({ ...live, changes: undefined, hash: inputHash }))
  const changes = entries.flatMap(({ stored, live }) =>
    stored.map(change => ({ ...change, command: live.command })),
  )
  return [
    ...out,
    {
      text: insertCommands,
      parameters: [workspace, first.stream, JSON.stringify(commands)],
      rows: commands.length,
    },
    {
      text: insertChanges,
      parameters: [workspace, first.stream, JSON.stringify(changes)],
      rows: changes.length,
    },
  ]
}

const insertVersions = `insert into kernel.version (workspace_id, id, object_id, field, digest, value, at)
  select $1::uuid, x.id, x.object, x.field, x.digest, x.value, x.at
  from json_to_recordset($2::json) as x(id uuid, object uuid, field text, digest text, value jsonb, at timestamptz(3))
  on conflict do nothing`
const writeCounters = `insert into kernel.counter (workspace_id, name, value)
  select $1::uuid, x.name, x.value from unnest($2::text[], $3::bigint[]) as x(name, value)
  on conflict (workspace_id, name) do update set value = excluded.value`
const insertCommands = `insert into kernel.log_command
  (workspace_id, stream_id, id, seq, name, actor_id, via, as_system, input, input_hash, output, cause, depth, at)
  select $1::uuid, $2::uuid, x.command, x.seq, x.name, x.actor, x.via, x."asSystem", x.input, x.hash, x.output, x.cause, x.depth, x.at
  from json_to_recordset($3::json) as x(command uuid, seq bigint, name text, actor uuid, via text, "asSystem" boolean,
    input jsonb, hash text, output jsonb, cause uuid, depth smallint, at timestamptz(3))`
const insertChanges = `insert into kernel.log_change
  (workspace_id, stream_id, seq, command_id, object_id, type, container_id, op, patch, row)
  select $1::uuid, $2::uuid, x.seq, x.command, x.object, x.type, x.container, x.op, x.patch, x.row
  from json_to_recordset($3::json) as x(seq bigint, command uuid, object uuid, type text, container uuid, op text, patch jsonb, row jsonb)`
