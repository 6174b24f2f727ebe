import type { Callable } from '../../../kernel/command.ts'
import { defineReaction, type Happened, type ReactionContext } from '../../../kernel/reaction.ts'
import { removeStatus } from '../commands/remove-status.ts'
import { removeType } from '../commands/remove-type.ts'
import { IssueType, Status } from '../objects.ts'

export const finishRemovingStatus = defineReaction({
  name: 'issues.finish-removing-status',
  about: 'Moves the rest of the issues of a column that is to go, slice by slice, and then takes it away.',
  after: removeStatus,
  run: (happened, context) =>
    finish(removeStatus, happened, { context, find: () => context.get(Status, happened.input.status) }),
})

export const finishRemovingType = defineReaction({
  name: 'issues.finish-removing-type',
  about: 'Turns the rest of the issues of a type that is to go, slice by slice, and then takes it away.',
  after: removeType,
  run: (happened, context) =>
    finish(removeType, happened, { context, find: () => context.get(IssueType, happened.input.type) }),
})

interface Left {
  readonly left: boolean
}

async function finish<Input>(
  command: Callable<Input, Left>,
  { input, output, via }: Happened<Input, Left>,
  { context, find }: { context: ReactionContext; find: () => Promise<unknown> },
): Promise<void> {
  // The slices that this reaction itself takes are followed by this very loop.
  if (via === 'reaction') return
  let { left } = output
  while (left && (await find()) !== null) ({ left } = await context.call(command, input, { asSystem: true }))
}
