import type { PaletteDialogProps } from '../../../../packages/ui/contributions.ts'
import { useNavigation } from '../../../../packages/ui/navigation.tsx'
import { Dialog } from '../../../../packages/ui/overlays/dialog.tsx'
import { useIssuesText } from '../issues-text.ts'
import { ProjectChoice } from './project-choice.tsx'

/** Goes to the board of a project that is chosen by typing. */
export function GoToProject({ onClose }: PaletteDialogProps) {
  const text = useIssuesText()
  const { go } = useNavigation()
  return (
    <Dialog title={text('issues.go_to_project')} width="small" onClose={onClose}>
      <ProjectChoice
        onPick={project => {
          onClose()
          go(`/p/${project}/board`)
        }}
      />
    </Dialog>
  )
}
