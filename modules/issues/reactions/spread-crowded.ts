import { isCrowded } from '../../../kernel/rank.ts'
import { defineReaction } from '../../../kernel/reaction.ts'
import { moveIssue } from '../commands/move-issue.ts'
import { spreadColumn } from '../commands/spread-column.ts'
import { Issue } from '../objects.ts'

/** Afterwards, so that a move writes one row whatever its column looks like. */
export const spreadCrowded = defineReaction({
  name: 'issues.spread-crowded',
  about: 'Gives a column shorter ranks where the one that an issue was moved to has become long.',
  after: moveIssue,
  async run({ input }, context) {
    if (input.rank === undefined || !isCrowded(input.rank)) return
    const issue = await context.get(Issue, input.issue)
    if (issue === null || !isCrowded(issue.rank)) return
    await context.call(spreadColumn, { status: issue.statusId, issue: issue.id }, { asSystem: true })
  },
})
