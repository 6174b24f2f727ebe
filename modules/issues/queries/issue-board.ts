import { z } from 'zod'
import { defineQuery, ref } from '../../../kernel/query.ts'
import { SqlParameters } from '../../../kernel/sql-parameters.ts'
import { Project } from '../../spaces/index.ts'
import { filterSql, issueColumns, issueFilter } from '../issue-filter.ts'
import { type IssueRow, issueGroup, issuePage } from '../issue-out.ts'
import { Issue, Status } from '../objects.ts'
import { seed } from '../seed.ts'
import { limits } from '../shared.ts'

/** One statement: per column a count that stops at 1,000 and the first cards by rank. */
export const issueBoard = defineQuery({
  name: 'issue.board',
  about:
    "A project's board: per status the number of issues (counted to 1,000) and the first 50, or what follows in one column.",
  permission: 'issue:read',
  scope: 'project',
  watches: [Issue, Status],
  input: () =>
    z.strictObject({
      project: ref(Project),
      where: issueFilter().optional().describe('Only issues of which all of this holds'),
      page: issuePage().optional().describe('What follows in one column; absent: the first rows of all'),
    }),
  output: () => z.strictObject({ groups: z.array(issueGroup()) }),
  example: () => ({
    project: seed.project,
    where: {
      statusId: [seed.todo],
      typeId: [seed.task],
      assigneeId: [seed.zhouTao, null],
      priority: [4],
      labels: ['固件'],
    },
    page: { group: seed.todo, after: null, limit: 10 },
  }),
  async run(read, { project, where = {}, page }) {
    const { id } = read.row(project)
    const parameters = new SqlParameters()
    const inProject = `i.workspace_id = ${parameters.add(read.workspace)} and i.project_id = ${parameters.add(id)}`
    const inColumn = `${inProject} and i.status_id = s.id${filterSql(where, parameters)}`
    const limit = page?.limit ?? limits.window
    const after =
      page?.after == null
        ? ''
        : ` and (i.rank, i.id) > (${parameters.add(page.after[0])}, ${parameters.add(page.after[1])}::uuid)`
    const only = page === undefined ? '' : ` and s.id::text = ${parameters.add(page.group)}`
    const rows = await read.sql<ColumnRow>(
      `select s.id as g, c.n, r.* from issues.status s
       cross join lateral (select count(*)::int as n from
         (select 1 from issues.issue i where ${inColumn} limit ${limits.countTo + 1}) counted) c
       left join lateral (select ${issueColumns} from issues.issue i where ${inColumn}${after}
         order by i.rank, i.id limit ${limit + 1}) r on true
       where s.workspace_id = $1 and s.project_id = $2${only}
       order by s.rank, s.id, r.rank, r.id`,
      parameters.values,
    )
    return { groups: [...Map.groupBy(rows, row => row.g)].map(([g, own]) => toGroup(g, own, limit)) }
  },
})

type ColumnRow = { g: string; n: number } & IssueRow

function toGroup(g: string, own: readonly ColumnRow[], limit: number) {
  const n = own[0]?.n ?? 0
  const rows = own.filter(row => row.id !== null).map(({ g: _, n: __, ...row }) => row)
  return {
    g,
    n: Math.min(n, limits.countTo),
    capped: n > limits.countTo,
    rows: rows.slice(0, limit),
    end: rows.length <= limit,
  }
}
