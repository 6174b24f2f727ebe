import { z } from 'zod'
import { type Fault, faultOf } from './check.ts'
import { fromMarkdown } from './from-markdown.ts'
import { safeHref } from './href.ts'
import { limits, type RichDoc } from './nodes.ts'
import { isEmpty, nodesOf } from './text.ts'

const proseMirrorJson = z.custom<RichDoc>().superRefine((value, context) => report(faultOf(value), context))

// zod has no JSON Schema for what we check ourselves, and would ask the schema that `superRefine` copied for one. The
// rest of the house sees it behind `lazy`, since `.describe()` copies again.
proseMirrorJson._zod.parent = undefined
proseMirrorJson._zod.toJSONSchema = () => ({
  type: 'object',
  description: 'ProseMirror JSON under the schema of packages/editor/nodes.ts',
  properties: { type: { const: 'doc' }, content: { type: 'array', items: { type: 'object' }, minItems: 1 } },
  required: ['type', 'content'],
  additionalProperties: false,
})

/** Rich text as it is stored, for the outputs of commands and queries. */
export const richTextDoc = z.lazy(() => proseMirrorJson)

/**
 * Rich text in the input of a command: ProseMirror JSON or Markdown, always read as a `RichDoc` whose links are in
 * the form of `safeHref`. The log keeps a digest of it. An issue names the fault (`editor.unsafe_link`, …) and the path to it.
 */
export const richText = z
  .union([z.string().meta({ description: 'Markdown', maxLength: limits.bytes }), richTextDoc])
  .transform((value, context): RichDoc => {
    if (typeof value !== 'string') return withCleanLinks(value)
    const { doc, fault } = fromMarkdown(value)
    if (doc) return doc
    report(fault, context)
    return z.NEVER
  })
  .pipe(richTextDoc)
  .meta({ 'x-log': 'long' })

/** The same, where saying nothing is not enough: a comment, a reason. */
export const richTextWithWords = richText.refine(doc => !isEmpty(doc), { error: 'editor.empty' })

function report(fault: Fault | null, context: z.core.$RefinementCtx): void {
  if (fault) context.addIssue({ code: 'custom', message: fault.reason, path: fault.path })
}

function withCleanLinks(doc: RichDoc): RichDoc {
  const copy = structuredClone(doc)
  for (const node of nodesOf(copy)) {
    for (const mark of 'marks' in node ? (node.marks ?? []) : []) {
      if (mark.type === 'link') mark.attrs.href = safeHref(mark.attrs.href) ?? ''
    }
  }
  return copy
}
