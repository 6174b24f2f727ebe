import { z } from 'zod'
import type { RowOf } from '../../../kernel/object.ts'
import { defineQuery, idOf, ref } from '../../../kernel/query.ts'
import { Project } from '../../spaces/index.ts'
import { Issue, IssueType, Status } from '../objects.ts'
import { seed } from '../seed.ts'

/** Looks at no more than the newest so many. */
const mostLookedAt = 20_000

export const findIssues = defineQuery({
  name: 'issue.find',
  about:
    'Issues by key, number or a part of the title, those changed last first: for pickers and the palette.',
  permission: 'object:read',
  scope: '@workspace',
  watches: [Issue],
  input: () =>
    z.strictObject({
      text: z.string().trim().min(1).max(100),
      project: ref(Project).optional().describe('Only in this one'),
      limit: z.int().min(1).max(50).default(10).describe('At most so many'),
    }),
  output: () =>
    z.strictObject({
      issues: z.array(
        z.strictObject({
          id: idOf(Issue),
          key: z.string(),
          title: z.string(),
          projectId: idOf(Project),
          statusId: idOf(Status),
          typeId: idOf(IssueType),
        }),
      ),
    }),
  example: () => ({ text: 'X1-1', project: seed.project, limit: 5 }),
  async run(read, { text, project, limit }) {
    const key = text.toUpperCase()
    const issues = await read.sql<
      Pick<RowOf<typeof Issue>, 'id' | 'key' | 'title' | 'projectId' | 'statusId' | 'typeId'>
    >(
      `with mine as (select c.id from kernel.container c where c.workspace_id = $1 and c.no = any($2::bigint[])
         and ($3::uuid is null or c.id = $3)),
       newest as (select i.id, i.key, i.number, i.title, i.project_id, i.status_id, i.type_id, i.changed_at
         from mine cross join lateral (select * from issues.issue i where i.workspace_id = $1 and i.project_id = mine.id
           order by i.changed_at desc limit ${mostLookedAt}) i order by i.changed_at desc limit ${mostLookedAt}),
       named as (select i.id, i.key, i.number, i.title, i.project_id, i.status_id, i.type_id, i.changed_at
         from kernel.object o join issues.issue i on i.workspace_id = o.workspace_id and i.id = o.id
         join mine on mine.id = i.project_id where o.workspace_id = $1 and o.key = $4)
       select id, key, title, project_id, status_id, type_id from (
         select *, 0 as order_of from named
         union all
         select *, 1 from newest where key <> $4 and (position(lower($5) in lower(title)) > 0 or number::text = $5
           or position($4 in key) = 1)) found
       order by order_of, changed_at desc limit $6`,
      [read.workspace, read.containerNumbers, project ?? null, key, text, limit],
    )
    return { issues }
  },
})
