import { derivedId, type Id } from '../../../kernel/ids.ts'
import type { ImportRun } from '../../../kernel/importer.ts'
import { rankOfNumber } from '../../../kernel/rank.ts'
import { IssueType, Status } from '../objects.ts'
import { statusCategories } from '../shared.ts'
import type { JiraIssue } from './jira-issue.ts'
import { command } from './known.ts'
import type { Tally } from './tally.ts'

export interface Columns {
  readonly statuses: ReadonlyMap<string, Id<'status'>>
  readonly types: ReadonlyMap<string, Id<'issue-type'>>
}

/** Finds the project's statuses and types by name and adds those that the issues need. */
export async function importColumns(
  run: ImportRun,
  project: Id<'project'>,
  { issues, tally }: { issues: readonly JiraIssue[]; tally: Tally },
): Promise<Columns> {
  const read = await run.kernel.reader(run.caller)
  const oldStatuses = await read.find(Status, { projectId: project })
  const oldTypes = await read.find(IssueType, { projectId: project })
  const statuses = new Map(oldStatuses.map(({ name, id }) => [name, id]))
  const types = new Map(oldTypes.map(({ name, id }) => [name, id]))
  const wanted = new Map(issues.map(({ status }) => [status.name, status]))
  const inOrder = [...wanted.values()].toSorted(
    (a, b) =>
      statusCategories.indexOf(a.category) - statusCategories.indexOf(b.category) ||
      a.name.localeCompare(b.name, 'en'),
  )
  const newStatuses = inOrder.flatMap(({ name, category }, index) => {
    if (statuses.has(name)) return []
    // The first status of a project has an id that follows from the project's: what is created later goes there.
    const id = derivedId<'status'>(
      project,
      oldStatuses.length === 0 ? `status ${index + 1}` : `status ${name}`,
    )
    statuses.set(name, id)
    return [{ id, name, category, rank: rankOfNumber(oldStatuses.length + index + 1) }]
  })
  const names = [...new Set(issues.map(({ type }) => type))].toSorted(
    (a, b) => count(issues, b) - count(issues, a),
  )
  const newTypes = names.flatMap((name, index) => {
    if (types.has(name)) return []
    const id = derivedId<'issue-type'>(project, oldTypes.length === 0 ? `type ${index + 1}` : `type ${name}`)
    types.set(name, id)
    return [{ id, name, icon: iconOf(name), rank: rankOfNumber(oldTypes.length + index + 1) }]
  })
  tally.add('statuses', 'imported', newStatuses.length)
  tally.add('statuses', 'unchanged', wanted.size - newStatuses.length)
  tally.add('types', 'imported', newTypes.length)
  tally.add('types', 'unchanged', names.length - newTypes.length)
  if (!run.dryRun && newStatuses.length + newTypes.length > 0) {
    await command(run, 'status.import', { project, statuses: newStatuses, types: newTypes })
  }
  return { statuses, types }
}

function count(issues: readonly JiraIssue[], type: string): number {
  return issues.filter(issue => issue.type === type).length
}

function iconOf(type: string): string {
  const name = type.toLowerCase()
  if (name.includes('bug')) return 'bug'
  if (name.includes('epic')) return 'epic'
  if (name.includes('story') || name.includes('improvement')) return 'story'
  if (name.includes('feature') || name.includes('wish')) return 'feature'
  return 'task'
}
