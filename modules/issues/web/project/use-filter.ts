import { addressOf, useNavigation } from '../../../../packages/ui/navigation.tsx'
import { type IssueFilter, readFilter, writeFilter } from './issue-filter.ts'

/** The filter as the address says it, and how to change it. */
export function useFilter(): readonly [IssueFilter, (filter: IssueFilter) => void] {
  const { path, search, go } = useNavigation()
  const set = (filter: IssueFilter) =>
    go(addressOf(path, { ...search, ...writeFilter(filter) }), { replace: true })
  return [readFilter(search), set]
}
