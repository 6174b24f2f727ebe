import type { Id } from './ids.ts'

/**
 * A fixed id for a seed: the number stands readable at its end. Rooms take ranges of a thousand (people 1000,
 * spaces 2000, …), so that no two share an id; many workspaces may hold the same one.
 */
export function seedId<const N extends string>(_of: N, number: number): Id<N> {
  return `01900000-0000-7000-8000-${String(number).padStart(12, '0')}` as Id<N>
}
