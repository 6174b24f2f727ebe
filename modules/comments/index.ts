/** The front door of comments. */
export { addComment } from './commands/add-comment.ts'
export { editComment } from './commands/edit-comment.ts'
export { Comment } from './objects.ts'
export { seed as comments } from './seed.ts'
