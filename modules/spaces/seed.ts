import { seedId } from '../../kernel/seed.ts'
import { people } from '../people/index.ts'

/** A space each for two departments, a common one, and a project in the engineers' space. */
export const seed = {
  ...people,
  commonSpace: seedId('space', 2001),
  marketingSpace: seedId('space', 2002),
  engineeringSpace: seedId('space', 2003),
  newSpace: seedId('space', 2009),
  project: seedId('project', 2101),
  otherProject: seedId('project', 2102),
  newProject: seedId('project', 2109),
}
