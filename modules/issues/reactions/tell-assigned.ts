import { defineReaction } from '../../../kernel/reaction.ts'
import { tell } from '../../inbox/index.ts'
import { createIssue } from '../commands/create-issue.ts'

export const tellAssigned = defineReaction({
  name: 'issues.tell-assigned',
  about: 'Tells the person whom a new issue is assigned to.',
  after: createIssue,
  async run(happened, context) {
    const { input, output, via } = happened
    if (via === 'import' || input.assignee === undefined) return
    await tell(happened, context, { persons: [input.assignee], about: output.issue, say: 'issues.assigned' })
  },
})
