import { type Role, rankOf } from '../../../../kernel/permission.ts'
import { DepartmentMark } from '../../../../packages/ui/chip.tsx'
import { Icon } from '../../../../packages/ui/icon.tsx'
import { IconButton } from '../../../../packages/ui/icon-button.tsx'
import { Link, useNavigation } from '../../../../packages/ui/navigation.tsx'
import { Menu } from '../../../../packages/ui/overlays/menu.tsx'
import { roleTexts } from '../role-texts.ts'
import { useSpacesText } from '../spaces-text.ts'

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
  onRename?: () => void
}

/** One space: its name, what one may do there, and its projects as links. */
export function SpaceCard({ space, onCreateProject, onRename }: Props) {
  const text = useSpacesText()
  const mayWrite = rankOf(space.role) >= rankOf('member')
  return (
    <article aria-label={space.name} className="rounded-card border border-line bg-raised">
      <header className="flex h-11 items-center gap-2 border-line border-b pr-2 pl-4">
        <Icon name={space.id === '' ? 'link' : 'folder'} className="text-mute" />
        <h2 className="min-w-0 truncate font-semibold">{space.name}</h2>
        {space.role !== null && (
          <span className="shrink-0 text-meta text-mute">{text(roleTexts[space.role])}</span>
        )}
        <span className="grow" />
        {mayWrite && onCreateProject && (
          <IconButton
            icon="plus"
            label={text('spaces.create_project_in', { space: space.name })}
            onClick={onCreateProject}
          />
        )}
        {space.role !== null && onRename && <SpaceMenu space={space} onRename={onRename} />}
      </header>
      {space.projects.length === 0 ? (
        <p className="px-4 py-3 text-mute">
          {text(mayWrite ? 'spaces.no_projects_yet' : 'spaces.no_projects')}
        </p>
      ) : (
        <ul className="p-1">
          {space.projects.map(project => (
            <ProjectLine key={project.id} project={project} />
          ))}
        </ul>
      )}
    </article>
  )
}

function ProjectLine({ project }: { project: SpaceLike['projects'][number] }) {
  const text = useSpacesText()
  const mayManage = rankOf(project.role) >= rankOf('manager')
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
      {mayManage && (
        <Link
          href={`/work/access/${project.id}`}
          className="tap shrink-0 rounded-control px-2 py-1 text-meta text-mute hover:text-ink"
        >
          {text('spaces.access')}
        </Link>
      )}
    </li>
  )
}

function SpaceMenu({ space, onRename }: { space: SpaceLike; onRename: () => void }) {
  const text = useSpacesText()
  const { go } = useNavigation()
  const off = rankOf(space.role) >= rankOf('manager') ? null : text('spaces.managers_only')
  return (
    <Menu
      label={space.name}
      align="end"
      sections={[
        {
          id: 'space',
          items: [
            {
              id: 'access',
              label: text('spaces.access'),
              icon: 'users',
              run: () => go(`/work/access/${space.id}`),
            },
            { id: 'rename', label: text('spaces.rename'), icon: 'edit', off, run: onRename },
          ],
        },
      ]}
      trigger={<IconButton icon="dots" label={text('spaces.more', { space: space.name })} />}
    />
  )
}
