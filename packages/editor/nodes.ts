import { safeHref } from './href.ts'

export type Mark = { type: 'bold' | 'italic' | 'strike' | 'code' } | { type: 'link'; attrs: { href: string } }

export type TextNode = { type: 'text'; text: string; marks?: Mark[] }
export type MentionNode = { type: 'mention'; attrs: { id: string }; marks?: Mark[] }
export type HardBreak = { type: 'hardBreak'; marks?: Mark[] }
export type Inline = TextNode | MentionNode | HardBreak

export type Paragraph = { type: 'paragraph'; content?: Inline[] }
export type Heading = { type: 'heading'; attrs: { level: number }; content?: Inline[] }
export type CodeBlock = { type: 'codeBlock'; attrs?: { language?: string | null }; content?: TextNode[] }
export type ListItem = { type: 'listItem'; content: Block[] }
export type BulletList = { type: 'bulletList'; content: ListItem[] }
export type OrderedList = { type: 'orderedList'; attrs?: { start?: number }; content: ListItem[] }
export type Blockquote = { type: 'blockquote'; content: Block[] }
export type HorizontalRule = { type: 'horizontalRule' }
export type Block = Paragraph | Heading | CodeBlock | BulletList | OrderedList | Blockquote | HorizontalRule

/** Rich text as it is stored and sent: ProseMirror JSON under the one schema of this file. */
export type RichDoc = { type: 'doc'; content: Block[] }
export type DocNode = RichDoc | Block | ListItem | Inline

type AttrRule = { accepts: (value: unknown) => boolean; default?: string | number | null }

/** `content` is a ProseMirror content expression: names or groups, each with `+`, `*` or nothing. */
export type NodeRule = {
  content: string
  group?: 'block' | 'inline'
  attrs?: Record<string, AttrRule>
  plain?: true
}

export const limits = { depth: 16, nodes: 20_000, bytes: 200_000 } as const

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const language = /^[\w+#.-]{1,40}$/

export const isPersonId = (value: unknown): value is string => typeof value === 'string' && uuid.test(value)

/** Whether a word may name the language of a code block. */
export const isLanguage = (value: unknown): value is string =>
  typeof value === 'string' && language.test(value)

const isWhole = (value: unknown, least: number, most: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most

/** The one declaration of what rich text may hold; the check, Markdown and the editor all follow it. */
export const nodeRules: ReadonlyMap<string, NodeRule> = new Map<string, NodeRule>([
  ['doc', { content: 'block+' }],
  ['paragraph', { group: 'block', content: 'inline*' }],
  [
    'heading',
    { group: 'block', content: 'inline*', attrs: { level: { accepts: value => isWhole(value, 1, 3) } } },
  ],
  ['bulletList', { group: 'block', content: 'listItem+' }],
  [
    'orderedList',
    {
      group: 'block',
      content: 'listItem+',
      attrs: { start: { accepts: value => isWhole(value, 0, 999_999_999), default: 1 } },
    },
  ],
  ['listItem', { content: 'paragraph block*' }],
  ['blockquote', { group: 'block', content: 'block+' }],
  [
    'codeBlock',
    {
      group: 'block',
      content: 'text*',
      plain: true,
      attrs: { language: { accepts: value => value === null || isLanguage(value), default: null } },
    },
  ],
  ['horizontalRule', { group: 'block', content: '' }],
  ['hardBreak', { group: 'inline', content: '' }],
  ['mention', { group: 'inline', content: '', attrs: { id: { accepts: isPersonId } } }],
  ['text', { group: 'inline', content: '' }],
])

export const markRules: ReadonlyMap<string, { attrs?: Record<string, AttrRule> }> = new Map([
  ['link', { attrs: { href: { accepts: (value: unknown) => safeHref(value) !== null } } }],
  ['bold', {}],
  ['italic', {}],
  ['strike', {}],
  ['code', {}],
])

/** A document that says nothing. Frozen: it is shared by all who start from it. */
export const emptyDoc: RichDoc = { type: 'doc', content: [{ type: 'paragraph' }] }
for (const part of [emptyDoc, emptyDoc.content, ...emptyDoc.content]) Object.freeze(part)
