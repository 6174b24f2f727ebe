import { z } from 'zod'
import type { SqlParameters } from '../../kernel/sql-parameters.ts'

const idIn = (type: string) => z.uuid().meta({ 'x-ref': type })
const some = <S extends z.ZodType>(of: S) => z.array(of).min(1).max(100)

/**
 * What boards and lists filter by: field → any of these values, null for "none". The keys are the fields of an issue
 * on the wire, so the browser keeps its rows and counts by the same object.
 */
export const issueFilter = () =>
  z.strictObject({
    statusId: some(idIn('status')).optional().describe('In one of these columns'),
    typeId: some(idIn('issue-type')).optional().describe('Of one of these types'),
    assigneeId: some(idIn('person').nullable()).optional().describe('Null: nobody'),
    priority: some(z.int().min(0).max(4).describe('0 urgent, 1 high, 2 medium, 3 low, 4 none'))
      .optional()
      .describe('Of one of these priorities'),
    labels: some(z.string().max(60)).optional().describe('Issues that have one of them'),
  })
export type IssueFilter = z.output<ReturnType<typeof issueFilter>>

/** The conditions of a filter on `i`, each beginning with ` and `. */
export function filterSql(filter: IssueFilter, parameters: SqlParameters): string {
  const parts: string[] = []
  if (filter.statusId) parts.push(parameters.oneOf('i.status_id', 'uuid', filter.statusId))
  if (filter.typeId) parts.push(parameters.oneOf('i.type_id', 'uuid', filter.typeId))
  if (filter.priority) parts.push(parameters.oneOf('i.priority', 'bigint', filter.priority))
  if (filter.assigneeId) {
    const named = filter.assigneeId.filter(id => id !== null)
    const isNamed = parameters.oneOf('i.assignee_id', 'uuid', named)
    parts.push(named.length < filter.assigneeId.length ? `(${isNamed} or i.assignee_id is null)` : isNamed)
  }
  if (filter.labels) {
    const labels = `${parameters.list(filter.labels)}::text[]`
    parts.push(
      `exists (select 1 from jsonb_array_elements_text(i.labels) label where label = any(${labels}))`,
    )
  }
  return parts.map(part => ` and ${part}`).join('')
}

/** The columns of an issue on the wire: all but the long ones, under their names there. */
export const issueColumns = `i.id, i.created_at as "createdAt", i.created_by as "createdBy", i.project_id as "projectId",
  i.number, i.key, i.title, i.status_id as "statusId", i.type_id as "typeId", i.resolution, i.priority,
  i.assignee_id as "assigneeId", i.reporter_id as "reporterId", i.due_on as "dueOn", i.parent_id as "parentId", i.labels,
  i.rank, i.done_at as "doneAt", i.changed_at as "changedAt"`
