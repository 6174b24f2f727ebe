import type { WebModule } from '../packages/ui/contributions.ts'

/** The rooms of the house on the screen, in the order of the rail; the check compares it with `modules.ts`. */
export const rooms: readonly WebModule[] = []
