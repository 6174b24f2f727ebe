import './rich-text.css'
import { createElement, type ReactNode } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { Link } from '../../ui/navigation.tsx'
import {
  type Block,
  type DocNode,
  type Inline,
  limits,
  type Mark,
  type RichDoc,
  safeHref,
} from '../schema.ts'

/** The name of a person as it is shown, without the `@`: a text, or a component that follows the person's row. */
export type RenderMention = (id: string) => ReactNode

export interface RichTextProps {
  doc: RichDoc
  renderMention: RenderMention
  /** The rank of the document's first headings on the page they stand in: 3 (default) makes them <h3>. */
  headingFrom?: 2 | 3 | 4
  className?: string
}

/** Rich text to read, drawn node by node; what the schema does not know is not drawn. */
export function RichText({ doc, renderMention, headingFrom = 3, className }: RichTextProps) {
  const draw = { renderMention, headingFrom }
  return spread('div', { className: classNames('rich-text', className) }, blocksOf(doc.content, draw, 1))
}

type Draw = { renderMention: RenderMention; headingFrom: number }
type ListedBlock = Exclude<DocNode, RichDoc | Inline>

const blocksOf = (blocks: readonly ListedBlock[], draw: Draw, depth: number): ReactNode[] =>
  depth > limits.depth ? [] : blocks.map(block => blockOf(block, draw, depth))

function blockOf(block: ListedBlock, draw: Draw, depth: number): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return spread('p', {}, inlinesOf(block.content, draw))
    case 'heading':
      return headingOf(block, draw)
    case 'bulletList':
      return spread('ul', {}, blocksOf(block.content, draw, depth + 1))
    case 'orderedList':
      return spread('ol', { start: block.attrs?.start }, blocksOf(block.content, draw, depth + 1))
    case 'listItem':
      return spread('li', {}, blocksOf(block.content, draw, depth + 1))
    case 'blockquote':
      return spread('blockquote', {}, blocksOf(block.content, draw, depth + 1))
    case 'codeBlock':
      return createElement(
        'pre',
        null,
        createElement('code', null, block.content?.map(node => node.text).join('')),
      )
    case 'horizontalRule':
      return createElement('hr')
    default:
      return null
  }
}

const headings = ['', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const

function headingOf(block: Block & { type: 'heading' }, draw: Draw): ReactNode {
  const tag = headings[draw.headingFrom + block.attrs.level - 1] ?? 'h6'
  return spread(tag, { 'data-level': block.attrs.level }, inlinesOf(block.content, draw))
}

const inlinesOf = (nodes: readonly Inline[] | undefined, draw: Draw): ReactNode[] =>
  (nodes ?? []).map(node => (node.marks ?? []).reduceRight(markedBy, inlineOf(node, draw)))

function inlineOf(node: Inline, draw: Draw): ReactNode {
  if (node.type === 'text') return node.text
  if (node.type === 'hardBreak') return createElement('br')
  return node.type === 'mention' ? <Mention>{draw.renderMention(node.attrs.id)}</Mention> : null
}

/** A person named in a text. */
export function Mention({ children }: { children: ReactNode }) {
  return <span className="rich-text-mention">@{children}</span>
}

function markedBy(inside: ReactNode, mark: Mark): ReactNode {
  switch (mark.type) {
    case 'bold':
      return createElement('strong', null, inside)
    case 'italic':
      return createElement('em', null, inside)
    case 'strike':
      return createElement('s', null, inside)
    case 'code':
      return createElement('code', null, inside)
    case 'link':
      return <SafeLink href={mark.attrs.href}>{inside}</SafeLink>
    default:
      return inside
  }
}

// Checked once more where it is drawn: a text may have come another way than through the input of a command.
function SafeLink({ href, children }: { href: string; children: ReactNode }) {
  const safe = safeHref(href)
  if (safe === null) return children
  if (!/^[a-z]+:/i.test(safe)) return <Link href={safe}>{children}</Link>
  return (
    <a href={safe} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  )
}

// Children one by one instead of as a list: they have no ids, and a list would want a key for each.
const spread = (tag: string, props: object, children: ReactNode[]): ReactNode =>
  createElement(tag, props, ...children)
