import { newId } from '../../../../kernel/ids.ts'
import { between } from '../../../../kernel/rank.ts'
import type { Patch } from '../../../../packages/client/store.ts'
import type { View } from '../../../../packages/client/view.ts'
import { isEmpty } from '../../../../packages/editor/schema.ts'
import { useMe } from '../../../../packages/ui/account.tsx'
import { useNavigation } from '../../../../packages/ui/navigation.tsx'
import { showToast } from '../../../../packages/ui/overlays/toast.ts'
import { useClient, useMutate } from '../hooks.ts'
import { addressOfIssue } from '../issue-address.ts'
import { useIssuesText } from '../issues-text.ts'
import { useProjectFacts } from '../project/project-facts.tsx'
import { useTold } from '../use-issue-commands.ts'
import { type NewIssue, rememberDraft } from './draft.ts'

/** Makes an issue: its card is there at once; the text comes back into the form when it is refused. */
export function useCreate(view: View | undefined): (issue: NewIssue) => void {
  const text = useIssuesText()
  const mutate = useMutate()
  const told = useTold()
  const { live } = useClient()
  const { go } = useNavigation()
  const { key } = useProjectFacts()
  const me = useMe().person.id
  return issue => {
    const id = newId<'issue'>()
    const rank = view ? topRank(view, issue.statusId, other => live.row(other)?.rank) : undefined
    const description = isEmpty(issue.description) ? undefined : (issue.description ?? undefined)
    const input = {
      id,
      project: issue.projectId,
      title: issue.title.trim(),
      description,
      status: issue.statusId,
      type: issue.typeId,
      priority: issue.priority,
      assignee: issue.assigneeId ?? undefined,
      due: issue.dueOn ?? undefined,
      labels: issue.labels,
      rank,
    }
    const patches = rank === undefined ? [] : [creation(issue, { id, rank, key: `${key}-…`, me })]
    const done = told(input.title, mutate('issue.create', input, { patches }))
    done.then(
      created =>
        showToast(text('issues.created', { key: created.key }), {
          tone: 'ok',
          action: { label: text('issues.open'), run: () => go(addressOfIssue(id)) },
        }),
      () => {
        rememberDraft(issue)
        showToast(text('issues.create_kept'))
      },
    )
  }
}

function topRank(view: View, status: string, rankOf: (id: string) => unknown): string | undefined {
  const [first] = view.shown(status).ids
  const rank = first === undefined ? null : rankOf(first)
  return between(null, typeof rank === 'string' ? rank : null) ?? undefined
}

function creation(
  issue: NewIssue,
  { id, rank, key, me }: Record<'id' | 'rank' | 'key' | 'me', string>,
): Patch {
  const now = new Date().toISOString()
  const { projectId, title, statusId, typeId, priority, assigneeId, dueOn, labels } = issue
  const values = { projectId, title: title.trim(), statusId, typeId, priority, assigneeId, dueOn, labels }
  const made = { createdAt: now, createdBy: me, reporterId: me, changedAt: now, doneAt: null, number: 0 }
  const row = { ...values, ...made, id, key, rank, parentId: null, resolution: null }
  return { op: 'create', type: 'issue', s: projectId, row }
}
