import { z } from 'zod'
import { defineQuery, ref } from '../../../kernel/query.ts'
import { SqlParameters } from '../../../kernel/sql-parameters.ts'
import { Project } from '../../spaces/index.ts'
import { filterSql, issueColumns, issueFilter } from '../issue-filter.ts'
import { type IssueRow, issueGroup, issuePage } from '../issue-out.ts'
import { Issue } from '../objects.ts'
import { seed } from '../seed.ts'
import { type IssueOrder, issueOrders, limits } from '../shared.ts'

export const listIssues = defineQuery({
  name: 'issue.list',
  about:
    "A project's issues as one list, filtered and sorted: their number (counted to 1,000) and a page of them.",
  permission: 'issue:read',
  scope: 'project',
  watches: [Issue],
  input: () =>
    z.strictObject({
      project: ref(Project),
      where: issueFilter().optional().describe('Only issues of which all of this holds'),
      order: z.enum(issueOrders).default('-number').describe('A field; `-` in front: descending'),
      page: issuePage().optional().describe('What follows; its `group` is empty'),
    }),
  output: () => z.strictObject({ groups: z.array(issueGroup()) }),
  example: () => ({
    project: seed.project,
    where: { statusId: [seed.todo], assigneeId: [null] },
    order: '-changedAt' as const,
    page: { group: '', after: null, limit: 10 },
  }),
  async run(read, { project, where = {}, order, page }) {
    const { id } = read.row(project)
    const parameters = new SqlParameters()
    const matching =
      `i.workspace_id = ${parameters.add(read.workspace)} and i.project_id = ${parameters.add(id)}` +
      filterSql(where, parameters)
    const count = `select count(*)::int as n from (select 1 from issues.issue i where ${matching} limit ${limits.countTo + 1}) counted`
    const counted = [...parameters.values]
    const after = page?.after ?? null
    const limit = page?.limit ?? limits.window
    const { column, way } = orderSql(order)
    // The count comes with each row: a statement of its own costs more. A limit that is written out lets PostgreSQL
    // keep its plan.
    const found = await read.sql<IssueRow & { n: number }>(
      `select ${issueColumns}, (${count}) from issues.issue i where ${matching}${afterSql(order, after, parameters)}
       order by ${column} ${way}, i.id ${way} limit ${limit + 1}`,
      parameters.values,
    )
    // Behind the last row there is none to bring it.
    const [{ n } = { n: 0 }] =
      found.length > 0 || after === null ? found : await read.sql<{ n: number }>(count, counted)
    const rows = found.map(({ n: _, ...row }) => row)
    const shown = rows.slice(0, limit)
    return {
      groups: [
        {
          g: '',
          n: Math.min(n, limits.countTo),
          capped: n > limits.countTo,
          rows: shown,
          end: rows.length <= limit,
        },
      ],
    }
  },
})

const columns = {
  number: 'i.number',
  changedAt: 'i.changed_at',
  dueOn: 'i.due_on',
  priority: 'i.priority',
} as const
const casts = { number: 'bigint', changedAt: 'timestamptz', dueOn: 'date', priority: 'bigint' } as const

function fieldOf(order: IssueOrder): keyof typeof columns {
  switch (order) {
    case 'number':
    case '-number':
      return 'number'
    case '-changedAt':
      return 'changedAt'
    case 'dueOn':
      return 'dueOn'
    case 'priority':
      return 'priority'
  }
}

function orderSql(order: IssueOrder): { column: string; way: 'asc' | 'desc' } {
  return { column: columns[fieldOf(order)], way: order.startsWith('-') ? 'desc' : 'asc' }
}

/** Rows behind a place; null sorts last (first where descending), as PostgreSQL has it. */
function afterSql(
  order: IssueOrder,
  after: readonly [string | number | null, string] | null,
  parameters: SqlParameters,
): string {
  if (after === null) return ''
  const { column, way } = orderSql(order)
  const sign = way === 'asc' ? '>' : '<'
  const id = `${parameters.add(after[1])}::uuid`
  if (after[0] === null) return ` and ${column} is null and i.id ${sign} ${id}`
  const behind = `(${column}, i.id) ${sign} (${parameters.add(after[0])}::${casts[fieldOf(order)]}, ${id})`
  return order === 'dueOn' ? ` and (${behind} or i.due_on is null)` : ` and ${behind}`
}
