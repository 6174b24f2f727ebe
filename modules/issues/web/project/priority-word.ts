import { type Priority, priorities, usePriorityName } from '../../../../packages/ui/work-icons.tsx'
import { useIssuesText } from '../issues-text.ts'

/** The name of a stored priority in the language on screen. */
export function usePriorityWord(): (priority: number) => string {
  const text = useIssuesText()
  const nameOf = usePriorityName()
  return priority => {
    const named = priorities[priority]
    return named ? nameOf(named) : text('issues.no_priority')
  }
}

/** The figure of a stored priority. */
export function iconPriority(priority: number): Priority {
  return priorities[priority] ?? 'low'
}
