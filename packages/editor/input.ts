import { z } from 'zod'
import { type Fault, faultOf } from './check.ts'
import { fromMarkdown } from './from-markdown.ts'
import { safeHref } from './href.ts'
import { limits, type RichDoc } from './nodes.ts'
import { isEmpty, nodesOf } from './text.ts'

const checked = z.custom<RichDoc>().superRefine((value, context) => report(faultOf(value), context))
const unchecked = z.custom<RichDoc>()

// zod has no JSON Schema for what we check ourselves, and would ask the schema that `superRefine` copied for one. The
// rest of the house sees these behind `lazy`, since `.describe()` copies again.
checked._zod.parent = undefined
for (const schema of [checked, unchecked]) {
  schema._zod.toJSONSchema = () => ({
    type: 'object',
    description: 'ProseMirror JSON under the schema of packages/editor/nodes.ts',
    properties: {
      type: { const: 'doc' },
      content: { type: 'array', items: { type: 'object' }, minItems: 1 },
    },
    required: ['type', 'content'],
    additionalProperties: false,
  })
}

/** Rich text as it is stored, for the outputs of commands and queries. */
export const richTextDoc = z.lazy(() => checked)

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
  .pipe(z.lazy(() => unchecked))
  .meta({ 'x-log': 'long' })

/** The same, where saying nothing is not enough: a comment, a reason. */
export const richTextWithWords = richText.refine(doc => !isEmpty(doc), { error: 'editor.empty' })

function report(fault: Fault | null, context: z.core.$RefinementCtx): void {
  if (fault) context.addIssue({ code: 'custom', message: fault.reason, path: fault.path })
}

function withCleanLinks(doc: RichDoc): RichDoc {
  if (hrefsOf(doc).every(attrs => safeHref(attrs.href) === attrs.href)) return doc
  const copy = structuredClone(doc)
  for (const attrs of hrefsOf(copy)) attrs.href = safeHref(attrs.href) ?? ''
  return copy
}

function hrefsOf(doc: RichDoc): { href: string }[] {
  const found: { href: string }[] = []
  for (const node of nodesOf(doc)) {
    for (const mark of 'marks' in node ? (node.marks ?? []) : [])
      if (mark.type === 'link') found.push(mark.attrs)
  }
  return found
}
