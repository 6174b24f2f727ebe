import type { Tx } from '../../kernel/command.ts'
import { derivedId, type Id } from '../../kernel/ids.ts'
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
export const firstStatus = (project: string): Id<'status'> => derivedId(project, 'status 1')
export const firstType = (project: string): Id<'issue-type'> => derivedId(project, 'type 1')

/** Gives a project its first statuses and types, unless it has them. */
export async function furnish(tx: Tx, project: Id<'project'>): Promise<void> {
  if ((await tx.get(Status, firstStatus(project))) !== null) return
  const [workspace] = await tx.find(Workspace, {}, { limit: 1 })
  const { statuses, types } = words[workspace?.language ?? 'en']
  for (const [index, [name, category]] of statuses.entries()) {
    const id = derivedId<'status'>(project, `status ${index + 1}`)
    tx.insert(Status, { id, projectId: project, name, category, rank: rankOfNumber(index + 1) })
  }
  for (const [index, [name, icon]] of types.entries()) {
    const id = derivedId<'issue-type'>(project, `type ${index + 1}`)
    tx.insert(IssueType, { id, projectId: project, name, icon, rank: rankOfNumber(index + 1) })
  }
}
