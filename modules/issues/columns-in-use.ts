import type { Tx } from '../../kernel/command.ts'
import type { RowOf } from '../../kernel/object.ts'
import { Issue, IssueType, Status } from './objects.ts'

/** One command writes no more issues than this; what is left follows in further commands. */
export const slice = 200

/** Up to a slice of issues that stand in this column, or are of this type, and whether there are more. */
export async function someIn(
  tx: Tx,
  where: { statusId: RowOf<typeof Status>['id'] } | { typeId: RowOf<typeof IssueType>['id'] },
): Promise<{ rows: readonly RowOf<typeof Issue>[]; left: boolean }> {
  const rows = await tx.find(Issue, where, { limit: slice + 1 })
  return { rows: rows.slice(0, slice), left: rows.length > slice }
}

/** Whether a project has another column beside this one. */
export async function isLastStatus(tx: Tx, { projectId }: RowOf<typeof Status>): Promise<boolean> {
  return (await tx.find(Status, { projectId }, { limit: 2 })).length < 2
}

export async function isLastType(tx: Tx, { projectId }: RowOf<typeof IssueType>): Promise<boolean> {
  return (await tx.find(IssueType, { projectId }, { limit: 2 })).length < 2
}
