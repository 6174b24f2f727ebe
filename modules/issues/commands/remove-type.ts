import { z } from 'zod'
import { defineCommand, ref } from '../../../kernel/command.ts'
import { problem } from '../../../kernel/problem.ts'
import { isLastType, someIn } from '../columns-in-use.ts'
import { Issue, IssueType } from '../objects.ts'
import { seed } from '../seed.ts'

export const removeType = defineCommand({
  name: 'issue-type.remove',
  about:
    'Take a type of issues from a project. Its issues become of another type first, up to 200 with this command and the others right after it.',
  permission: 'board:manage',
  target: { type: IssueType, from: 'type' },
  problems: ['issues.type_in_use', 'issues.last_type', 'issues.other_project', 'issues.into_itself'],
  undo: { none: 'A type is added again by its name.' },
  input: () =>
    z.strictObject({
      type: ref(IssueType),
      to: ref(IssueType).optional().describe('What its issues become; without it a type with issues stays'),
    }),
  output: () => z.strictObject({ left: z.boolean().describe('Whether issues are still on their way') }),
  example: () => ({ type: seed.bug, to: seed.task }),
  async run(tx, { to }) {
    const type = tx.target
    const target = to === undefined ? null : tx.row(to)
    if (target !== null && target.projectId !== type.projectId) throw problem.conflict('issues.other_project')
    if (target?.id === type.id) throw problem.conflict('issues.into_itself')
    if (await isLastType(tx, type)) throw problem.conflict('issues.last_type')
    const { rows, left } = await someIn(tx, { typeId: type.id })
    if (target === null && rows.length > 0) throw problem.conflict('issues.type_in_use', { type: type.id })
    if (target !== null) {
      for (const { id } of rows) tx.update(Issue, id, { typeId: target.id, changedAt: tx.now })
    }
    if (!left) tx.remove(IssueType, type.id)
    return { left }
  },
})
