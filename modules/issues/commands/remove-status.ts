import { z } from 'zod'
import { defineCommand, ref } from '../../../kernel/command.ts'
import { problem } from '../../../kernel/problem.ts'
import { isLastStatus, someIn } from '../columns-in-use.ts'
import { Issue, Status } from '../objects.ts'
import { seed } from '../seed.ts'

export const removeStatus = defineCommand({
  name: 'status.remove',
  about:
    'Take a column off a board. Its issues move to another one first, up to 200 with this command and the others right after it.',
  permission: 'board:manage',
  target: { type: Status, from: 'status' },
  problems: ['issues.status_in_use', 'issues.last_status', 'issues.other_project', 'issues.into_itself'],
  undo: { none: 'A column is added again by its name.' },
  input: () =>
    z.strictObject({
      status: ref(Status),
      to: ref(Status).optional().describe('Where its issues go; without it a column with issues stays'),
    }),
  output: () => z.strictObject({ left: z.boolean().describe('Whether issues are still on their way') }),
  example: () => ({ status: seed.doing, to: seed.todo }),
  async run(tx, { to }) {
    const status = tx.target
    const target = to === undefined ? null : tx.row(to)
    if (target !== null && target.projectId !== status.projectId)
      throw problem.conflict('issues.other_project')
    if (target?.id === status.id) throw problem.conflict('issues.into_itself')
    if (await isLastStatus(tx, status)) throw problem.conflict('issues.last_status')
    const { rows, left } = await someIn(tx, { statusId: status.id })
    if (target === null && rows.length > 0)
      throw problem.conflict('issues.status_in_use', { status: status.id })
    if (target !== null) {
      const isDone = target.category === 'done'
      for (const { id, doneAt } of rows) {
        tx.update(Issue, id, {
          statusId: target.id,
          doneAt: isDone ? (doneAt ?? tx.now) : null,
          changedAt: tx.now,
        })
      }
    }
    if (!left) tx.remove(Status, status.id)
    return { left }
  },
})
