import MarkdownIt, { type StateCore, type Token } from 'markdown-it'
import { MarkdownParser, type ParseSpec } from 'prosemirror-markdown'
import { type Fault, faultOf, isRichText } from './check.ts'
import { bareLinks, safeHref } from './href.ts'
import { isLanguage, isPersonId, limits, type RichDoc } from './nodes.ts'
import { proseMirrorSchema } from './prosemirror-schema.ts'

const mentionScheme = 'mention:'

/**
 * Markdown (CommonMark with `~~strike~~`, line breaks kept as in a chat) as rich text, or the fault that forbids it.
 * HTML stays text, an unsafe link stays the text it was written as, an image becomes a link, `[@](mention:ID)` a
 * mention of the person with that id. Takes time linear in the length.
 */
export function fromMarkdown(markdown: string): { doc: RichDoc; fault: null } | { doc: null; fault: Fault } {
  if (markdown.length > limits.bytes) return { doc: null, fault: { reason: 'editor.too_large', path: [] } }
  // Copied, since the library makes its attributes without a prototype.
  const doc: unknown = structuredClone(parser().parse(markdown.toWellFormed()).toJSON())
  if (isRichText(doc)) return { doc, fault: null }
  return { doc: null, fault: faultOf(doc) ?? { reason: 'editor.not_a_document', path: [] } }
}

let made: MarkdownParser | undefined

// Made on first use: most starts of the server never see Markdown.
function parser(): MarkdownParser {
  made ??= new MarkdownParser(proseMirrorSchema, tokenizer(), specs)
  return made
}

function tokenizer(): MarkdownIt {
  const markdown = new MarkdownIt('default', { html: false })
  // The library drops blocks nested deeper than maxNesting: at twice our own limit, what loses them is refused anyway.
  Object.assign(markdown.options, { maxNesting: 2 * limits.depth })
  markdown.disable(['table', 'image'])
  markdown.validateLink = href => personIn(href) !== null || safeHref(href) !== null
  markdown.core.ruler.push('mentions_and_bare_links', finishInlines)
  return markdown
}

const personIn = (href: string | null): string | null => {
  const id = href?.startsWith(mentionScheme) ? href.slice(mentionScheme.length).toLowerCase() : null
  return isPersonId(id) ? id : null
}

const specs: Record<string, ParseSpec> = {
  paragraph: { block: 'paragraph' },
  heading: { block: 'heading', getAttrs: token => ({ level: Math.min(3, Number(token.tag.slice(1))) }) },
  blockquote: { block: 'blockquote' },
  bullet_list: { block: 'bulletList' },
  ordered_list: { block: 'orderedList', getAttrs: token => ({ start: Number(token.attrGet('start') ?? 1) }) },
  list_item: { block: 'listItem' },
  code_block: { block: 'codeBlock' },
  fence: { block: 'codeBlock', getAttrs: token => ({ language: languageOf(token.info) }) },
  hr: { node: 'horizontalRule' },
  hardbreak: { node: 'hardBreak' },
  softbreak: { node: 'hardBreak' },
  mention: { node: 'mention', getAttrs: token => ({ id: token.attrGet('id') }) },
  strong: { mark: 'bold' },
  em: { mark: 'italic' },
  s: { mark: 'strike' },
  code_inline: { mark: 'code' },
  link: { mark: 'link', getAttrs: token => ({ href: safeHref(token.attrGet('href')) }) },
}

function languageOf(info: string): string | null {
  const word = info.trim().split(/\s/, 1)[0]
  return isLanguage(word) ? word : null
}

function finishInlines(state: StateCore): void {
  for (const token of state.tokens) {
    if (token.type === 'inline' && token.children) token.children = finishInline(token.children, state)
  }
}

function finishInline(tokens: Token[], state: StateCore): Token[] {
  const finished: Token[] = []
  let around: 'nothing' | 'link' | 'mention' | 'empty link' = 'nothing'
  for (const token of tokens) {
    if (token.type === 'link_open') {
      const person = personIn(token.attrGet('href'))
      around = person !== null ? 'mention' : token.attrGet('href') ? 'link' : 'empty link'
      if (person !== null) finished.push(mentionToken(person, state))
      if (around === 'link') finished.push(token)
    } else if (token.type === 'link_close') {
      if (around === 'link') finished.push(token)
      around = 'nothing'
    } else if (around === 'mention') continue
    else if (token.type === 'text' && around === 'nothing') finished.push(...linkedTokens(token, state))
    else finished.push(token)
  }
  return finished
}

function mentionToken(person: string, state: StateCore): Token {
  const token = new state.Token('mention', '', 0)
  token.attrSet('id', person)
  return token
}

function linkedTokens(token: Token, state: StateCore): Token[] {
  return bareLinks(token.content).flatMap(({ text, href }) => {
    const words = new state.Token('text', '', 0)
    words.content = text
    if (href === null) return [words]
    const open = new state.Token('link_open', 'a', 1)
    open.attrSet('href', href)
    return [open, words, new state.Token('link_close', 'a', -1)]
  })
}
