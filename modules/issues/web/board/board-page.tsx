import { Suspense, useState } from 'react'
import type { OpenView } from '../../../../packages/client/react.ts'
import type { PageProps } from '../../../../packages/ui/contributions.ts'
import { useFormat } from '../../../../packages/ui/format.tsx'
import { lazyView } from '../../../../packages/ui/lazy-view.tsx'
import { useActions } from '../../../../packages/ui/shortcuts/actions.ts'
import { SkeletonBoard } from '../../../../packages/ui/states/skeleton.tsx'
import { useView } from '../hooks.ts'
import { useIssuesText } from '../issues-text.ts'
import { whereOf } from '../project/issue-filter.ts'
import { useProjectFacts } from '../project/project-facts.tsx'
import { ProjectDoor, ProjectPage } from '../project/project-page.tsx'
import { useFilter } from '../project/use-filter.ts'
import { useKeptView, ViewBody } from '../project/view-body.tsx'
import { IssueBoard } from './issue-board.tsx'
import { useTotal } from './use-total.ts'

const CreateDialog = lazyView(() => import('../create/create-dialog.tsx').then(file => file.CreateDialog))

/** A project's board. */
export function BoardPage({ params }: PageProps) {
  const { project = '' } = params
  return (
    <ProjectDoor named={project} skeleton={<SkeletonBoard />}>
      <ProjectBoard key={project} named={project} />
    </ProjectDoor>
  )
}

function ProjectBoard({ named }: { named: string }) {
  const text = useIssuesText()
  const format = useFormat()
  const board = useKeptView(useBoardView())
  const { count, capped } = useTotal(board.view)
  const [creating, setCreating] = useState<{ status: string | null } | null>(null)
  const create = (status: string | null) => setCreating({ status })
  // Here the new card comes to the top of its column, where it is seen.
  useActions([
    { id: 'board.create', label: text('issues.create'), keys: 'c', keysOnly: true, run: () => create(null) },
  ])
  return (
    <ProjectPage
      view="board"
      named={named}
      note={board.status === 'ready' && text('issues.count', { count: format.count(count, capped) })}
      onCreate={() => create(null)}
    >
      <ViewBody view={board} count={count} skeleton={<SkeletonBoard />} onCreate={() => create(null)}>
        <IssueBoard view={board.view} onCreate={create} />
      </ViewBody>
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

function useBoardView(): OpenView {
  const { id: project } = useProjectFacts()
  const [filter] = useFilter()
  return useView({
    in: project,
    type: 'issue',
    query: 'issue.board',
    input: { project, where: filter },
    where: whereOf(filter),
    group: 'statusId',
    order: 'rank',
  })
}
