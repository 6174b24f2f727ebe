import { Dialog } from '../../../../packages/ui/overlays/dialog.tsx'
import { useIssuesText } from '../issues-text.ts'
import { StatusSettings } from './status-settings.tsx'
import { TypeSettings } from './type-settings.tsx'

/** The columns and the types of a project. */
export function BoardSettings({ onClose }: { onClose: () => void }) {
  const text = useIssuesText()
  return (
    <Dialog title={text('issues.settings')} onClose={onClose}>
      <div className="grid gap-6">
        <StatusSettings />
        <TypeSettings />
      </div>
    </Dialog>
  )
}
