import type { ReactNode } from 'react'
import { Button } from '../../../../packages/ui/button.tsx'
import { type Crumb, PageFrame } from '../../../../packages/ui/frame/page.tsx'
import { IconButton } from '../../../../packages/ui/icon-button.tsx'
import { addressOf, useNavigation } from '../../../../packages/ui/navigation.tsx'
import { addressOfObject, useRooms } from '../../../../packages/ui/rooms.tsx'
import { ProblemState } from '../../../../packages/ui/states/error-state.tsx'
import { Loading } from '../../../../packages/ui/states/skeleton.tsx'
import { ViewTabs } from '../../../../packages/ui/tabs.tsx'
import { useIssuesText } from '../issues-text.ts'
import { FilterBar } from './filter-bar.tsx'
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
  const text = useIssuesText()
  const { facts, problem, again } = useProject(named)
  if (facts) return <ProjectFactsProvider value={facts}>{children}</ProjectFactsProvider>
  // What is there before the project is known, or in its place, is a page as well.
  return (
    <PageFrame title={text('issues.issues')}>
      {problem ? (
        <ProblemState problem={problem} onRetry={again} />
      ) : (
        <Loading>
          <div className="h-full overflow-hidden pt-11">{skeleton}</div>
        </Loading>
      )}
    </PageFrame>
  )
}

export type ProjectView = 'board' | 'list'

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
  const { name } = useProjectFacts()
  const off = useRefusal()('issue:create')
  return (
    <PageFrame
      title={name}
      crumbs={useSpaceCrumb()}
      tabs={<ProjectTabs view={view} named={named} />}
      actions={
        <>
          <SettingsButton named={named} />
          <Button
            look="primary"
            icon="plus"
            keys="c"
            off={off}
            onClick={onCreate}
            aria-label={text('issues.create')}
          >
            <span className="max-md:hidden">{text('issues.new')}</span>
          </Button>
        </>
      }
      filters={<FilterBar withStatus={view === 'list'} note={note} />}
    >
      {children}
    </PageFrame>
  )
}

export function useSpaceCrumb(): readonly Crumb[] {
  const { space } = useProjectFacts()
  const rooms = useRooms()
  if (!space || rooms.objects.get('space')?.page === undefined) return []
  return [{ label: space.name, href: addressOfObject(rooms, { type: 'space', id: space.id }) }]
}

function SettingsButton({ named }: { named: string }) {
  const text = useIssuesText()
  const { go } = useNavigation()
  const off = useRefusal()('board:manage')
  return (
    <IconButton
      icon="sliders"
      label={text('issues.settings')}
      off={off}
      onClick={() => go(`/p/${named}/settings`)}
    />
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
