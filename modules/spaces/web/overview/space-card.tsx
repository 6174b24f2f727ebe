import { type Role, rankOf } from '../../../../kernel/permission.ts'
import { DepartmentMark } from '../../../../packages/ui/chip.tsx'
import { Icon } from '../../../../packages/ui/icon.tsx'
import { IconButton } from '../../../../packages/ui/icon-button.tsx'
import { Link, useNavigation } from '../../../../packages/ui/navigation.tsx'
import { Menu } from '../../../../packages/ui/overlays/menu.tsx'
import { roleTexts } from '../role-texts.ts'
import { useSpacesText } from '../spaces-text.ts'
import type { Renamed } from './rename-dialog.tsx'

export interface SpaceLike {
  id: string
  name: string
  department: string | null
  role: Role | null
  projects: readonly { id: string; name: string; key: string; role: Role }[]
}

interface Props {
  space: SpaceLike
  onCreateProject?: () => void
  onRename: (place: Renamed) => void
}

/** One space: its name, what one may do there, and its projects as links. */
export function SpaceCard({ space, onCreateProject, onRename }: Props) {
  const text = useSpacesText()
  const isEmpty = space.projects.length === 0
  const mayWrite = rankOf(space.role) >= rankOf('member')
  return (
    <article aria-label={space.name} className="rounded-card border border-line bg-raised">
      <header className="flex h-11 items-center gap-2 pr-2 pl-4">
        <Icon name={space.id === '' ? 'link' : 'folder'} className="text-mute" />
        <h2 className="min-w-0 truncate font-semibold">{space.name}</h2>
        {space.role !== null && (
          <span className="shrink-0 text-meta text-mute">{text(roleTexts[space.role])}</span>
        )}
        <span className="grow" />
        {isEmpty && <span className="shrink-0 text-meta text-mute">{text('spaces.no_projects')}</span>}
        {mayWrite && onCreateProject && (
          <IconButton
            icon="plus"
            label={text('spaces.create_project_in', { space: space.name })}
            onClick={onCreateProject}
          />
        )}
        {space.role !== null && <PlaceMenu place={{ ...space, kind: 'space' }} onRename={onRename} />}
      </header>
      {!isEmpty && (
        <ul className="border-line border-t p-1">
          {space.projects.map(project => (
            <ProjectLine key={project.id} project={project} onRename={onRename} />
          ))}
        </ul>
      )}
    </article>
  )
}

function ProjectLine({
  project,
  onRename,
}: {
  project: SpaceLike['projects'][number]
  onRename: Props['onRename']
}) {
  return (
    <li className="flex items-center rounded-control pr-1 hover:bg-hover">
      <Link
        href={`/p/${project.id}/board`}
        className="flex h-9 min-w-0 grow items-center gap-2 px-3 max-md:h-11"
      >
        <DepartmentMark id={project.id} />
        <span className="min-w-0 truncate">{project.name}</span>
        <span className="numeric shrink-0 text-meta text-mute">{project.key}</span>
      </Link>
      <PlaceMenu place={{ ...project, kind: 'project' }} onRename={onRename} />
    </li>
  )
}

/** What its managers do with a space or a project; everyone there may look who is let in. */
function PlaceMenu({
  place,
  onRename,
}: {
  place: Renamed & { role: Role | null }
  onRename: Props['onRename']
}) {
  const text = useSpacesText()
  const { go } = useNavigation()
  const { kind, id, name, role } = place
  const off = rankOf(role) >= rankOf('manager') ? null : text('spaces.managers_only')
  return (
    <Menu
      label={name}
      align="end"
      sections={[
        {
          id: 'place',
          items: [
            {
              id: 'access',
              label: text('spaces.access'),
              icon: 'users',
              run: () => go(`/work/access/${id}`),
            },
            {
              id: 'rename',
              label: text('spaces.rename'),
              icon: 'edit',
              off,
              run: () => onRename({ kind, id, name }),
            },
          ],
        },
      ]}
      trigger={<IconButton icon="dots" label={text('spaces.more', { space: name })} />}
    />
  )
}
