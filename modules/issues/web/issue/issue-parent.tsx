import { Icon } from '../../../../packages/ui/icon.tsx'
import { useIssuesText } from '../issues-text.ts'
import { IssueLink } from './issue-link.tsx'
import type { Relative } from './issue-row.ts'

/** Above the title: what the issue is a part of. */
export function IssueParent({ parent }: { parent: Relative | null }) {
  const text = useIssuesText()
  if (!parent) return null
  return (
    <div className="mb-1 flex items-center gap-1 text-meta text-mute">
      <Icon name="subtask" size={14} />
      <span className="shrink-0">{text('issues.part_of')}</span>
      <IssueLink issue={parent} />
    </div>
  )
}
