import { containerOf } from './object.ts'
import type { Row, Table } from './table.ts'

/** The thin row that `kernel.object` keeps of an object, as `Thing` declares it. */
export function thingRow({ type }: Table, row: Row): Row {
  return {
    id: row.id,
    createdAt: row.createdAt,
    createdBy: row.createdBy,
    containerId: containerOf(type, row),
    type: type.name,
    key: type.key === null ? null : row[type.key],
    title: String(row[type.title ?? ''] ?? ''),
  }
}
