import { defineReaction } from '../../../kernel/reaction.ts'
import { slice } from '../columns-in-use.ts'
import { editStatus } from '../commands/edit-status.ts'
import { settleIssues } from '../commands/settle-issues.ts'
import { Issue, Status } from '../objects.ts'

export const settleEditedStatus = defineReaction({
  name: 'issues.settle-edited-status',
  about: 'When a column comes to mean done, or no longer does, so do its issues.',
  after: editStatus,
  async run({ input, changes }, context) {
    if (!changes.some(change => 'category' in change.patch)) return
    const status = await context.get(Status, input.status)
    if (status === null) return
    const isDone = status.category === 'done'
    let after: readonly [string, string] | undefined
    for (;;) {
      const page = await context.find(
        Issue,
        { projectId: status.projectId, statusId: status.id },
        { order: ['rank'], limit: slice, ...(after && { after }) },
      )
      const issues = page.filter(({ doneAt }) => (doneAt !== null) !== isDone).map(({ id }) => id)
      if (issues.length > 0)
        await context.call(settleIssues, { status: status.id, issues }, { asSystem: true })
      const last = page.at(-1)
      if (page.length < slice || last === undefined) return
      after = [last.rank, last.id]
    }
  },
})
