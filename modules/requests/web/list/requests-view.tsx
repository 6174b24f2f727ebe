import { type ReactNode, useMemo } from 'react'
import { Button } from '../../../../packages/ui/button.tsx'
import { Segments } from '../../../../packages/ui/choice.tsx'
import type { ObjectMode } from '../../../../packages/ui/contributions.ts'
import { PageFrame } from '../../../../packages/ui/frame/page.tsx'
import { type ListSection, ListView } from '../../../../packages/ui/list/list-view.tsx'
import { EmptyState } from '../../../../packages/ui/states/empty-state.tsx'
import { isProblem, NoPermission, ProblemState } from '../../../../packages/ui/states/error-state.tsx'
import { Loading, SkeletonRows } from '../../../../packages/ui/states/skeleton.tsx'
import type { RequestRow } from '../hooks.ts'
import { useRequestsText } from '../requests-text.ts'
import { RequestLine, RequestsProvider, rowHeight } from './request-line.tsx'
import { groupsOf } from './turn-groups.ts'

export type Turn = 'ours' | 'theirs'

export interface RequestsViewProps {
  title: string
  /** Only those whose turn it is. */
  turn: Turn | null
  /** Only those with one department. */
  between: boolean
  isEnded: boolean
  onEnded: (isEnded: boolean) => void
  requests: readonly RequestRow[] | undefined
  /** The groups of the person who looks. */
  groups: readonly string[]
  problem: unknown
  onRetry: () => void
  end: boolean
  onMore: () => void
  opened: string | null
  onOpen: (id: string, mode: ObjectMode) => void
  onFocus: (id: string) => void
  /** Why nothing can be asked now. */
  newOff: string | null
  onNew: () => void
}

/** The list of requests as it is drawn, whatever its state. */
export function RequestsView(props: RequestsViewProps) {
  const text = useRequestsText()
  const { title, isEnded, onEnded, newOff, onNew } = props
  return (
    <PageFrame
      title={title}
      actions={
        <>
          <Segments
            label={text('requests.filter')}
            name="requests-ended"
            value={isEnded ? 'ended' : 'open'}
            options={[
              { value: 'open', label: text('requests.open') },
              { value: 'ended', label: text('requests.ended') },
            ]}
            onChoose={chosen => onEnded(chosen === 'ended')}
          />
          <Button
            look="primary"
            icon="plus"
            off={newOff}
            onClick={onNew}
            aria-label={text('requests.new')}
            className="ml-1"
          >
            <span className="max-md:hidden">{text('requests.new')}</span>
          </Button>
        </>
      }
    >
      <ListOrState {...props} />
    </PageFrame>
  )
}

function ListOrState(props: RequestsViewProps) {
  const text = useRequestsText()
  const { requests, problem, onRetry, title, end, onMore, opened, onOpen, onFocus } = props
  const sections = useSections(props)
  const byId = useMemo(() => new Map((requests ?? []).map(request => [request.id, request])), [requests])
  if (isProblem(problem) && problem.code === 'forbidden')
    return <NoPermission>{text('requests.no_permission')}</NoPermission>
  if (problem) return <ProblemState problem={problem} onRetry={onRetry} />
  if (!requests) {
    return (
      <Loading>
        <div className="pt-2">
          <SkeletonRows count={10} />
        </div>
      </Loading>
    )
  }
  if (sections.every(section => section.ids.length === 0) && end) return <Empty {...props} />
  return (
    <RequestsProvider value={byId}>
      <ListView
        label={title}
        sections={sections}
        Row={RequestLine}
        rowHeight={rowHeight}
        hrefOf={id => `/r/${id}`}
        onOpen={onOpen}
        onFocus={onFocus}
        needMore={onMore}
        opened={opened}
      />
    </RequestsProvider>
  )
}

function useSections({
  requests = [],
  groups,
  turn,
  isEnded,
  end,
}: RequestsViewProps): readonly ListSection[] {
  const text = useRequestsText()
  const section = (id: string, name: string | undefined, of: readonly RequestRow[]): ListSection => ({
    id,
    name,
    ids: of.map(request => request.id),
    count: of.length,
    capped: !end,
    end,
  })
  if (isEnded) return [section('ended', undefined, requests)]
  const found = groupsOf(requests, groups)
  if (turn !== null) return [section(turn, undefined, found[turn])]
  const all = [
    section('ours', text('requests.waits_for_us'), found.ours),
    section('theirs', text('requests.we_wait'), found.theirs),
    section('others', text('requests.others_wait'), found.others),
  ]
  return all.filter(({ ids }) => ids.length > 0)
}

function Empty({ turn, between, isEnded, newOff, onNew }: RequestsViewProps): ReactNode {
  const text = useRequestsText()
  const begin = (
    <Button look="primary" size="large" icon="plus" off={newOff} onClick={onNew}>
      {text('requests.new')}
    </Button>
  )
  if (isEnded) {
    return (
      <EmptyState icon="stamp" title={text('requests.empty_ended')}>
        {text('requests.empty_ended_hint')}
      </EmptyState>
    )
  }
  if (turn === 'ours') return <EmptyState icon="check" title={text('requests.empty_ours')} />
  if (turn === 'theirs')
    return <EmptyState icon="clock" title={text('requests.empty_theirs')} action={begin} />
  if (between) return <EmptyState icon="exchange" title={text('requests.empty_with')} action={begin} />
  return (
    <EmptyState icon="exchange" title={text('requests.empty_title')} action={begin}>
      {newOff ?? text('requests.empty')}
    </EmptyState>
  )
}
