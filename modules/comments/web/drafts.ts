import type { RichDoc } from '../../../packages/editor/schema.ts'

/** What was begun below an object, by its id; it lives as long as the page. */
export const drafts = new Map<string, RichDoc>()
