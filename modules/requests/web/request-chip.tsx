import { Chip } from '../../../packages/ui/chip.tsx'
import type { ObjectViewProps } from '../../../packages/ui/contributions.ts'
import { Link } from '../../../packages/ui/navigation.tsx'
import { Skeleton } from '../../../packages/ui/states/skeleton.tsx'
import { useRequestsText } from './requests-text.ts'
import { StateIcon } from './state-mark.tsx'
import { shownState } from './turn.ts'
import { useRequest } from './use-request.ts'

/** A request in a line of text: how it stands, and what it is about. */
export function RequestChip({ id }: ObjectViewProps) {
  const text = useRequestsText()
  const { data, problem } = useRequest(id)
  if (problem) {
    return (
      <Chip icon="lock" tone="line">
        {text('requests.one')}
      </Chip>
    )
  }
  if (!data) return <Skeleton className="inline-block w-32" />
  const { request } = data.whole
  const state = shownState(request)
  return (
    <Link
      href={`/r/${id}`}
      title={text(`requests.state_${state}`)}
      className="inline-flex min-w-0 max-w-full items-center gap-1.5 rounded-chip bg-hover px-1.5 align-bottom"
    >
      <StateIcon state={state} size={14} />
      <span className="truncate">{request.title}</span>
    </Link>
  )
}
