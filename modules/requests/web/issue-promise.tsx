import { isId } from '../../../kernel/ids.ts'
import type { ObjectRef } from '../../../packages/ui/contributions.ts'
import { useFormat } from '../../../packages/ui/format.tsx'
import { useDepartmentName } from '../../../packages/ui/names.tsx'
import { Link } from '../../../packages/ui/navigation.tsx'
import { PanelSection } from '../../../packages/ui/objects/object-panels.tsx'
import { type RequestRow, useQuery } from './hooks.ts'
import { colourOf, verdictOn } from './lateness.ts'
import { useRequestsText } from './requests-text.ts'
import { StateChip } from './state-mark.tsx'
import { shownState } from './turn.ts'
import { usePairs } from './use-requests.ts'

/** On an issue: the promise to another department that it keeps. Nothing where there is none. */
export function IssuePromise({ object }: { object: ObjectRef }) {
  const pairs = usePairs()
  const places = (pairs.data ?? []).map(pair => pair.id).toSorted()
  const { data } = useQuery('request.of-issue', isId<'issue'>(object.id) ? { issue: object.id } : null, {
    in: places,
    types: ['request', 'renegotiation'],
  })
  return data?.request ? <PromiseOf request={data.request} /> : null
}

function PromiseOf({ request }: { request: RequestRow }) {
  const text = useRequestsText()
  const format = useFormat()
  const department = useDepartmentName(request.askerDepartmentId)
  const verdict = verdictOn(request.dueOn, request, format)
  const isMoved = request.currentDueOn !== request.dueOn
  return (
    <PanelSection label={text('requests.promise')}>
      <Link
        href={`/r/${request.id}`}
        className="grid gap-1 rounded-card border border-line bg-raised px-3 py-2 hover:border-control"
      >
        <span className="flex min-w-0 items-center gap-2">
          <span className="min-w-0 grow truncate font-medium">
            {text('requests.promised_to', { department })}
          </span>
          <StateChip state={shownState(request)} />
        </span>
        <span className="numeric flex flex-wrap items-center gap-x-3 text-meta text-mute">
          <span>{`${text('requests.original')} ${format.day(request.dueOn)}`}</span>
          {isMoved && <span>{`${text('requests.current')} ${format.day(request.currentDueOn)}`}</span>}
          {verdict && (
            <span className={colourOf(verdict)}>
              {text(`requests.stands_${verdict.kind}`, { count: verdict.count })}
            </span>
          )}
        </span>
      </Link>
    </PanelSection>
  )
}
