import { type Id, isId } from '../../../../kernel/ids.ts'
import { Picker } from '../../../../packages/ui/pickers/picker.tsx'
import { useIssuesText } from '../issues-text.ts'
import { useProjectFacts } from '../project/project-facts.tsx'
import { useIssueSearch } from '../use-issue-search.tsx'
import type { Relative } from './issue-row.ts'

interface Props {
  issue: string
  value: Relative | null
  off: string | null
  onPick: (parent: Id<'issue'> | null) => void
}

/** Chooses what the issue is a part of. */
export function ParentPicker({ issue, value, off, onPick }: Props) {
  const text = useIssuesText()
  const { id } = useProjectFacts()
  const search = useIssueSearch({ project: id, without: issue })
  return (
    <Picker
      label={text('issues.field_parent')}
      look="bare"
      off={off}
      none={text('issues.no_parent')}
      value={value && { id: value.id, name: `${value.key} ${value.title}` }}
      search={search}
      onPick={picked => onPick(picked !== null && isId<'issue'>(picked.id) ? picked.id : null)}
    />
  )
}
