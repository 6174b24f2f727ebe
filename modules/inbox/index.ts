/** The front door of the inbox. */
export { tell } from './tell.ts'
