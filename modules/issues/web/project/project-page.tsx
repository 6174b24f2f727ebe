import { type ReactNode, Suspense, useState } from 'react'
import { Button } from '../../../../packages/ui/button.tsx'
import { PageFrame } from '../../../../packages/ui/frame/page.tsx'
import { IconButton } from '../../../../packages/ui/icon-button.tsx'
import { lazyView } from '../../../../packages/ui/lazy-view.tsx'
import { addressOf, useNavigation } from '../../../../packages/ui/navigation.tsx'
import { addressOfObject, useRooms } from '../../../../packages/ui/rooms.tsx'
import { ProblemState } from '../../../../packages/ui/states/error-state.tsx'
import { Loading } from '../../../../packages/ui/states/skeleton.tsx'
import { ViewTabs } from '../../../../packages/ui/tabs.tsx'
import { useIssuesText } from '../issues-text.ts'
import { ProjectFactsProvider, useProjectFacts, useRefusal } from './project-facts.tsx'
import { useProject } from './use-project.ts'

/** Loads the project that the address names, and draws what is inside once it is here. */
export function ProjectDoor({
  named,
  skeleton,
  children,
}: {
  named: string
  skeleton: ReactNode
  children: ReactNode
}) {
  const { facts, problem, again } = useProject(named)
  if (facts) return <ProjectFactsProvider value={facts}>{children}</ProjectFactsProvider>
  if (problem) return <ProblemState problem={problem} onRetry={again} />
  return (
    <Loading>
      <div className="h-full overflow-hidden pt-22">{skeleton}</div>
    </Loading>
  )
}

export type ProjectView = 'board' | 'list'

const BoardSettings = lazyView(() =>
  import('../settings/board-settings.tsx').then(file => file.BoardSettings),
)

const FilterBar = lazyView(() => import('./filter-bar.tsx').then(file => file.FilterBar))

export interface ProjectPageProps {
  view: ProjectView
  /** The name of the project in the address. */
  named: string
  /** Beside the filters: how many issues there are. */
  note: ReactNode
  onCreate: () => void
  children: ReactNode
}

/** The frame that a project's board and list share: where we are, the views, the filters, and what to begin. */
export function ProjectPage({ view, named, note, onCreate, children }: ProjectPageProps) {
  const text = useIssuesText()
  const { name, space } = useProjectFacts()
  const refusal = useRefusal()
  const rooms = useRooms()
  const [isSetting, setSetting] = useState(false)
  const canOpenSpace = rooms.objects.get('space')?.page !== undefined
  const crumbs =
    space && canOpenSpace
      ? [{ label: space.name, href: addressOfObject(rooms, { type: 'space', id: space.id }) }]
      : []
  return (
    <PageFrame
      title={name}
      crumbs={crumbs}
      tabs={<ProjectTabs view={view} named={named} />}
      actions={
        <>
          <IconButton
            icon="sliders"
            label={text('issues.settings')}
            off={refusal('board:manage')}
            onClick={() => setSetting(true)}
          />
          <Button
            look="primary"
            icon="plus"
            keys="c"
            off={refusal('issue:create')}
            onClick={onCreate}
            aria-label={text('issues.create')}
          >
            <span className="max-md:hidden">{text('issues.new')}</span>
          </Button>
        </>
      }
      filters={
        <Suspense fallback={null}>
          <FilterBar withStatus={view === 'list'} note={note} />
        </Suspense>
      }
    >
      {children}
      {isSetting && (
        <Suspense fallback={null}>
          <BoardSettings onClose={() => setSetting(false)} />
        </Suspense>
      )}
    </PageFrame>
  )
}

function ProjectTabs({ view, named }: { view: ProjectView; named: string }) {
  const text = useIssuesText()
  const { search } = useNavigation()
  const { panel: _, peek: __, sort: ___, ...kept } = search
  const addressTo = (of: ProjectView) => addressOf(`/p/${named}/${of}`, kept)
  return (
    <ViewTabs
      label={text('issues.views')}
      current={view}
      tabs={[
        { id: 'board', label: text('issues.board'), icon: 'board', href: addressTo('board') },
        { id: 'list', label: text('issues.list'), icon: 'list', href: addressTo('list') },
      ]}
    />
  )
}
