import type { LogEntry } from '../log.ts'
import type { AnyObject } from '../object.ts'
import { accessTypes } from '../records.ts'

/** What a commit changed in which places there are, who sees them, and what they are called. */
export interface PlaceNews {
  /** Places that are something else now than they were: another name, another state. */
  readonly changed: ReadonlySet<string>
}

/** Null where the commit has nothing to do with places. Who sees others than before, the access graph knows. */
export function placeNews(
  entries: readonly LogEntry[],
  types: ReadonlyMap<string, AnyObject>,
): PlaceNews | null {
  const changed = new Set<string>()
  let hasAccess = false
  for (const { changes } of entries) {
    for (const { type, container, op } of changes) {
      if (op === 'note') continue
      if (accessTypes.has(type)) hasAccess = true
      else if (types.get(type)?.container === 'self') changed.add(container)
    }
  }
  return hasAccess || changed.size > 0 ? { changed } : null
}
