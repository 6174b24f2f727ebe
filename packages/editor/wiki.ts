import { isRichText } from './check.ts'
import {
  type Block,
  type BulletList,
  type Inline,
  type ListItem,
  limits,
  type OrderedList,
  type Paragraph,
  type RichDoc,
} from './nodes.ts'
import { inlinesOfWiki } from './wiki-inline.ts'
import { type Section, sectionsOf } from './wiki-sections.ts'

/**
 * Jira wiki markup as plain rich text: paragraphs, links, code, headings, lists, quotes; all other markup stays the
 * text it is. Takes any text and never throws. `cut` says that the text was longer than rich text may be and that
 * only its beginning is in the document. Linear in the length.
 */
export function fromWiki(markup: string): { doc: RichDoc; cut: boolean } {
  const whole = markup.toWellFormed().replaceAll('\0', '').replace(/\r\n?/g, '\n')
  for (let length: number = limits.bytes; ; length = Math.floor(length * 0.6)) {
    const text = whole.slice(0, length).toWellFormed()
    const cut = text.length < whole.length
    const content = blocksOf(text)
    if (cut) content.push({ type: 'paragraph', content: [{ type: 'text', text: '…' }] })
    const doc: RichDoc = { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
    if (isRichText(doc)) return { doc, cut }
  }
}

/** What is being written: where blocks go, the lines of an open paragraph, and the open lists, outermost first. */
type Page = { blocks: Block[]; quote: Block[] | null; lines: Inline[][]; lists: (BulletList | OrderedList)[] }

function blocksOf(text: string): Block[] {
  const page: Page = { blocks: [], quote: null, lines: [], lists: [] }
  for (const section of sectionsOf(text)) {
    if (section.quoted !== (page.quote !== null)) turnQuote(page)
    if (section.kind === 'code') writeCode(page, section)
    else for (const line of section.lines) writeLine(page, line)
  }
  if (page.quote) turnQuote(page)
  endParagraph(page)
  return page.blocks
}

function turnQuote(page: Page): void {
  endList(page)
  if (page.quote && page.quote.length > 0) page.blocks.push({ type: 'blockquote', content: page.quote })
  page.quote = page.quote ? null : []
}

function writeCode(page: Page, { code, language, title }: Section & { kind: 'code' }): void {
  endParagraph(page)
  const blocks = openBlocks(page)
  if (title !== null) blocks.push(paragraphOf([{ type: 'text', text: title }]))
  if (code.trim() !== '')
    blocks.push({ type: 'codeBlock', attrs: { language }, content: [{ type: 'text', text: code }] })
}

function writeLine(page: Page, line: string): void {
  const words = line.trim()
  const heading = /^h([1-6])\.\s+(.+)$/s.exec(words)
  const quote = /^bq\.\s+(.+)$/s.exec(words)
  const item = /^([*#]{1,6}|-)\s+(.+)$/s.exec(words)
  if (words === '') endList(page)
  else if (heading) {
    endList(page)
    const level = Math.min(3, Number(heading[1]))
    openBlocks(page).push({ type: 'heading', attrs: { level }, content: inlinesOfWiki(heading[2] ?? '') })
  } else if (quote) {
    endList(page)
    openBlocks(page).push({ type: 'blockquote', content: [paragraphOf(inlinesOfWiki(quote[1] ?? ''))] })
  } else if (words === '----') {
    endList(page)
    openBlocks(page).push({ type: 'horizontalRule' })
  } else if (item && isInReach(page, item[1] ?? '')) writeItem(page, item[1] ?? '', item[2] ?? '')
  else page.lines.push(inlinesOfWiki(line.trimEnd().replace(/^\s(?=\S)/, '')))
}

// `*** stack trace ***` without a list above it is no list.
const isInReach = (page: Page, sign: string): boolean => sign.length <= page.lists.length + 1

function writeItem(page: Page, sign: string, words: string): void {
  endParagraph(page)
  const type = sign.endsWith('#') ? 'orderedList' : 'bulletList'
  page.lists.length = Math.min(page.lists.length, sign.length)
  if (page.lists.length === sign.length && page.lists.at(-1)?.type !== type) page.lists.pop()
  const item: ListItem = { type: 'listItem', content: [{ type: 'paragraph' }] }
  if (page.lists.length === sign.length) page.lists.at(-1)?.content.push(item)
  else {
    const list: BulletList | OrderedList = { type, content: [item] }
    openBlocks(page).push(list)
    page.lists.push(list)
  }
  item.content = [paragraphOf(inlinesOfWiki(words))]
}

/** Where the next block goes: into the last item of an open list, into an open quote, or onto the page. */
function openBlocks(page: Page): Block[] {
  return page.lists.at(-1)?.content.at(-1)?.content ?? page.quote ?? page.blocks
}

function endList(page: Page): void {
  endParagraph(page)
  page.lists = []
}

/** Lines that follow an item without an empty line go on in its paragraph, as they do in Jira. */
function endParagraph(page: Page): void {
  const content = page.lines.flatMap((line, at): Inline[] =>
    at === 0 ? line : [{ type: 'hardBreak' }, ...line],
  )
  const blocks = openBlocks(page)
  const last = page.lists.length > 0 ? blocks.at(-1) : undefined
  if (content.length === 0) return
  if (last?.type === 'paragraph') last.content = [...(last.content ?? []), { type: 'hardBreak' }, ...content]
  else blocks.push(paragraphOf(content))
  page.lines = []
}

const paragraphOf = (content: Inline[]): Paragraph => ({ type: 'paragraph', content })
