/** The front door of spaces. */
export { createProject } from './commands/create-project.ts'
export type { Commands, Queries } from './module.ts'
export { Project, Space } from './objects.ts'
export { seed as spaces } from './seed.ts'
export { isProjectKey } from './shared.ts'
