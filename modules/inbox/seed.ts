import { seedId } from '../../kernel/seed.ts'
import { comments } from '../comments/index.ts'

export const seed = {
  ...comments,
  /** Told to the owner, about the project of the seed. */
  entry: seedId('inbox-entry', 4001),
  secondEntry: seedId('inbox-entry', 4002),
}
