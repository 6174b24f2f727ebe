import { z } from 'zod'

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

/** A statement's parameters, collected while its text is written. */
export class Parameters {
  readonly values: unknown[] = []

  add(value: unknown): string {
    this.values.push(value)
    return `$${this.values.length}`
  }

  list(values: readonly (string | number)[]): string {
    return this.add(`{${values.map(value => JSON.stringify(value)).join()}}`)
  }
}

/** The conditions of a filter on `i`, each beginning with ` and `. */
export function filterSql(filter: IssueFilter, parameters: Parameters): string {
  const parts: string[] = []
  if (filter.statusId) parts.push(`i.status_id = any(${parameters.list(filter.statusId)}::uuid[])`)
  if (filter.typeId) parts.push(`i.type_id = any(${parameters.list(filter.typeId)}::uuid[])`)
  if (filter.priority) parts.push(`i.priority = any(${parameters.list(filter.priority)}::bigint[])`)
  if (filter.assigneeId) {
    const named = filter.assigneeId.filter(id => id !== null)
    const isNamed = `i.assignee_id = any(${parameters.list(named)}::uuid[])`
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

/** The columns of an issue on the wire: all but the long ones. */
export const issueColumns = `i.id, i.created_at, i.created_by, i.project_id, i.number, i.key, i.title, i.status_id, i.type_id,
  i.resolution, i.priority, i.assignee_id, i.reporter_id, i.due_on, i.parent_id, i.labels, i.rank, i.done_at, i.changed_at`
