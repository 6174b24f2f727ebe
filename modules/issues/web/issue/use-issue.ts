import { isId } from '../../../../kernel/ids.ts'
import type { Change } from '../../../../kernel/wire.ts'
import { useClient, useQuery, useRow } from '../hooks.ts'

/** An issue wherever it is shown: its row follows the log, and shows at once what was done here; null until it is here. */
export function useIssue(id: string) {
  const row = useRow('issue', isId<'issue'>(id) ? id : null)
  const problem = row === null ? { code: 'not_found', reason: 'issues.no_issue' } : null
  return { row: row ?? null, problem }
}

/** The same for a page, which says why there is none. */
export function useIssuePage(id: string) {
  const { live } = useClient()
  const { row, problem: missing } = useIssue(id)
  const asked = useQuery('issue.get', missing && isId<'issue'>(id) ? { issue: id } : null)
  const problem = missing && !asked.isLoading ? (asked.problem ?? missing) : null
  const again = () => {
    asked.again()
    live.seek(id)
  }
  return { row, problem, again }
}

/** Description, parent, sub-issues and links of an issue, current while they are on screen. */
export function useIssueDetails(id: string, project: string) {
  return useQuery('issue.get', isId<'issue'>(id) ? { issue: id } : null, {
    in: [project],
    types: ['issue', 'link'],
    when: change => change.type === 'link' || change.id === id || isBelow(change, id),
  })
}

function isBelow(change: Change, parent: string): boolean {
  const before = 'b' in change ? change.b.parentId : undefined
  const after = 'row' in change ? change.row?.parentId : undefined
  return before === parent || after === parent
}
