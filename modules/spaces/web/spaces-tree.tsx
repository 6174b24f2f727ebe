import { useState } from 'react'
import { rankOf } from '../../../kernel/permission.ts'
import { DepartmentMark } from '../../../packages/ui/chip.tsx'
import { SidebarLink, SidebarSection } from '../../../packages/ui/frame/sidebar.tsx'
import { IconButton } from '../../../packages/ui/icon-button.tsx'
import { useNavigation } from '../../../packages/ui/navigation.tsx'
import { ProblemState } from '../../../packages/ui/states/error-state.tsx'
import { CreateProjectDialog } from './create/create-project-dialog.tsx'
import { useSpacesText } from './spaces-text.ts'
import { type ListedProject, type ListedSpace, useSpaces } from './use-spaces.ts'

/** The spaces with the projects in them, in the sidebar. */
export function SpacesTree() {
  const text = useSpacesText()
  const { data, problem, again } = useSpaces()
  const [creatingIn, setCreatingIn] = useState<string | null>(null)
  if (problem) return <ProblemState problem={problem} onRetry={again} />
  if (!data) return null
  return (
    <>
      <SidebarLink href="/work" label={text('spaces.all')} icon="folder" />
      {data.spaces.map(space => (
        <SpaceSection key={space.id} space={space} onCreate={() => setCreatingIn(space.id)} />
      ))}
      {data.loose.length > 0 && (
        <SidebarSection label={text('spaces.shared_with_me')}>
          <Projects projects={data.loose} />
        </SidebarSection>
      )}
      {creatingIn !== null && (
        <CreateProjectDialog
          object={{ type: 'space', id: creatingIn }}
          onClose={() => setCreatingIn(null)}
          onCreated={again}
        />
      )}
    </>
  )
}

function SpaceSection({ space, onCreate }: { space: ListedSpace; onCreate: () => void }) {
  const text = useSpacesText()
  const mayCreate = rankOf(space.role) >= rankOf('member')
  return (
    <SidebarSection
      label={space.name}
      action={
        mayCreate && (
          <IconButton
            icon="plus"
            size="small"
            label={text('spaces.create_project_in', { space: space.name })}
            onClick={onCreate}
          />
        )
      }
    >
      {space.projects.length > 0 ? (
        <Projects projects={space.projects} />
      ) : (
        <p className="px-2 py-1 text-meta text-mute">{text('spaces.no_projects')}</p>
      )}
    </SidebarSection>
  )
}

function Projects({ projects }: { projects: readonly ListedProject[] }) {
  const { path } = useNavigation()
  return projects.map(project => (
    <SidebarLink
      key={project.id}
      href={`/p/${project.id}/board`}
      label={project.name}
      mark={<DepartmentMark id={project.id} />}
      current={path.startsWith(`/p/${project.id}/`)}
    />
  ))
}
