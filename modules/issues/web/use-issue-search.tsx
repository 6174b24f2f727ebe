import type { Id } from '../../../kernel/ids.ts'
import type { PickerOption } from '../../../packages/ui/pickers/picker.tsx'
import type { Search } from '../../../packages/ui/use-search.ts'
import { useClient } from './hooks.ts'

interface Options {
  project: Id<'project'>
  /** The issue that is not offered: itself. */
  without: string
}

/** Finds issues by key, number or words; before anything is typed, those held here that changed last. */
export function useIssueSearch({ project, without }: Options): Search<PickerOption> {
  const client = useClient()
  return async typed => {
    const find = typed.trim()
    const issues =
      find === ''
        ? (
            await client.ask('issue.list', {
              project,
              order: '-changedAt',
              page: { group: '', after: null, limit: 10 },
            })
          ).data.groups.flatMap(group => group.rows)
        : (await client.ask('issue.find', { text: find, limit: 12 })).data.issues
    return issues
      .filter(issue => issue.id !== without)
      .map(issue => ({
        id: issue.id,
        name: issue.title,
        mark: <span className="numeric w-20 shrink-0 truncate text-meta text-mute">{issue.key}</span>,
      }))
  }
}
