import { Suspense, useState } from 'react'
import type { PageProps } from '../../../../packages/ui/contributions.ts'
import { useFormat } from '../../../../packages/ui/format.tsx'
import { lazyView } from '../../../../packages/ui/lazy-view.tsx'
import { useActions } from '../../../../packages/ui/shortcuts/actions.ts'
import { ProblemState } from '../../../../packages/ui/states/error-state.tsx'
import { Loading, SkeletonBoard } from '../../../../packages/ui/states/skeleton.tsx'
import { useView } from '../hooks.ts'
import { useIssuesText } from '../issues-text.ts'
import { isFiltered, whereOf } from '../project/issue-filter.ts'
import { NoIssues } from '../project/no-issues.tsx'
import { useProjectFacts } from '../project/project-facts.tsx'
import { ProjectDoor, ProjectPage } from '../project/project-page.tsx'
import { useFilter } from '../project/use-filter.ts'
import { IssueBoard } from './issue-board.tsx'
import { useTotal } from './use-total.ts'

const CreateDialog = lazyView(() => import('../create/create-dialog.tsx').then(file => file.CreateDialog))

/** A project's board. */
export function BoardPage({ params }: PageProps) {
  const { project = '' } = params
  return (
    <ProjectDoor named={project} skeleton={<SkeletonBoard />}>
      <ProjectBoard named={project} />
    </ProjectDoor>
  )
}

function ProjectBoard({ named }: { named: string }) {
  const text = useIssuesText()
  const format = useFormat()
  const { id: project } = useProjectFacts()
  const [filter, setFilter] = useFilter()
  const board = useView({
    in: project,
    type: 'issue',
    query: 'issue.board',
    input: { project, where: filter },
    where: whereOf(filter),
    group: 'statusId',
    order: 'rank',
  })
  const total = useTotal(board.view)
  const [creating, setCreating] = useState<{ status: string | null } | null>(null)
  const create = (status: string | null) => setCreating({ status })
  // Here the new card comes to the top of its column, where it is seen.
  useActions([
    { id: 'board.create', label: text('issues.create'), keys: 'c', keysOnly: true, run: () => create(null) },
  ])
  const isReady = board.status === 'ready'
  return (
    <ProjectPage
      view="board"
      named={named}
      note={isReady && text('issues.count', { count: format.count(total.count, total.capped) })}
      onCreate={() => create(null)}
    >
      {board.status === 'loading' && (
        <Loading>
          <SkeletonBoard />
        </Loading>
      )}
      {(board.status === 'failed' || board.status === 'gone') && (
        <ProblemState
          problem={board.problem ?? { code: 'not_found', reason: 'issues.no_project' }}
          onRetry={board.again}
        />
      )}
      {isReady && total.count === 0 && (
        <NoIssues onClear={isFiltered(filter) ? () => setFilter({}) : null} onCreate={() => create(null)} />
      )}
      {isReady && total.count > 0 && <IssueBoard view={board.view} onCreate={create} />}
      {creating && (
        <Suspense fallback={null}>
          <CreateDialog
            object={null}
            status={creating.status}
            view={board.view}
            onClose={() => setCreating(null)}
          />
        </Suspense>
      )}
    </ProjectPage>
  )
}
