import { z } from 'zod'
import { day, defineCommand, fresh, idOf, rank, ref } from '../../../kernel/command.ts'
import { problem } from '../../../kernel/problem.ts'
import { rankOfNumber } from '../../../kernel/rank.ts'
import { richText } from '../../../packages/editor/input.ts'
import { Person } from '../../people/index.ts'
import { Project } from '../../spaces/index.ts'
import { defaultStatus, defaultType, furnish } from '../furnish.ts'
import { Issue, IssueType, Status } from '../objects.ts'
import { seed } from '../seed.ts'
import { limits, noPriority, priorities } from '../shared.ts'

export const createIssue = defineCommand({
  name: 'issue.create',
  about: 'Add an issue to a project; it gets the next number and stands last in its column.',
  permission: 'issue:create',
  target: { type: Project, from: 'project' },
  problems: ['issues.other_project', 'issues.cannot_be_assigned'],
  input: () =>
    z.strictObject({
      id: fresh(Issue).optional(),
      project: ref(Project),
      title: z.string().trim().min(1).max(limits.title),
      description: richText.optional().describe('Rich text as ProseMirror JSON, or Markdown'),
      status: ref(Status)
        .optional()
        .describe('Default: the one the project began with, or the first of its board'),
      type: ref(IssueType)
        .optional()
        .describe('Default: the one the project began with, or the first of its types'),
      priority: z
        .int()
        .min(0)
        .max(priorities.length - 1)
        .default(noPriority)
        .describe('0 urgent, 1 high, 2 medium, 3 low, 4 none'),
      assignee: ref(Person).optional(),
      due: day.optional().describe('The day by which it should be done'),
      parent: ref(Issue).optional(),
      labels: z
        .array(z.string().trim().min(1).max(limits.label))
        .max(limits.labels)
        .default([])
        .describe('Words to find it by'),
      rank: rank.optional().describe('Place in its column; default: last'),
    }),
  output: () => z.strictObject({ issue: idOf(Issue), key: z.string() }),
  example: () => ({
    id: seed.newIssue,
    project: seed.project,
    title: '弱网下固件升级到 87% 就卡住',
    description: seed.words,
    status: seed.doing,
    type: seed.bug,
    priority: 2,
    assignee: seed.zhouTao,
    due: '2027-03-12',
    parent: seed.issue,
    labels: ['固件'],
    rank: 'a1',
  }),
  async run(tx, input) {
    const project = tx.target
    if (input.status === undefined || input.type === undefined) await furnish(tx, project.id)
    const status = input.status === undefined ? await defaultStatus(tx, project.id) : tx.row(input.status)
    const type = input.type === undefined ? await defaultType(tx, project.id) : tx.row(input.type)
    if (status === null || type === null) throw new Error('a project without a status or a type')
    const parent = input.parent === undefined ? null : tx.row(input.parent)
    const others = [status, type, parent]
    if (others.some(row => row !== null && row.projectId !== project.id))
      throw problem.conflict('issues.other_project')
    const assigneeId = input.assignee === undefined ? null : tx.row(input.assignee).id
    if (assigneeId !== null && tx.roleOf(assigneeId, project.id) === null)
      throw problem.conflict('issues.cannot_be_assigned')
    const number = tx.next(`issue:${project.id}`)
    const issue = input.id ?? tx.newId(Issue)
    const key = `${project.key}-${number}`
    tx.insert(Issue, {
      id: issue,
      projectId: project.id,
      number,
      key,
      title: input.title,
      description: input.description ?? null,
      statusId: status.id,
      typeId: type.id,
      priority: input.priority,
      assigneeId,
      reporterId: tx.actor,
      dueOn: input.due ?? null,
      parentId: parent?.id ?? null,
      labels: input.labels,
      rank: input.rank ?? rankOfNumber(number),
      doneAt: status.category === 'done' ? tx.now : null,
      changedAt: tx.now,
    })
    return { issue, key }
  },
})
