import { z } from 'zod'
import { defineQuery, ref } from '../../../kernel/query.ts'
import { Project } from '../../spaces/index.ts'
import { Issue } from '../objects.ts'
import { seed } from '../seed.ts'

/** Looks at no more than the issues changed last: in a project with more, a label of none of them is found by its whole name. */
const mostLookedAt = 20_000

export const listLabels = defineQuery({
  name: 'label.list',
  about: "The labels of a project's issues, those used most first, found by a part of them.",
  permission: 'issue:read',
  scope: 'project',
  watches: [Issue],
  input: () =>
    z.strictObject({
      project: ref(Project),
      find: z.string().trim().max(60).default('').describe('Part of a label; empty: all'),
      limit: z.int().min(1).max(100).default(50).describe('At most so many'),
    }),
  output: () =>
    z.strictObject({
      labels: z.array(
        z.strictObject({
          label: z.string(),
          count: z.int().describe('Issues that have it, of those changed last'),
        }),
      ),
    }),
  example: () => ({ project: seed.project, find: '固', limit: 10 }),
  async run(read, { project, find, limit }) {
    const labels = await read.sql<{ label: string; count: number }>(
      `select label, count(*)::int as count
       from (select i.labels from issues.issue i where i.workspace_id = $1 and i.project_id = $2
         order by i.changed_at desc, i.id desc limit ${mostLookedAt}) newest
       cross join lateral jsonb_array_elements_text(newest.labels) label
       where position(lower($3) in lower(label)) > 0
       group by label order by count(*) desc, label collate "C" limit $4`,
      [read.workspace, read.row(project).id, find, limit],
    )
    return { labels }
  },
})
