import { useEffect, useState } from 'react'
import { isId } from '../../../../kernel/ids.ts'
import type { Change } from '../../../../kernel/wire.ts'
import { useClient, useQuery, useRow } from '../hooks.ts'

/** An issue wherever it is shown: its row follows the log, and shows at once what was done here; null until it is here. */
export function useIssue(id: string) {
  const client = useClient()
  const row = useRow('issue', id)
  const [failure, setFailure] = useState<{ id: string; problem: unknown } | null>(null)
  const [attempt, setAttempt] = useState(0)
  const isHeld = row !== undefined && row !== null
  useEffect(() => {
    if (isHeld || attempt < 0 || !isId<'issue'>(id)) return
    let isOver = false
    client.ask('issue.get', { issue: id }).then(
      ({ at, data: { issue } }) => {
        // It lies in no view: this puts it where the log keeps it current.
        if (!isOver)
          client.live.replica.takeFound([id], {
            at,
            data: [{ type: 'issue', s: issue.projectId, row: issue }],
          })
      },
      (problem: unknown) => {
        if (!isOver) setFailure({ id, problem })
      },
    )
    return () => {
      isOver = true
    }
  }, [client, id, isHeld, attempt])
  const missing = isId(id) ? null : { code: 'not_found', reason: 'issues.no_issue' }
  const problem = missing ?? (failure?.id === id && !isHeld ? failure.problem : null)
  const again = () => {
    setFailure(null)
    setAttempt(count => count + 1)
  }
  return { row: row ?? null, problem, again }
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
