import { useMemo } from 'react'
import type { Id } from '../../../kernel/ids.ts'
import type { Mutation } from '../../../packages/client/live.ts'
import type { Patch } from '../../../packages/client/store.ts'
import type { RichDoc } from '../../../packages/editor/schema.ts'
import { showToast } from '../../../packages/ui/overlays/toast.ts'
import { useProblemText } from '../../../packages/ui/states/error-state.tsx'
import { useLatest } from '../../../packages/ui/use-latest.ts'
import { useMutate } from './hooks.ts'
import { useIssuesText } from './issues-text.ts'
import { noteOwnCommand } from './own-commands.ts'

/** Fields that `issue.edit` changes, by their names in a row. */
export interface IssueChanges {
  title?: string
  typeId?: Id<'issue-type'>
  priority?: number
  assigneeId?: Id<'person'> | null
  dueOn?: string | null
  parentId?: Id<'issue'> | null
  labels?: string[]
  resolution?: string | null
}

export interface Move {
  status: Id<'status'>
  rank?: string
}

/** What is done to issues from a screen: shown at once, sent in its turn, taken back with the reason where refused. */
export function useIssueCommands() {
  const mutate = useMutate()
  const told = useTold()
  return useMemo(
    () => ({
      move(issue: Id<'issue'>, { status, rank }: Move, name: string) {
        const set = rank === undefined ? { statusId: status } : { statusId: status, rank }
        const patches: Patch[] = [{ op: 'update', id: issue, set }]
        return told(name, mutate('issue.move', { issue, status, rank }, { patches }))
      },
      edit(issue: Id<'issue'>, changes: IssueChanges, name: string) {
        const { typeId, assigneeId, dueOn, parentId, ...plain } = changes
        const input = { ...plain, issue, type: typeId, assignee: assigneeId, due: dueOn, parent: parentId }
        const patches: Patch[] = [{ op: 'update', id: issue, set: { ...changes } }]
        return told(name, mutate('issue.edit', input, { patches }))
      },
      describe(issue: Id<'issue'>, description: RichDoc | null, name: string) {
        return told(name, mutate('issue.edit', { issue, description }))
      },
      link(input: { issue: Id<'issue'>; type: string; to: Id<'issue'> }, name: string) {
        return told(name, mutate('issue.link', input))
      },
      unlink(link: Id<'link'>, name: string) {
        return told(name, mutate('issue.unlink', { link }))
      },
    }),
    [mutate, told],
  )
}

/** Notes the command as this page's own, and says why when it is refused. */
export function useTold() {
  const text = useIssuesText()
  const explain = useProblemText()
  const latest = useLatest({ text, explain })
  return useMemo(
    () =>
      <Output>(name: string, mutation: Mutation<Output>): Promise<Output> => {
        noteOwnCommand(mutation.id)
        mutation.done.catch((problem: unknown) => {
          const say = latest.current
          showToast(say.text('issues.refused', { name, why: say.explain(problem) }), { tone: 'danger' })
        })
        return mutation.done
      },
    [latest],
  )
}
