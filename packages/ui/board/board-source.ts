import type { ReactNode } from 'react'

/** One column. */
export interface BoardGroup {
  id: string
  name: string
  /** Drawn before the name: a status ring. */
  mark?: ReactNode
}

/** What a column holds now. */
export interface GroupState {
  /** Ids in order; the same array as long as nothing changed. */
  ids: readonly string[]
  /** How many there are in all, held here or not. */
  count: number
  /** The count was not carried further: "1,000+". */
  capped: boolean
  /** Nothing follows after the last id. */
  end: boolean
}

/** Where a board gets its data from: a few functions over whatever store holds it. */
export interface BoardSource {
  groups: readonly BoardGroup[]
  /** A hook: the state of a column; renders again when it changes. */
  useGroup: (group: string) => GroupState
  /** The last ids of this column are near; fetch more. May be called often. */
  needMore: (group: string) => void
  /** A hook: whose change touched this card within the last second, for the flash in their colour. */
  useTouchedBy?: (id: string) => string | null
}

/** Where a card was let go. Both neighbours are null in an empty column. */
export interface Drop {
  id: string
  toGroup: string
  /** The card right above the place; null at the top. */
  before: string | null
  /** The card right below the place; null only at the true end of the column. */
  after: string | null
}

/**
 * The neighbours of a place: `below` is the card that will follow, null for the end. Where more cards follow that
 * are not held here, the end is not known, so the place moves above the last one that is.
 */
export function neighboursAt(
  { ids, end }: Pick<GroupState, 'ids' | 'end'>,
  moved: string,
  below: string | null,
): Pick<Drop, 'before' | 'after'> {
  const others = ids.filter(id => id !== moved)
  const found = below === null ? -1 : others.indexOf(below)
  const index = found < 0 ? others.length - (end ? 0 : 1) : found
  return { before: others[index - 1] ?? null, after: others[Math.max(0, index)] ?? null }
}

/** Does the card already lie there? */
export function isSamePlace(ids: readonly string[], { id, before, after }: Omit<Drop, 'toGroup'>): boolean {
  const index = ids.indexOf(id)
  return index >= 0 && (ids[index - 1] ?? null) === before && (ids[index + 1] ?? null) === after
}
