import type { Text } from '../../../../packages/ui/text.tsx'
import type english from '../../locales/en.json'
import { limits } from '../../shared.ts'

/** A request that is being written. */
export interface Draft {
  from: string | null
  to: string | null
  title: string
  why: string
  due: string | null
  lines: readonly string[]
}

export const emptyDraft: Draft = { from: null, to: null, title: '', why: '', due: null, lines: [''] }

/** What was written and neither sent nor emptied is there when the dialog is opened again. */
let kept: Draft | null = null
export const keptDraft = (): Draft | null => kept
export function keepDraft(draft: Draft | null): void {
  kept = draft
}

export const writtenLines = (draft: Draft): string[] =>
  draft.lines.map(line => line.trim()).filter(line => line !== '')

/** Whether anything is in it that would be missed. */
export const isWritten = (draft: Draft): boolean =>
  draft.title.trim() !== '' || draft.why.trim() !== '' || writtenLines(draft).length > 0

export type Flaws = Partial<Record<'to' | 'title' | 'why' | 'due' | 'lines', string>>

/** What is missing or too long, in words, by field. */
export function flawsOf(draft: Draft, text: Text<keyof typeof english>): Flaws {
  const flaws: Flaws = {}
  const longest = Math.max(0, ...writtenLines(draft).map(line => line.length))
  if (draft.to === null) flaws.to = text('requests.need_to')
  if (draft.title.trim() === '') flaws.title = text('requests.need_what')
  if (draft.why.trim() === '') flaws.why = text('requests.need_why')
  if (draft.due === null) flaws.due = text('requests.need_due')
  if (longest === 0) flaws.lines = text('requests.need_lines')
  if (draft.title.trim().length > limits.title)
    flaws.title = text('requests.too_long', { count: draft.title.trim().length - limits.title })
  if (draft.why.trim().length > limits.why)
    flaws.why = text('requests.too_long', { count: draft.why.trim().length - limits.why })
  if (longest > limits.line) flaws.lines = text('requests.too_long', { count: longest - limits.line })
  return flaws
}
