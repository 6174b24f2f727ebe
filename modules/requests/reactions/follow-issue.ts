import type { Id } from '../../../kernel/ids.ts'
import { defineReaction, type ReactionContext } from '../../../kernel/reaction.ts'
import { editIssue, Issue, moveIssue, Status } from '../../issues/index.ts'
import { followIssue } from '../commands/follow-issue.ts'
import { Work } from '../objects.ts'

export const followMoved = defineReaction({
  name: 'requests.follow-moved',
  about: "Tells a request when its issue was moved: the issue's start is the request's.",
  after: moveIssue,
  run: ({ input }, context) => follow(context, input.issue),
})

export const followEdited = defineReaction({
  name: 'requests.follow-edited',
  about: 'Tells a request when its issue was given to somebody else.',
  after: editIssue,
  async run({ input, changes }, context) {
    if (changes.some(change => 'assigneeId' in change.patch)) await follow(context, input.issue)
  },
})

async function follow(context: ReactionContext, issueId: Id<'issue'>): Promise<void> {
  const [work] = await context.find(Work, { issueId }, { limit: 1 })
  if (work === undefined) return
  const issue = await context.get(Issue, issueId)
  const status = issue === null ? null : await context.get(Status, issue.statusId)
  if (issue === null || status === null) return
  const input = { request: work.requestId, category: status.category, handler: issue.assigneeId }
  await context.call(followIssue, input, { asSystem: true })
}
