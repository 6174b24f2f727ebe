/** The front door of the inbox. */
export { InboxEntry } from './objects.ts'
export { tell } from './tell.ts'
