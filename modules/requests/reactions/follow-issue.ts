import type { Read } from '../../../kernel/command.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { LogChange } from '../../../kernel/log.ts'
import { defineReaction, type Happened, type ReactionContext } from '../../../kernel/reaction.ts'
import { namedId } from '../../../kernel/records.ts'
import { editIssue, editStatus, Issue, moveIssue, removeStatus, Status } from '../../issues/index.ts'
import { followIssue } from '../commands/follow-issue.ts'
import { Work } from '../objects.ts'

export const followMoved = defineReaction({
  name: 'requests.follow-moved',
  about: "Tells a request when its issue came into another column: the issue's start is the request's.",
  after: [moveIssue, removeStatus],
  concerns: (happened, read) => ofRequests(read, happened, 'statusId'),
  run: ({ changes }, context) => follow(context, changedIn(changes, 'statusId')),
})

export const followEdited = defineReaction({
  name: 'requests.follow-edited',
  about: 'Tells a request when its issue was given to somebody else.',
  after: editIssue,
  concerns: (happened, read) => ofRequests(read, happened, 'assigneeId'),
  run: ({ changes }, context) => follow(context, changedIn(changes, 'assigneeId')),
})

/** How many issues of a column are looked at in one go. */
const page = 200

export const followColumn = defineReaction({
  name: 'requests.follow-column',
  about: 'Tells requests when the column of their issues has come to mean something else.',
  after: editStatus,
  async run({ input, changes }, context) {
    if (!changes.some(change => 'category' in change.patch)) return
    const status = await context.get(Status, input.status)
    if (status === null) return
    const inColumn = { projectId: status.projectId, statusId: status.id }
    let last: { readonly rank: string; readonly id: Id<'issue'> } | undefined
    do {
      const after = last && { after: [last.rank, last.id] as const }
      const issues = await context.find(Issue, inColumn, { order: ['rank'], limit: page, ...after })
      await follow(
        context,
        issues.map(issue => issue.id),
      )
      last = issues[page - 1]
    } while (last !== undefined)
  },
})

/** More issues than that are looked up entry by entry: a read gives no more rows. */
const mostIssues = 1000

/** An issue is made for its request, so it belongs to one from its first change on, or never. */
async function ofRequests<H extends Pick<Happened<unknown, unknown>, 'changes'>>(
  read: Read,
  happened: readonly H[],
  field: string,
): Promise<readonly H[]> {
  const issues = new Set(happened.flatMap(({ changes }) => changedIn(changes, field)))
  if (issues.size === 0 || issues.size > mostIssues) return issues.size === 0 ? [] : happened
  const works = await read.find(Work, { issueId: [...issues] })
  const kept = new Set(works.map(({ issueId }) => issueId))
  return happened.filter(({ changes }) => changedIn(changes, field).some(issue => kept.has(issue)))
}

function changedIn(changes: readonly LogChange[], field: string): Id<'issue'>[] {
  const changed = changes.filter(({ type, patch }) => type === 'issue' && field in patch)
  return changed.map(({ object }) => namedId(Issue, object))
}

async function follow(context: ReactionContext, issues: readonly Id<'issue'>[]): Promise<void> {
  const works = issues.length === 0 ? [] : await context.find(Work, { issueId: issues })
  for (const { requestId, issueId } of works) {
    const issue = await context.get(Issue, issueId)
    const status = issue === null ? null : await context.get(Status, issue.statusId)
    if (issue === null || status === null) continue
    const input = { request: requestId, category: status.category, handler: issue.assigneeId }
    await context.call(followIssue, input, { asSystem: true })
  }
}
