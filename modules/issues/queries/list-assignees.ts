import { z } from 'zod'
import type { Id } from '../../../kernel/ids.ts'
import { defineQuery, idOf, ref } from '../../../kernel/query.ts'
import { Person } from '../../people/index.ts'
import { Project } from '../../spaces/index.ts'
import { Issue } from '../objects.ts'
import { seed } from '../seed.ts'

const mostLookedAt = 1000
const byName = new Intl.Collator('zh-Hans-CN')

/** From one assignee to the next in the index: as many steps as there are people, however many issues they have. */
const assigneesSql = `with recursive each_of as (
  (select i.assignee_id from issues.issue i where i.workspace_id = $1 and i.project_id = $2 and i.assignee_id is not null
   order by i.assignee_id limit 1)
  union all
  select (select i.assignee_id from issues.issue i where i.workspace_id = $1 and i.project_id = $2
    and i.assignee_id > each_of.assignee_id order by i.assignee_id limit 1)
  from each_of where each_of.assignee_id is not null)
select assignee_id as id from each_of where assignee_id is not null limit ${mostLookedAt}`

export const listAssignees = defineQuery({
  name: 'issue.assignees',
  about: 'The people whom issues of a project are assigned to, found by a part of their name: to filter by.',
  permission: 'issue:read',
  scope: 'project',
  watches: [Issue, Person],
  input: () =>
    z.strictObject({
      project: ref(Project),
      find: z.string().trim().max(60).default('').describe('Part of a name; empty: all'),
      limit: z.int().min(1).max(200).default(50).describe('At most so many'),
    }),
  output: () => z.strictObject({ people: z.array(z.strictObject({ id: idOf(Person), name: z.string() })) }),
  example: () => ({ project: seed.project, find: '周', limit: 10 }),
  async run(read, { project, find, limit }) {
    const ids = await read.sql<{ id: Id<'person'> }>(assigneesSql, [read.workspace, read.row(project).id])
    const people = await read.find(Person, { id: ids.map(({ id }) => id) })
    const wanted = find.toLowerCase()
    const found = people.filter(({ name }) => name.toLowerCase().includes(wanted))
    const sorted = found.toSorted((one, other) => byName.compare(one.name, other.name))
    return { people: sorted.slice(0, limit).map(({ id, name }) => ({ id, name })) }
  },
})
