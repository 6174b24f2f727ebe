import { defineReaction } from '../../../kernel/reaction.ts'
import { tell } from '../../inbox/index.ts'
import { editIssue } from '../commands/edit-issue.ts'

export const tellReassigned = defineReaction({
  name: 'issues.tell-reassigned',
  about: 'Tells the person whom an issue is newly assigned to.',
  after: editIssue,
  async run(happened, context) {
    const { input, changes } = happened
    const isNew = changes.some(change => change.type === 'issue' && 'assigneeId' in change.patch)
    if (!isNew || input.assignee == null) return
    await tell(happened, context, { persons: [input.assignee], about: input.issue, say: 'issues.assigned' })
  },
})
