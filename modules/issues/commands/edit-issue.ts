import { z } from 'zod'
import { day, defineCommand, ref } from '../../../kernel/command.ts'
import { problem } from '../../../kernel/problem.ts'
import { richText } from '../../../packages/editor/input.ts'
import { Person } from '../../people/index.ts'
import { Issue, IssueType } from '../objects.ts'
import { refuseCircle } from '../refuse-circle.ts'
import { seed } from '../seed.ts'
import { limits, priorities } from '../shared.ts'

export const editIssue = defineCommand({
  name: 'issue.edit',
  about: 'Change what an issue says of itself; what is left out stays. Its status changes by `issue.move`.',
  permission: 'issue:edit',
  target: { type: Issue, from: 'issue' },
  problems: ['issues.other_project', 'issues.cannot_be_assigned', 'issues.parent_circle'],
  input: () =>
    z.strictObject({
      issue: ref(Issue),
      title: z.string().trim().min(1).max(limits.title).optional().describe('In a few words'),
      description: richText
        .nullable()
        .optional()
        .describe('Rich text as ProseMirror JSON, or Markdown; null: none'),
      type: ref(IssueType).optional(),
      priority: z
        .int()
        .min(0)
        .max(priorities.length - 1)
        .optional()
        .describe('0 urgent, 1 high, 2 medium, 3 low, 4 none'),
      assignee: ref(Person).nullable().optional().describe('Null: nobody'),
      due: day.nullable().optional().describe('The day by which it should be done; null: none'),
      parent: ref(Issue).nullable().optional().describe('The issue that it is a part of; null: none'),
      labels: z
        .array(z.string().trim().min(1).max(limits.label))
        .max(limits.labels)
        .optional()
        .describe('All of them'),
      resolution: z
        .string()
        .trim()
        .min(1)
        .max(limits.resolution)
        .nullable()
        .optional()
        .describe('How it ended, in a word or two; null: open'),
    }),
  example: () => ({
    issue: seed.secondIssue,
    title: '首次开机引导，三步完成绑定',
    description: seed.words,
    type: seed.bug,
    priority: 1,
    assignee: seed.zhouTao,
    due: '2027-03-16',
    parent: seed.issue,
    labels: ['应用'],
    resolution: '已修复',
  }),
  async run(tx, { type, assignee, due, parent, issue: _, ...plain }) {
    const { id, projectId, assigneeId } = tx.target
    const typeRow = type === undefined ? null : tx.row(type)
    const parentRow = parent == null ? null : tx.row(parent)
    if ([typeRow, parentRow].some(row => row !== null && row.projectId !== projectId)) {
      throw problem.conflict('issues.other_project')
    }
    if (assignee != null && assignee !== assigneeId && tx.roleOf(assignee, projectId) === null) {
      throw problem.conflict('issues.cannot_be_assigned')
    }
    if (parentRow !== null) await refuseCircle(tx, id, parentRow)
    tx.update(Issue, id, {
      ...plain,
      ...(typeRow === null ? {} : { typeId: typeRow.id }),
      ...(assignee === undefined ? {} : { assigneeId: assignee }),
      ...(due === undefined ? {} : { dueOn: due }),
      ...(parent === undefined ? {} : { parentId: parentRow?.id ?? null }),
      changedAt: tx.now,
    })
  },
})
