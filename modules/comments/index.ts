/** The front door of comments. */
export { addComment } from './commands/add-comment.ts'
export { editComment } from './commands/edit-comment.ts'
export { importComments } from './commands/import-comments.ts'
export type { Commands, Queries } from './module.ts'
export { Comment } from './objects.ts'
export { seed as comments } from './seed.ts'
