import { useFormat } from '../../../../packages/ui/format.tsx'
import { PersonName } from '../../../../packages/ui/names.tsx'
import { useIssuesText } from '../issues-text.ts'
import { usePriorityWord } from '../project/priority-word.ts'
import { useStatus, useType } from '../project/project-facts.tsx'
import type { DeedField } from './deeds.ts'
import { useIssue } from './use-issue.ts'

/** A value of a field as people read it: ids become names. */
export function DeedValue({ field, value }: { field: DeedField; value: unknown }) {
  const format = useFormat()
  const wordOf = usePriorityWord()
  const text = useIssuesText()
  const written = String(value)
  if (field === 'statusId') return <StatusName id={written} />
  if (field === 'typeId') return <TypeName id={written} />
  if (field === 'assigneeId') return <PersonName id={written} />
  if (field === 'parentId') return <IssueKey id={written} />
  if (field === 'dueOn') return format.day(written)
  if (field === 'priority') return wordOf(Number(value))
  if (field === 'labels') {
    return Array.isArray(value) && value.length > 0 ? value.join('、') : text('issues.no_labels')
  }
  return written
}

function StatusName({ id }: { id: string }) {
  const text = useIssuesText()
  return useStatus(id)?.name ?? text('issues.gone')
}

function TypeName({ id }: { id: string }) {
  const text = useIssuesText()
  return useType(id)?.name ?? text('issues.gone')
}

function IssueKey({ id }: { id: string }) {
  const text = useIssuesText()
  const { row, problem } = useIssue(id)
  return row?.key ?? (problem ? text('issues.hidden') : '')
}
