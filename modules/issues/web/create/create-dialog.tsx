import { useState } from 'react'
import type { View } from '../../../../packages/client/view.ts'
import type { PaletteDialogProps } from '../../../../packages/ui/contributions.ts'
import { useNavigation } from '../../../../packages/ui/navigation.tsx'
import { Dialog } from '../../../../packages/ui/overlays/dialog.tsx'
import { ProblemState } from '../../../../packages/ui/states/error-state.tsx'
import { Loading, Skeleton } from '../../../../packages/ui/states/skeleton.tsx'
import { useIssuesText } from '../issues-text.ts'
import { ProjectChoice } from '../project/project-choice.tsx'
import { ProjectFactsProvider } from '../project/project-facts.tsx'
import { useProject } from '../project/use-project.ts'
import { CreateForm } from './create-form.tsx'

interface Props extends PaletteDialogProps {
  /** The column that it begins in; null or absent: the first. */
  status?: string | null
  /** The board on screen, where the new card appears at the top of its column. */
  view?: View
}

/** Makes an issue, in the project that the address names or one that is chosen. */
export function CreateDialog({ status = null, view, onClose }: Props) {
  const text = useIssuesText()
  const { path } = useNavigation()
  const [project, setProject] = useState(() => /^\/p\/([^/]+)/.exec(path)?.[1] ?? null)
  if (project === null) {
    return (
      <Dialog title={text('issues.create')} width="small" onClose={onClose}>
        <ProjectChoice onPick={setProject} />
      </Dialog>
    )
  }
  return <InProject project={project} status={status} view={view} onClose={onClose} />
}

interface InProjectProps {
  project: string
  status: string | null
  view: View | undefined
  onClose: () => void
}

function InProject({ project, status, view, onClose }: InProjectProps) {
  const text = useIssuesText()
  const { facts, problem, again } = useProject(project)
  if (facts) {
    return (
      <ProjectFactsProvider value={facts}>
        <CreateForm status={status} view={view} onClose={onClose} />
      </ProjectFactsProvider>
    )
  }
  return (
    <Dialog title={text('issues.create')} onClose={onClose}>
      {problem ? (
        <ProblemState problem={problem} onRetry={again} />
      ) : (
        <Loading>
          <Skeleton className="w-64" />
        </Loading>
      )}
    </Dialog>
  )
}
