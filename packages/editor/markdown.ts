/** Markdown in and out of rich text. Server side: the Markdown library stays out of the browser. */
export { fromMarkdown } from './from-markdown.ts'
export { toMarkdown } from './to-markdown.ts'
