import { canonical } from './canonical.ts'
import { arrayLiteral, type Statement } from './db/driver.ts'
import type { Base, Layer, Slot } from './overlay.ts'
import type { Row, Table } from './table.ts'
import { thingRow } from './thing-row.ts'

/** A row to be written: as the tables hold it, and as they shall. */
interface Pending {
  readonly table: Table
  readonly id: string
  readonly stored: Row | null
  readonly row: Row | null
  readonly isRenewed: boolean
}

/** A statement, and how many rows it must touch: another number means that the tables are not what we think. */
export interface FlushStatement extends Statement {
  readonly rows: number | null
}

/** Writes what is recorded in the base; call `done` when PostgreSQL has taken it. */
export function flushBase(base: Base, workspace: string): { statements: FlushStatement[]; done: () => void } {
  const slots: readonly Slot[] = base.dirty()
  return { statements: flush(slots, workspace), done: () => base.markFlushed(slots) }
}

/** Writes what a command has recorded so far, in the middle of it. */
export function flushLayer(
  layer: Layer,
  workspace: string,
): { statements: FlushStatement[]; done: () => void } {
  const changes = layer.changes().map(change => ({ change, row: change.row, stored: layer.storedOf(change) }))
  const pending = changes.map(({ change, row, stored }) => ({
    table: change.table,
    id: change.id,
    stored,
    row,
    isRenewed: change.isRenewed,
  }))
  const done = (): void => {
    for (const { change, row } of changes) {
      change.flushed = row
      change.isRenewed = false
    }
  }
  return { statements: flush(pending, workspace), done }
}

interface Group {
  readonly table: Table
  readonly removed: string[]
  readonly inserted: Row[]
  /** Joined field names → rows that changed just these. */
  readonly updated: Map<string, { fields: string[]; rows: Row[] }>
}

function flush(pending: readonly Pending[], workspace: string): FlushStatement[] {
  const groups = new Map<Table, Group>()
  const objects = new ObjectRows()
  for (const item of pending) {
    const { table, stored, row } = item
    if (stored === row && !item.isRenewed) continue
    let group = groups.get(table)
    if (group === undefined) {
      group = { table, removed: [], inserted: [], updated: new Map() }
      groups.set(table, group)
    }
    const fields = place(group, item)
    if (table.type.title !== null) objects.note(item, fields)
  }
  const all = [...groups.values()]
  // Unique keys are checked at once, foreign keys at the end: so what frees a key comes first.
  return [
    ...all.filter(group => group.removed.length > 0).map(group => removal(group, workspace)),
    ...all.flatMap(group => updates(group, workspace)),
    ...all.filter(group => group.inserted.length > 0).map(group => insertion(group, workspace)),
    ...objects.statements(workspace),
  ]
}

/** Gives the changed fields of an update; null for other verbs. */
function place(group: Group, { id, stored, row, isRenewed, table }: Pending): readonly string[] | null {
  if (stored !== null && row !== null && !isRenewed) {
    const fields = table.fields.filter(field => stored[field] !== row[field])
    if (fields.length === 0) return fields
    const key = fields.join()
    const same = group.updated.get(key)
    if (same === undefined) group.updated.set(key, { fields, rows: [row] })
    else same.rows.push(row)
    return fields
  }
  if (stored !== null) group.removed.push(id)
  if (row !== null) group.inserted.push(row)
  return null
}

function removal({ table, removed }: Group, workspace: string): FlushStatement {
  return { text: table.remove, parameters: [workspace, arrayLiteral(removed)], rows: removed.length }
}

function insertion({ table, inserted }: Group, workspace: string): FlushStatement {
  return { text: table.insert, parameters: [workspace, JSON.stringify(inserted)], rows: inserted.length }
}

function updates({ table, updated }: Group, workspace: string): FlushStatement[] {
  return [...updated.values()].map(({ fields, rows }) => ({
    text: table.update(fields),
    parameters: [
      workspace,
      arrayLiteral(rows.map(row => String(row.id))),
      ...fields.map(field => arrayLiteral(rows.map(row => columnText(table, field, row[field])))),
    ],
    rows: rows.length,
  }))
}

function columnText(table: Table, field: string, value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null
  if (table.json.has(field)) return canonical(value)
  return value as string | number | boolean
}

/** The thin rows in `kernel.object`, touched only when title, key or container change. */
class ObjectRows {
  readonly #removed: string[] = []
  readonly #inserted: unknown[] = []
  readonly #updated: Row[] = []

  note({ table, id, stored, row, isRenewed }: Pending, fields: readonly string[] | null): void {
    const { type } = table
    if (fields !== null && row !== null) {
      const shown = [type.title, type.key, type.container]
      if (fields.some(field => shown.includes(field))) this.#updated.push(thingRow(table, row))
      return
    }
    if (stored !== null && (row === null || isRenewed)) this.#removed.push(id)
    if (row !== null) this.#inserted.push(thingRow(table, row))
  }

  statements(workspace: string): FlushStatement[] {
    const out: FlushStatement[] = []
    if (this.#removed.length > 0) {
      out.push({
        text: removeObjects,
        parameters: [workspace, arrayLiteral(this.#removed)],
        rows: this.#removed.length,
      })
    }
    if (this.#updated.length > 0) out.push(this.#update(workspace))
    if (this.#inserted.length > 0) {
      out.push({
        text: insertObjects,
        parameters: [workspace, JSON.stringify(this.#inserted)],
        rows: this.#inserted.length,
      })
    }
    return out
  }

  #update(workspace: string): FlushStatement {
    const of = (field: string): string =>
      arrayLiteral(this.#updated.map(row => (row[field] ?? null) as string | null))
    return {
      text: updateObjects,
      parameters: [workspace, of('id'), of('containerId'), of('key'), of('title')],
      rows: this.#updated.length,
    }
  }
}

const removeObjects = 'delete from kernel.object where workspace_id = $1::uuid and id = any($2::uuid[])'
const updateObjects = `update kernel.object set
  container_id = ($3::text[])[array_position($2::uuid[], id)]::uuid,
  key = ($4::text[])[array_position($2::uuid[], id)],
  title = ($5::text[])[array_position($2::uuid[], id)]
  where workspace_id = $1::uuid and id = any($2::uuid[])`
const insertObjects = `insert into kernel.object (workspace_id, id, type, container_id, key, title, created_at, created_by)
  select $1::uuid, x.id, x.type, x."containerId", x.key, x.title, x."createdAt", x."createdBy"
  from json_to_recordset($2::json)
    as x(id uuid, type text, "containerId" uuid, key text, title text, "createdAt" timestamptz(3), "createdBy" uuid)`
