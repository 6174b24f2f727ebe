import { Suspense, useState } from 'react'
import type { OpenView } from '../../../../packages/client/react.ts'
import type { View } from '../../../../packages/client/view.ts'
import type { PageProps } from '../../../../packages/ui/contributions.ts'
import { useFormat } from '../../../../packages/ui/format.tsx'
import { lazyView } from '../../../../packages/ui/lazy-view.tsx'
import { ListView } from '../../../../packages/ui/list/list-view.tsx'
import { useSearchValue } from '../../../../packages/ui/navigation.tsx'
import { SkeletonRows } from '../../../../packages/ui/states/skeleton.tsx'
import { useGroup, useView } from '../hooks.ts'
import { addressOfIssue } from '../issue-address.ts'
import { useIssuesText } from '../issues-text.ts'
import { whereOf } from '../project/issue-filter.ts'
import { useProjectFacts } from '../project/project-facts.tsx'
import { ProjectDoor, ProjectPage } from '../project/project-page.tsx'
import { useFilter } from '../project/use-filter.ts'
import { useKeptView, ViewBody } from '../project/view-body.tsx'
import { useIssueOpening } from '../use-issue-opening.ts'
import { keyWidth } from './columns.ts'
import { IssueListRow } from './issue-list-row.tsx'
import { readOrder } from './issue-order.ts'
import { ListColumns } from './list-columns.tsx'

const CreateDialog = lazyView(() => import('../create/create-dialog.tsx').then(file => file.CreateDialog))

/** A project's issues as one list. */
export function ListPage({ params }: PageProps) {
  const { project = '' } = params
  return (
    <ProjectDoor named={project} skeleton={<SkeletonRows count={12} />}>
      <ProjectList key={project} named={project} />
    </ProjectDoor>
  )
}

function ProjectList({ named }: { named: string }) {
  const text = useIssuesText()
  const format = useFormat()
  const list = useKeptView(useListView())
  const { count, capped } = useGroup(list.view)
  const [isCreating, setCreating] = useState(false)
  const create = () => setCreating(true)
  return (
    <ProjectPage
      view="list"
      named={named}
      note={list.status === 'ready' && text('issues.count', { count: format.count(count, capped) })}
      onCreate={create}
    >
      <ViewBody view={list} count={count} skeleton={<SkeletonRows count={12} />} onCreate={create}>
        <IssueList view={list.view} />
      </ViewBody>
      {isCreating && (
        <Suspense fallback={null}>
          <CreateDialog object={null} onClose={() => setCreating(false)} />
        </Suspense>
      )}
    </ProjectPage>
  )
}

function useListView(): OpenView {
  const { id: project } = useProjectFacts()
  const [filter] = useFilter()
  const [sort] = useSearchValue('sort')
  const order = readOrder(sort ?? undefined)
  return useView({
    in: project,
    type: 'issue',
    query: 'issue.list',
    input: { project, where: filter, order },
    where: whereOf(filter),
    order,
  })
}

function IssueList({ view }: { view: View }) {
  const text = useIssuesText()
  const { name, key } = useProjectFacts()
  const { ids, count, capped, end, more } = useGroup(view)
  const { opened, open, follow } = useIssueOpening()
  return (
    <div style={keyWidth(key)} className="@container flex min-h-0 grow flex-col">
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
    </div>
  )
}
