import type { Tx } from '../../kernel/command.ts'
import { derivedId, type Id } from '../../kernel/ids.ts'
import type { RowOf } from '../../kernel/object.ts'
import { rankOfNumber } from '../../kernel/rank.ts'
import { Workspace } from '../../kernel/records.ts'
import { IssueType, Status } from './objects.ts'
import type { StatusCategory } from './shared.ts'

interface Words {
  readonly statuses: readonly (readonly [name: string, category: StatusCategory])[]
  readonly types: readonly (readonly [name: string, icon: string])[]
}

// Rows of the project from its first day on: people rename them, so they are data and not messages.
const words: Readonly<Record<'zh-CN' | 'en', Words>> = {
  'zh-CN': {
    statuses: [
      ['待办', 'new'],
      ['进行中', 'active'],
      ['评审中', 'active'],
      ['已完成', 'done'],
    ],
    types: [
      ['任务', 'task'],
      ['故事', 'story'],
      ['缺陷', 'bug'],
    ],
  },
  en: {
    statuses: [
      ['To do', 'new'],
      ['In progress', 'active'],
      ['In review', 'active'],
      ['Done', 'done'],
    ],
    types: [
      ['Task', 'task'],
      ['Story', 'story'],
      ['Bug', 'bug'],
    ],
  },
}

/** The ids of a project's first status and type: they follow from the project's, so whoever comes first makes the same. */
const firstStatus = (project: string): Id<'status'> => derivedId(project, 'status 1')
const firstType = (project: string): Id<'issue-type'> => derivedId(project, 'type 1')

/** Gives a project its first statuses and types, unless it has some. */
export async function furnish(tx: Tx, project: Id<'project'>): Promise<void> {
  const status = await defaultStatus(tx, project)
  const type = await defaultType(tx, project)
  if (status !== null && type !== null) return
  const [workspace] = await tx.find(Workspace, {}, { limit: 1 })
  const given = words[workspace?.language ?? 'en']
  if (status === null) giveStatuses(tx, project, given)
  if (type === null) giveTypes(tx, project, given)
}

/** What new issues begin as: what the project began with, by its id; once that is removed, the first in order. */
export async function defaultStatus(tx: Tx, project: Id<'project'>): Promise<RowOf<typeof Status> | null> {
  const own = await tx.get(Status, firstStatus(project))
  if (own !== null) return own
  const [first] = await tx.find(Status, { projectId: project }, { order: ['rank'], limit: 1 })
  return first ?? null
}

export async function defaultType(tx: Tx, project: Id<'project'>): Promise<RowOf<typeof IssueType> | null> {
  const own = await tx.get(IssueType, firstType(project))
  if (own !== null) return own
  const [first] = await tx.find(IssueType, { projectId: project }, { order: ['rank'], limit: 1 })
  return first ?? null
}

function giveStatuses(tx: Tx, project: Id<'project'>, { statuses }: Words): void {
  for (const [index, [name, category]] of statuses.entries()) {
    const id = derivedId<'status'>(project, `status ${index + 1}`)
    tx.insert(Status, { id, projectId: project, name, category, rank: rankOfNumber(index + 1) })
  }
}

function giveTypes(tx: Tx, project: Id<'project'>, { types }: Words): void {
  for (const [index, [name, icon]] of types.entries()) {
    const id = derivedId<'issue-type'>(project, `type ${index + 1}`)
    tx.insert(IssueType, { id, projectId: project, name, icon, rank: rankOfNumber(index + 1) })
  }
}
