import type { Where } from '../../../../packages/client/place.ts'

/** What boards and lists filter by, as `issue.board` and `issue.list` take it: null stands for nobody. */
export type IssueFilter = {
  statusId?: string[]
  typeId?: string[]
  assigneeId?: (string | null)[]
  priority?: number[]
  labels?: string[]
}

export type FilterField = keyof IssueFilter

/** The fields in the order of the filter bar, each with its name in the address. */
export const filterFields = {
  statusId: 'status',
  assigneeId: 'assignee',
  typeId: 'type',
  priority: 'priority',
  labels: 'label',
} as const satisfies Record<FilterField, string>

/** How nobody is written where ids of people stand. */
export const nobody = 'none'

/** Reads the filter from the address. */
export function readFilter(search: Readonly<Record<string, string>>): IssueFilter {
  const filter: IssueFilter = {}
  const statuses = valuesOf(search.status).filter(isUuid)
  const people = valuesOf(search.assignee).filter(value => value === nobody || isUuid(value))
  const types = valuesOf(search.type).filter(isUuid)
  const priorities = valuesOf(search.priority).filter(value => /^[0-4]$/.test(value))
  const labels = valuesOf(search.label).map(decodeLabel).filter(Boolean)
  if (statuses.length > 0) filter.statusId = statuses
  if (people.length > 0) filter.assigneeId = people.map(id => (id === nobody ? null : id))
  if (types.length > 0) filter.typeId = types
  if (priorities.length > 0) filter.priority = priorities.map(Number)
  if (labels.length > 0) filter.labels = labels
  return filter
}

/** The same as parts of an address; null takes a part out. */
export function writeFilter(filter: IssueFilter): Record<string, string | null> {
  const written: Record<string, string | null> = {}
  for (const [field, name] of Object.entries(filterFields)) written[name] = partOf(filter, field)
  return written
}

/** The same as data over the fields of a row, for the live view. */
export function whereOf(filter: IssueFilter): Where {
  return Object.fromEntries(Object.entries(filter))
}

export function isFiltered(filter: IssueFilter): boolean {
  return Object.keys(filter).length > 0
}

/** The filter with this value put in or taken out; a field without values goes. */
export function toggled(filter: IssueFilter, field: FilterField, value: string | number | null): IssueFilter {
  const written = writeValue(value)
  const values = valuesOf(partOf(filter, field))
  const rest = values.includes(written) ? values.filter(one => one !== written) : [...values, written]
  return replaced(filter, field, rest.join(','))
}

export function without(filter: IssueFilter, field: FilterField): IssueFilter {
  return replaced(filter, field, '')
}

/** The values of one field as texts: a label as it is, anything else as the address has it. */
export function writtenIn(filter: IssueFilter, field: FilterField): readonly string[] {
  return (filter[field] ?? []).map(value => (value === null ? nobody : String(value)))
}

/** Such a text as the value that it stands for. */
export function valueIn(field: FilterField, written: string): string | number | null {
  if (field === 'priority') return Number(written)
  return field === 'assigneeId' && written === nobody ? null : written
}

function replaced(filter: IssueFilter, field: FilterField, part: string): IssueFilter {
  const parts = Object.entries({ ...writeFilter(filter), [filterFields[field]]: part })
  return readFilter(Object.fromEntries(parts.map(([name, value]) => [name, value ?? ''])))
}

function partOf(filter: IssueFilter, field: string): string | null {
  const values = new Map<string, readonly unknown[] | undefined>(Object.entries(filter)).get(field)
  if (!values || values.length === 0) return null
  return values.map(writeValue).join(',')
}

function writeValue(value: unknown): string {
  return value === null ? nobody : encodeLabel(String(value))
}

function valuesOf(part: string | null | undefined): string[] {
  return part ? [...new Set(part.split(','))].filter(Boolean).slice(0, 100) : []
}

function isUuid(value: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(value)
}

// A comma parts the values, so one inside of a label is written as a code.
function encodeLabel(label: string): string {
  return label.replaceAll('%', '%25').replaceAll(',', '%2C')
}

function decodeLabel(written: string): string {
  return written.replaceAll('%2C', ',').replaceAll('%25', '%')
}
