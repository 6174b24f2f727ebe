import type { Tx } from '../../kernel/command.ts'
import type { Id } from '../../kernel/ids.ts'
import { Group, groupOf } from '../../kernel/records.ts'
import { Department } from './objects.ts'

interface NewDepartment {
  readonly id: Id<'department'>
  readonly directory: Id<'container'>
  readonly name: string
  readonly parentId: Id<'department'> | null
}

/** Makes a department: the row, and the group of the same id. */
export function addDepartment(tx: Tx, { id, directory, name, parentId }: NewDepartment): void {
  const parent = parentId === null ? null : groupOf(parentId)
  tx.insert(Group, { id: groupOf(id), containerId: directory, parentId: parent, kind: 'department' })
  tx.insert(Department, { id, containerId: directory, name, parentId })
}
