import type { ObjectPageProps } from '../../../../packages/ui/contributions.ts'
import { ObjectFrame } from '../../../../packages/ui/frame/object-frame.tsx'
import { ObjectPanels } from '../../../../packages/ui/objects/object-panels.tsx'
import { EmptyState } from '../../../../packages/ui/states/empty-state.tsx'
import { isProblem, ProblemState } from '../../../../packages/ui/states/error-state.tsx'
import { Loading, Skeleton } from '../../../../packages/ui/states/skeleton.tsx'
import { useUiText } from '../../../../packages/ui/text.tsx'
import { Acts } from '../acts/acts.tsx'
import { useRequestsText } from '../requests-text.ts'
import { useIsPhone } from '../use-is-phone.ts'
import { useRequest } from '../use-request.ts'
import { RequestBody, RequestTerms } from './request-body.tsx'

/** A request as peek, panel and page. */
export function RequestView({ id, mode }: ObjectPageProps) {
  const text = useRequestsText()
  const { data, problem, again } = useRequest(id)
  const object = { type: 'request', id }
  const isPhone = useIsPhone()
  const isWide = mode === 'page' && !isPhone
  const frame = {
    object,
    mode,
    title: data?.whole.request.title ?? text('requests.one'),
    mark: <span className="numeric">{data?.whole.request.key}</span>,
    crumbs: [{ label: text('requests.nav'), href: '/requests' }],
  }
  if (problem) {
    return (
      <ObjectFrame {...frame}>
        <Refused problem={problem} onRetry={again} />
      </ObjectFrame>
    )
  }
  if (!data) {
    return (
      <ObjectFrame {...frame}>
        <Loading>
          <RequestSkeleton />
        </Loading>
      </ObjectFrame>
    )
  }
  return (
    <ObjectFrame
      {...frame}
      footer={<Acts open={data} isWide={isWide} onChanged={again} />}
      aside={isWide && <RequestTerms open={data} />}
    >
      <RequestBody open={data} isWide={isWide}>
        <ObjectPanels object={object} />
      </RequestBody>
    </ObjectFrame>
  )
}

/** What lies between two other departments is not told from what does not exist. */
export function Refused({ problem, onRetry }: { problem: unknown; onRetry: () => void }) {
  const text = useRequestsText()
  const ui = useUiText()
  const isHidden = isProblem(problem) && (problem.code === 'not_found' || problem.code === 'forbidden')
  return (
    <div className="grid min-h-[60vh]">
      {isHidden ? (
        <EmptyState icon="lock" title={ui('ui.not_found.title')}>
          {text('requests.hidden')}
        </EmptyState>
      ) : (
        <ProblemState problem={problem} onRetry={onRetry} />
      )}
    </div>
  )
}

/** The shape of a request that is coming. */
export function RequestSkeleton() {
  return (
    <div className="grid gap-4">
      <Skeleton className="w-24" />
      <Skeleton className="h-6 w-72" />
      <Skeleton className="w-64" />
      <Skeleton className="h-4 w-full" />
      <div className="mt-6 grid gap-8">
        <Skeleton className="w-56" />
        <Skeleton className="ml-auto w-56" />
        <Skeleton className="w-48" />
      </div>
    </div>
  )
}
