import type { RowOf } from '../../../../kernel/object.ts'
import type { Issue } from '../../objects.ts'

/** An issue as the live store holds it. */
export type IssueRow = Omit<RowOf<typeof Issue>, 'description' | 'source'>

/** An issue as another one names it. */
export interface Relative {
  id: string
  key: string
  title: string
  statusId: string
  typeId: string
}
