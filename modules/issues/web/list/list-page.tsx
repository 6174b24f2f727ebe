import { Suspense, useState } from 'react'
import type { View } from '../../../../packages/client/view.ts'
import type { PageProps } from '../../../../packages/ui/contributions.ts'
import { useFormat } from '../../../../packages/ui/format.tsx'
import { lazyView } from '../../../../packages/ui/lazy-view.tsx'
import { ListView } from '../../../../packages/ui/list/list-view.tsx'
import { useSearchValue } from '../../../../packages/ui/navigation.tsx'
import { ProblemState } from '../../../../packages/ui/states/error-state.tsx'
import { Loading, SkeletonRows } from '../../../../packages/ui/states/skeleton.tsx'
import { useGroup, useView } from '../hooks.ts'
import { addressOfIssue } from '../issue-address.ts'
import { useIssuesText } from '../issues-text.ts'
import { isFiltered, whereOf } from '../project/issue-filter.ts'
import { NoIssues } from '../project/no-issues.tsx'
import { useProjectFacts } from '../project/project-facts.tsx'
import { ProjectDoor, ProjectPage } from '../project/project-page.tsx'
import { useFilter } from '../project/use-filter.ts'
import { useIssueOpening } from '../use-issue-opening.ts'
import { IssueListRow } from './issue-list-row.tsx'
import { readOrder } from './issue-order.ts'
import { ListColumns } from './list-columns.tsx'

const CreateDialog = lazyView(() => import('../create/create-dialog.tsx').then(file => file.CreateDialog))

/** A project's issues as one list. */
export function ListPage({ params }: PageProps) {
  const { project = '' } = params
  return (
    <ProjectDoor named={project} skeleton={<SkeletonRows count={12} />}>
      <ProjectList named={project} />
    </ProjectDoor>
  )
}

function ProjectList({ named }: { named: string }) {
  const text = useIssuesText()
  const format = useFormat()
  const { id: project } = useProjectFacts()
  const [filter, setFilter] = useFilter()
  const [sort] = useSearchValue('sort')
  const order = readOrder(sort ?? undefined)
  const list = useView({
    in: project,
    type: 'issue',
    query: 'issue.list',
    input: { project, where: filter, order },
    where: whereOf(filter),
    order,
  })
  const { count, capped } = useGroup(list.view)
  const [isCreating, setCreating] = useState(false)
  const isReady = list.status === 'ready'
  return (
    <ProjectPage
      view="list"
      named={named}
      note={isReady && text('issues.count', { count: format.count(count, capped) })}
      onCreate={() => setCreating(true)}
    >
      {list.status === 'loading' && (
        <Loading>
          <SkeletonRows count={12} />
        </Loading>
      )}
      {(list.status === 'failed' || list.status === 'gone') && (
        <ProblemState
          problem={list.problem ?? { code: 'not_found', reason: 'issues.no_project' }}
          onRetry={list.again}
        />
      )}
      {isReady && count === 0 && (
        <NoIssues
          onClear={isFiltered(filter) ? () => setFilter({}) : null}
          onCreate={() => setCreating(true)}
        />
      )}
      {isReady && count > 0 && <IssueList view={list.view} />}
      {isCreating && (
        <Suspense fallback={null}>
          <CreateDialog object={null} onClose={() => setCreating(false)} />
        </Suspense>
      )}
    </ProjectPage>
  )
}

function IssueList({ view }: { view: View }) {
  const text = useIssuesText()
  const { name } = useProjectFacts()
  const { ids, count, capped, end, more } = useGroup(view)
  const { opened, open, follow } = useIssueOpening()
  return (
    <>
      <ListColumns />
      <ListView
        label={text('issues.list_of', { project: name })}
        sections={[{ id: '', ids, count, capped, end }]}
        Row={IssueListRow}
        hrefOf={addressOfIssue}
        onOpen={open}
        onFocus={follow}
        needMore={more}
        opened={opened}
      />
    </>
  )
}
