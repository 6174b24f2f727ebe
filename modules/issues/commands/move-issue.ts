import { z } from 'zod'
import { defineCommand, rank, ref } from '../../../kernel/command.ts'
import { problem } from '../../../kernel/problem.ts'
import { thingOf } from '../../../kernel/records.ts'
import { richTextWithWords } from '../../../packages/editor/input.ts'
import { addComment } from '../../comments/index.ts'
import { Issue, Status } from '../objects.ts'
import { seed } from '../seed.ts'

/** Drag a card: change the column, the order, or both. One row is written, and no sibling is read. */
export const moveIssue = defineCommand({
  name: 'issue.move',
  about: 'Move an issue to another status and place it in that column.',
  permission: 'issue:edit',
  target: { type: Issue, from: 'issue' },
  problems: ['issues.other_project'],
  input: () =>
    z.strictObject({
      issue: ref(Issue),
      status: ref(Status),
      rank: rank.optional().describe('Position between two neighbours; default: as it was'),
      note: richTextWithWords.optional().describe('Left as a comment'),
    }),
  example: () => ({ issue: seed.issue, status: seed.doing, rank: 'a1', note: seed.words }),
  async run(tx, { status, rank: place, note }) {
    const issue = tx.target
    const to = tx.row(status)
    if (to.projectId !== issue.projectId) throw problem.conflict('issues.other_project')
    if (note !== undefined) await tx.call(addComment, { on: thingOf(issue.id), body: note })
    const isDone = to.category === 'done'
    tx.update(Issue, issue.id, {
      statusId: to.id,
      rank: place ?? issue.rank,
      doneAt: isDone ? (issue.doneAt ?? tx.now) : null,
      ...(to.id === issue.statusId ? {} : { changedAt: tx.now }),
    })
  },
})
