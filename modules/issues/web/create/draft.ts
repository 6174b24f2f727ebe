import type { Id } from '../../../../kernel/ids.ts'
import type { RichDoc } from '../../../../packages/editor/schema.ts'
import { noPriority } from '../../shared.ts'
import type { ProjectFacts } from '../project/project-facts.tsx'

/** An issue that is being written. */
export interface NewIssue {
  projectId: Id<'project'>
  title: string
  description: RichDoc | null
  statusId: Id<'status'>
  typeId: Id<'issue-type'>
  priority: number
  assigneeId: Id<'person'> | null
  dueOn: string | null
  labels: string[]
}

let draft: NewIssue | null = null

/** Keeps what was written, for as long as the page lives; null forgets it. */
export function rememberDraft(issue: NewIssue | null): void {
  draft = issue
}

/** What was begun in this project, or an empty issue in the wanted column. */
export function recallDraft(project: ProjectFacts, status: string | null): NewIssue {
  const [first] = project.statuses
  const [type] = project.types
  if (!first || !type) throw new Error('a project without statuses or types')
  const wanted = project.statuses.find(({ id }) => id === status)
  if (draft?.projectId === project.id) return { ...draft, statusId: wanted?.id ?? draft.statusId }
  return {
    projectId: project.id,
    title: '',
    description: null,
    statusId: wanted?.id ?? first.id,
    typeId: type.id,
    priority: noPriority,
    assigneeId: null,
    dueOn: null,
    labels: [],
  }
}
