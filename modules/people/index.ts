/** The front door of people: what other rooms may use. */
export { createDepartment } from './commands/create-department.ts'
export { setupOrganisation } from './commands/setup-organisation.ts'
export type { Commands, Queries } from './module.ts'
export { Department, Head, Person } from './objects.ts'
export { personKey } from './person-key.ts'
export { seed as people } from './seed.ts'
