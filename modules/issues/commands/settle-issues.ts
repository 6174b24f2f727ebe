import { z } from 'zod'
import { defineCommand, ref } from '../../../kernel/command.ts'
import { slice } from '../columns-in-use.ts'
import { Issue, Status } from '../objects.ts'
import { seed } from '../seed.ts'

/** Whether an issue is done follows from its column; where the column's meaning changes, it follows afterwards. */
export const settleIssues = defineCommand({
  name: 'status.settle',
  about: 'Note for issues of a column whether they are done by what the column means now.',
  permission: 'board:manage',
  target: { type: Status, from: 'status' },
  internal: true,
  undo: { none: 'It follows from the column.' },
  input: () => z.strictObject({ status: ref(Status), issues: z.array(ref(Issue)).min(1).max(slice) }),
  example: () => ({ status: seed.todo, issues: [seed.issue, seed.secondIssue] }),
  run(tx, { issues }) {
    const { id, category } = tx.target
    const isDone = category === 'done'
    for (const { id: issue, statusId, doneAt } of issues.map(one => tx.row(one))) {
      // Moved on while this was on its way: then its move has said it.
      if (statusId === id) tx.update(Issue, issue, { doneAt: isDone ? (doneAt ?? tx.now) : null })
    }
  },
})
