import { between } from '../../../../kernel/rank.ts'

/**
 * A rank for the place between two neighbours of a column, whose ranks `rankOf` knows. Where two neighbours leave no
 * room (an import gave them one rank), the place moves to the next gap below, then above.
 */
export function rankAt(
  ids: readonly string[],
  { before, after }: { before: string | null; after: string | null },
  rankOf: (id: string) => string | null,
): string | null {
  const above = before === null ? -1 : ids.indexOf(before)
  const below = after === null ? ids.length : ids.indexOf(after)
  const rankAtIndex = (index: number) => rankOf(ids[index] ?? '')
  const low = above < 0 ? null : rankAtIndex(above)
  const high = below >= ids.length ? null : rankAtIndex(below)
  const here = between(low, high)
  if (here !== null) return here
  for (let next = below + 1; next <= ids.length; next++) {
    const gap = between(rankAtIndex(next - 1), next === ids.length ? null : rankAtIndex(next))
    if (gap !== null) return gap
  }
  return null
}
