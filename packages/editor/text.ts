import type { Block, DocNode, Inline, RichDoc } from './nodes.ts'

/**
 * The words of rich text, one line for each block, for search and excerpts. Mentions are ids, and names change, so
 * they read `@` unless `nameOf` gives the name for a person's id.
 */
export function plainText(doc: RichDoc, nameOf?: (id: string) => string): string {
  const lines: string[] = []
  let line = ''
  for (const node of nodesOf(doc)) {
    if (isBlock(node)) {
      if (line !== '') lines.push(line)
      line = ''
    } else line += wordsOf(node, nameOf)
  }
  lines.push(line)
  return lines.join('\n').trim()
}

const isBlock = (node: DocNode): node is Exclude<DocNode, Inline> =>
  node.type !== 'text' && node.type !== 'hardBreak' && node.type !== 'mention'

function wordsOf(node: Inline, nameOf?: (id: string) => string): string {
  if (node.type === 'text') return node.text
  if (node.type === 'hardBreak') return '\n'
  return `@${nameOf?.(node.attrs.id) ?? ''}`
}

/** Ids of the persons whom rich text mentions, each once, in the order of the text. */
export function mentionsOf(doc: RichDoc): string[] {
  const ids = new Set<string>()
  for (const node of nodesOf(doc)) if (node.type === 'mention') ids.add(node.attrs.id)
  return [...ids]
}

/** Whether rich text says nothing: no word, no mention, no rule. Null counts as empty. */
export function isEmpty(doc: RichDoc | null): boolean {
  if (doc === null) return true
  for (const node of nodesOf(doc)) {
    if (node.type === 'mention' || node.type === 'horizontalRule') return false
    if (node.type === 'text' && node.text.trim() !== '') return false
  }
  return true
}

/** Rich text that says just these words: a paragraph for each line that is not blank. */
export function docOfText(text: string): RichDoc {
  const lines = text.toWellFormed().replaceAll('\0', '').split(/\r?\n/)
  const content = lines.filter(line => line.trim() !== '').map(paragraphOf)
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

const paragraphOf = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })

/** Every node of a document in the order of the text, without calling itself. */
export function* nodesOf(doc: RichDoc): Generator<DocNode> {
  const waiting: DocNode[] = [doc]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node
    const children: readonly DocNode[] = 'content' in node ? (node.content ?? []) : []
    for (let at = children.length - 1; at >= 0; at--) {
      const child = children[at]
      if (child) waiting.push(child)
    }
  }
}
