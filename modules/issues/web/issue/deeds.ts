import type { IconName } from '../../../../packages/ui/icon-names.ts'

/** One thing that somebody did to an issue. */
export interface Deed {
  id: string
  actor: string
  at: string
  field: DeedField
  icon: IconName
  before: unknown
  after: unknown
  /** What an imported issue was where it came from. */
  facts: ImportedFacts | null
}

export interface ImportedFacts {
  reporterId: string
  createdAt: string
  changedAt: string
}

const fields = {
  created: 'plus',
  imported: 'into',
  statusId: 'status-active',
  assigneeId: 'user',
  dueOn: 'calendar',
  priority: 'priority-medium',
  title: 'edit',
  description: 'edit',
  typeId: 'task',
  labels: 'tag',
  parentId: 'subtask',
  resolution: 'check',
} as const satisfies Record<string, IconName>
export type DeedField = keyof typeof fields

interface Item {
  seq: number
  op: string
  actor: string
  at: string
  /** The command. */
  name: string
  fields: Readonly<Record<string, readonly [unknown, unknown]>>
  veiled: readonly string[]
}

/** The items of the activity as single deeds, oldest first. What only orders cards is nobody's news. */
export function deedsOf(items: readonly Item[]): Deed[] {
  return items.toReversed().flatMap(item => {
    const { seq, op, actor, at } = item
    const deed = (field: DeedField, before: unknown, after: unknown): Deed => {
      return { id: `${seq} ${field}`, actor, at, field, icon: fields[field], before, after, facts: null }
    }
    if (op === 'create') return [creationOf(item, deed)]
    if (op !== 'update') return []
    const changed = Object.entries(item.fields).flatMap(([field, [before, after]]) =>
      isDeedField(field) ? [deed(field, before ?? null, after ?? null)] : [],
    )
    const veiled = item.veiled.flatMap(field => (isDeedField(field) ? [deed(field, null, null)] : []))
    return [...changed, ...veiled]
  })
}

/** Who imports an issue has not written it: that somebody else did, and when, is a fact of the issue. */
function creationOf(item: Item, deed: (field: DeedField, before: unknown, after: unknown) => Deed): Deed {
  if (item.name !== 'issue.import') return deed('created', null, null)
  const [reporterId, createdAt, changedAt] = ['reporterId', 'createdAt', 'changedAt'].map(field =>
    String(item.fields[field]?.[1] ?? ''),
  )
  const isKnown = reporterId && createdAt && changedAt
  return { ...deed('imported', null, null), facts: isKnown ? { reporterId, createdAt, changedAt } : null }
}

function isDeedField(field: string): field is DeedField {
  return field in fields && field !== 'created' && field !== 'imported'
}
