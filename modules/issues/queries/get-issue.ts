import { z } from 'zod'
import { defineQuery, idOf, ref } from '../../../kernel/query.ts'
import { External, Link, placeOf, thingOf } from '../../../kernel/records.ts'
import { richTextDoc } from '../../../packages/editor/input.ts'
import { issueRow } from '../issue-out.ts'
import { Issue, IssueType, Status } from '../objects.ts'
import { seed } from '../seed.ts'

const relative = () =>
  z.strictObject({
    id: idOf(Issue),
    key: z.string(),
    title: z.string(),
    statusId: idOf(Status),
    typeId: idOf(IssueType),
  })

export const getIssue = defineQuery({
  name: 'issue.get',
  about:
    'One issue whole: its fields, description, parent, sub-issues and links, and where it came from. Relatives that you may not see are left out.',
  permission: 'issue:read',
  scope: 'issue',
  watches: [Issue, Link],
  input: () => z.strictObject({ issue: ref(Issue) }),
  output: () =>
    z.strictObject({
      issue: issueRow(),
      description: richTextDoc.nullable(),
      parent: relative().nullable(),
      children: z.array(relative()),
      origin: z
        .strictObject({ source: z.string(), key: z.string() })
        .nullable()
        .describe('Where it was imported from, as kind:host, and what it is called there'),
      links: z.array(
        z.strictObject({
          id: idOf(Link),
          type: z.string(),
          outward: z.boolean().describe('Whether it is read from this issue'),
          issue: relative(),
        }),
      ),
    }),
  example: () => ({ issue: seed.issue }),
  async run(read, { issue }) {
    const { description, source: _, ...row } = read.row(issue)
    const me = thingOf(row.id)
    const [outward, inward, children, marks] = await Promise.all([
      read.visible(Link, { fromId: me }, { limit: 200 }),
      read.visible(Link, { toId: me }, { limit: 200 }),
      read.visible(Issue, { parentId: row.id }, { order: ['number'], limit: 200 }),
      read.visible(External, { containerId: placeOf(row.projectId), objectId: row.id }, { limit: 1 }),
    ])
    const others = [...outward.map(link => link.toId), ...inward.map(link => link.fromId)]
    const found = await read.sql<Relative>(relativesSql, [
      read.workspace,
      `{${[...others, row.parentId ?? row.id].join()}}`,
    ])
    const visible = new Map(
      found
        .filter(each => read.roleIn(each.projectId) !== null)
        .map(each => [String(each.id), toRelative(each)]),
    )
    const linked = (links: typeof outward, isOutward: boolean) =>
      links.flatMap(({ id, type, fromId, toId }) => {
        const other = visible.get(isOutward ? toId : fromId)
        return other === undefined ? [] : [{ id, type, outward: isOutward, issue: other }]
      })
    return {
      issue: row,
      description,
      parent: row.parentId === null ? null : (visible.get(row.parentId) ?? null),
      children: children.map(toRelative),
      origin: marks.map(({ source, key }) => ({ source, key }))[0] ?? null,
      links: [...linked(outward, true), ...linked(inward, false)],
    }
  },
})

const relativesSql =
  'select id, project_id, key, title, status_id, type_id from issues.issue where workspace_id = $1 and id = any($2::uuid[])'
type Relative = Parameters<typeof toRelative>[0] & { projectId: string }

function toRelative({ id, key, title, statusId, typeId }: z.output<ReturnType<typeof relative>>) {
  return { id, key, title, statusId, typeId }
}
