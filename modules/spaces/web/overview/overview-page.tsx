import { useState } from 'react'
import { rankOf } from '../../../../kernel/permission.ts'
import { useMe } from '../../../../packages/ui/account.tsx'
import { Button } from '../../../../packages/ui/button.tsx'
import { PageFrame } from '../../../../packages/ui/frame/page.tsx'
import { IconButton } from '../../../../packages/ui/icon-button.tsx'
import { EmptyState } from '../../../../packages/ui/states/empty-state.tsx'
import { ProblemState } from '../../../../packages/ui/states/error-state.tsx'
import { Loading, SkeletonRows } from '../../../../packages/ui/states/skeleton.tsx'
import { CreateProjectDialog } from '../create/create-project-dialog.tsx'
import { CreateSpaceDialog } from '../create/create-space-dialog.tsx'
import { useSpacesText } from '../spaces-text.ts'
import { useSpaces } from '../use-spaces.ts'
import { RenameDialog, type Renamed } from './rename-dialog.tsx'
import { SpaceCard, type SpaceLike } from './space-card.tsx'

type Open =
  | { dialog: 'space' }
  | { dialog: 'project'; space: string | null }
  | { dialog: 'rename'; place: Renamed }

/** All spaces that this person sees, with their projects. */
export function OverviewPage() {
  const { data, problem, again } = useSpaces()
  const { isAdministrator } = useMe()
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <Overview
        spaces={data && { spaces: data.spaces, loose: data.loose }}
        problem={problem}
        mayCreateSpace={isAdministrator}
        onRetry={again}
        onCreateSpace={() => setOpen({ dialog: 'space' })}
        onCreateProject={space => setOpen({ dialog: 'project', space })}
        onRename={place => setOpen({ dialog: 'rename', place })}
      />
      {open?.dialog === 'space' && <CreateSpaceDialog onClose={close} onCreated={again} />}
      {open?.dialog === 'project' && (
        <CreateProjectDialog
          object={open.space === null ? null : { type: 'space', id: open.space }}
          onClose={close}
          onCreated={again}
        />
      )}
      {open?.dialog === 'rename' && <RenameDialog place={open.place} onClose={close} onRenamed={again} />}
    </>
  )
}

interface Props {
  /** Undefined while they are on their way. */
  spaces: { spaces: readonly SpaceLike[]; loose: SpaceLike['projects'] } | undefined
  problem: unknown
  mayCreateSpace: boolean
  onRetry: () => void
  onCreateSpace: () => void
  onCreateProject: (space: string | null) => void
  onRename: (place: Renamed) => void
}

export function Overview(props: Props) {
  const text = useSpacesText()
  const { spaces, mayCreateSpace } = props
  const mayCreateProject = spaces?.spaces.some(space => rankOf(space.role) >= rankOf('member')) ?? false
  return (
    <PageFrame
      title={text('spaces.work')}
      padded
      actions={
        <>
          {mayCreateSpace && (
            <>
              <Button icon="folder" look="plain" className="max-md:hidden" onClick={props.onCreateSpace}>
                {text('spaces.create_space')}
              </Button>
              <IconButton
                icon="folder"
                label={text('spaces.create_space')}
                className="md:hidden"
                onClick={props.onCreateSpace}
              />
            </>
          )}
          {mayCreateProject && (
            <Button look="primary" icon="plus" onClick={() => props.onCreateProject(null)}>
              {text('spaces.create_project')}
            </Button>
          )}
        </>
      }
    >
      <Body {...props} />
    </PageFrame>
  )
}

function Body({ spaces, problem, onRetry, onCreateProject, onRename, mayCreateSpace, onCreateSpace }: Props) {
  const text = useSpacesText()
  if (problem) return <ProblemState problem={problem} onRetry={onRetry} />
  if (!spaces) {
    return (
      <Loading>
        <SkeletonRows count={8} />
      </Loading>
    )
  }
  if (spaces.spaces.length === 0 && spaces.loose.length === 0) {
    return <Nothing mayCreateSpace={mayCreateSpace} onCreateSpace={onCreateSpace} />
  }
  return (
    <div className="mx-auto grid max-w-[760px] grid-cols-1 gap-4">
      {spaces.spaces.map(space => (
        <SpaceCard
          key={space.id}
          space={space}
          onCreateProject={() => onCreateProject(space.id)}
          onRename={onRename}
        />
      ))}
      {spaces.loose.length > 0 && (
        <SpaceCard
          space={{
            id: '',
            name: text('spaces.shared_with_me'),
            department: null,
            role: null,
            projects: spaces.loose,
          }}
          onRename={onRename}
        />
      )}
    </div>
  )
}

function Nothing({ mayCreateSpace, onCreateSpace }: Pick<Props, 'mayCreateSpace' | 'onCreateSpace'>) {
  const text = useSpacesText()
  return (
    <EmptyState
      icon="folder"
      title={text('spaces.empty')}
      action={
        mayCreateSpace && (
          <Button look="primary" size="large" icon="plus" onClick={onCreateSpace}>
            {text('spaces.create_space')}
          </Button>
        )
      }
    >
      {text(mayCreateSpace ? 'spaces.empty_owner' : 'spaces.empty_body')}
    </EmptyState>
  )
}
