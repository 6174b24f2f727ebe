/** The front door of comments. */
export { addComment } from './commands/add-comment.ts'
export type { Commands, Queries } from './module.ts'
export { Comment } from './objects.ts'
export { seed as comments } from './seed.ts'
