import type { Node } from '@tiptap/pm/model'
import { MarkdownSerializer, type MarkdownSerializerState } from 'prosemirror-markdown'
import type { Inline, Mark, RichDoc, TextNode } from './nodes.ts'
import { proseMirrorSchema } from './prosemirror-schema.ts'
import { nodesOf } from './text.ts'

/** Rich text as Markdown that `fromMarkdown` reads back. `nameOf` gives the name shown for a mentioned person's id. */
export function toMarkdown(doc: RichDoc, nameOf: (id: string) => string = () => ''): string {
  return serializer(nameOf).serialize(proseMirrorSchema.nodeFromJSON(readyForMarkdown(doc)), {
    tightLists: true,
  })
}

const serializer = (nameOf: (id: string) => string): MarkdownSerializer =>
  new MarkdownSerializer(
    {
      paragraph: writeParagraph,
      heading: (state, node) => {
        state.write(`${'#'.repeat(node.attrs.level)} `)
        state.renderInline(node, false)
        state.closeBlock(node)
      },
      bulletList: (state, node) => state.renderList(node, '  ', () => '- '),
      orderedList: writeOrderedList,
      listItem: (state, node) => state.renderContent(node),
      blockquote: (state, node) => state.wrapBlock('> ', null, node, () => state.renderContent(node)),
      codeBlock: writeCodeBlock,
      horizontalRule: (state, node) => {
        state.write('---')
        state.closeBlock(node)
      },
      hardBreak: state => state.write('\\\n'),
      mention: (state, node) => {
        const { id } = node.attrs
        state.write(`[@${state.esc(nameOf(id))}](mention:${id})`)
      },
      text: (state, node, ...[parent, index]) =>
        writeText(state, node.text ?? '', isLineStart(parent, index)),
    },
    {
      bold: { open: '**', close: '**', mixable: true },
      italic: { open: '*', close: '*', mixable: true },
      strike: { open: '~~', close: '~~', mixable: true },
      link: {
        open: '[',
        close: (_state, mark) => `](${String(mark.attrs.href).replace(/[()]/g, '\\$&')})`,
        mixable: true,
      },
      code: {
        open: (_state, _mark, ...[parent, index]) => ticksAround(parent.child(index)).open,
        close: (_state, _mark, ...[parent, index]) => ticksAround(parent.child(index - 1)).close,
        escape: false,
      },
    },
    { hardBreakNodeName: 'hardBreak', escapeExtraCharacters: /&(?=#?\w+;)|<(?=[a-z/!?])/gi },
  )

function writeParagraph(state: MarkdownSerializerState, node: Node): void {
  state.renderInline(node)
  state.closeBlock(node)
}

function writeOrderedList(state: MarkdownSerializerState, node: Node): void {
  const start = Number(node.attrs.start)
  const width = String(start + node.childCount - 1).length
  state.renderList(node, ' '.repeat(width + 2), index => `${String(start + index).padStart(width)}. `)
}

function writeCodeBlock(state: MarkdownSerializerState, node: Node): void {
  const fence = '`'.repeat(Math.max(3, longestTicks(node.textContent) + 1))
  state.write(`${fence}${node.attrs.language ?? ''}\n`)
  state.text(node.textContent, false)
  state.write('\n')
  state.write(fence)
  state.closeBlock(node)
}

function ticksAround(node: Node): { open: string; close: string } {
  const longest = longestTicks(node.text ?? '')
  const ticks = '`'.repeat(longest + 1)
  return longest === 0 ? { open: ticks, close: ticks } : { open: `${ticks} `, close: ` ${ticks}` }
}

const longestTicks = (text: string): number =>
  text.match(/`+/g)?.reduce((most, run) => Math.max(most, run.length), 0) ?? 0

function writeText(state: MarkdownSerializerState, text: string, startsLine: boolean): void {
  state.text(startsLine ? escapedLineStart(state.esc(text.replace(/^[ \t]+/, ''))) : state.esc(text), false)
}

// After a hard break the library no longer knows that it stands at the start of a line, where `- ` begins a list.
const isLineStart = (parent: Node, index: number): boolean =>
  index === 0 || parent.child(index - 1).type.name === 'hardBreak'

const escapedLineStart = (line: string): string =>
  line.replace(/^(?:[+>=-]|#{1,6}(?=\s|$))/, '\\$&').replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\')

function readyForMarkdown(doc: RichDoc): RichDoc {
  const copy = structuredClone(doc)
  for (const node of nodesOf(copy)) {
    if (node.type !== 'paragraph' && node.type !== 'heading') continue
    const lines = (node.content ?? []).flatMap(linesOf).flatMap(withoutMarkedEdges)
    node.content = node.type === 'heading' ? lines.map(onOneLine) : withoutLastBreaks(lines)
  }
  return copy
}

function linesOf(node: Inline): Inline[] {
  if (node.type !== 'text') return [node]
  return node.text.split('\n').flatMap((text, at): Inline[] => {
    const words: Inline[] = text === '' ? [] : [{ ...node, text }]
    return at === 0 ? words : [{ type: 'hardBreak' }, ...words]
  })
}

// `** a **` is no emphasis in Markdown: white space at an edge keeps only the marks that go on beyond it.
function withoutMarkedEdges(node: Inline, at: number, nodes: Inline[]): Inline[] {
  if (node.type !== 'text' || !node.marks || node.marks.some(mark => mark.type === 'code')) return [node]
  const begin = node.text.length - node.text.trimStart().length
  const end = Math.max(begin, node.text.trimEnd().length)
  const pieces: TextNode[] = [
    { type: 'text', text: node.text.slice(0, begin), marks: sharedMarks(node.marks, nodes[at - 1]) },
    { type: 'text', text: node.text.slice(begin, end), marks: node.marks },
    { type: 'text', text: node.text.slice(end), marks: sharedMarks(node.marks, nodes[at + 1]) },
  ]
  return pieces.filter(piece => piece.text !== '')
}

function sharedMarks(marks: Mark[], neighbour: Inline | undefined): Mark[] {
  const isBlank = neighbour?.type === 'text' && neighbour.text.trim() === ''
  const beyond = isBlank ? [] : (neighbour?.marks ?? [])
  return marks.filter(mark => mark.type === 'link' || beyond.some(other => other.type === mark.type))
}

function withoutLastBreaks(content: Inline[]): Inline[] {
  const last = content.findLastIndex(node => node.type !== 'hardBreak')
  return content.slice(0, last + 1)
}

const onOneLine = (node: Inline): Inline => (node.type === 'hardBreak' ? { type: 'text', text: ' ' } : node)
