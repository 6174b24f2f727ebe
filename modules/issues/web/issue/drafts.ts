import type { RichDoc } from '../../../../packages/editor/schema.ts'

/** A description that is being written. */
export interface Draft {
  doc: RichDoc | null
  /** What stood there when it was begun, as JSON. */
  base: string
  isRefused: boolean
}

/** By the id of the issue; they live as long as the page. */
export const drafts = new Map<string, Draft>()
