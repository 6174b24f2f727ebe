/** The front door of issues. */
export { createIssue } from './commands/create-issue.ts'
export { editIssue } from './commands/edit-issue.ts'
export { editStatus } from './commands/edit-status.ts'
export { moveIssue } from './commands/move-issue.ts'
export { removeStatus } from './commands/remove-status.ts'
export { Issue, Status } from './objects.ts'
export { seed as issues } from './seed.ts'
