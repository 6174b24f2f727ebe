import type { Id } from '../../../kernel/ids.ts'
import type { Mutation } from '../../../packages/client/live.ts'
import type { RichDoc } from '../../../packages/editor/schema.ts'
import { showToast } from '../../../packages/ui/overlays/toast.ts'
import { useProblemText } from '../../../packages/ui/states/error-state.tsx'
import { useCommentsText } from './comments-text.ts'
import { useMutate } from './hooks.ts'

/** Changing and taking away what was said; a refusal is told with its reason. */
export function useCommentCommands() {
  const mutate = useMutate()
  const text = useCommentsText()
  const explain = useProblemText()
  const told = async (mutation: Mutation): Promise<void> => {
    try {
      await mutation.done
    } catch (problem) {
      showToast(text('comments.refused', { why: explain(problem) }), { tone: 'danger' })
      throw problem
    }
  }
  return {
    edit: (comment: Id<'comment'>, body: RichDoc) => told(mutate('comment.edit', { comment, body })),
    remove: (comment: Id<'comment'>) => told(mutate('comment.remove', { comment })).catch(() => undefined),
  }
}
