import { bareLinks, safeHref } from './href.ts'
import type { Inline, Mark, TextNode } from './nodes.ts'

/** What is known of the rest of a line, so that no line is searched twice for what it does not hold. */
type Ahead = { close: number; hasCode: boolean }

type Found = { nodes: TextNode[]; end: number }

const special = /\{\{|\[|\\[{}[\]*_\\]/g

/** One line of Jira wiki markup: `{{code}}`, `[text|url]`, `[url]`, bare addresses; all else is text. Linear. */
export function inlinesOfWiki(line: string): Inline[] {
  const nodes: TextNode[] = []
  const ahead: Ahead = { close: -1, hasCode: true }
  let plain = ''
  let done = 0
  special.lastIndex = 0
  for (let match = special.exec(line); match; match = special.exec(line)) {
    const [sign] = match
    const found =
      sign === '{{'
        ? codeAt(line, match.index, ahead)
        : sign === '['
          ? linkAt(line, match.index, ahead)
          : null
    if (sign.startsWith('\\'))
      plain += line.slice(done, match.index) + (sign === '\\\\' ? sign : sign.slice(1))
    else if (found) {
      nodes.push(...wordsOf(plain + line.slice(done, match.index)), ...found.nodes)
      plain = ''
    } else continue
    done = found?.end ?? special.lastIndex
    special.lastIndex = done
  }
  return [...nodes, ...wordsOf(plain + line.slice(done))]
}

function codeAt(line: string, at: number, ahead: Ahead): Found | null {
  if (!ahead.hasCode) return null
  let end = line.indexOf('}}', at + 2)
  ahead.hasCode = end !== -1
  if (end === -1) return null
  while (line.charAt(end + 2) === '}') end++
  const code = unescaped(line.slice(at + 2, end))
  return code.trim() === '' ? null : { nodes: [textNode(code, [{ type: 'code' }])], end: end + 2 }
}

function linkAt(line: string, at: number, ahead: Ahead): Found | null {
  if (ahead.close !== Number.POSITIVE_INFINITY && ahead.close < at) {
    const close = line.indexOf(']', at)
    ahead.close = close === -1 ? Number.POSITIVE_INFINITY : close
  }
  if (ahead.close === Number.POSITIVE_INFINITY) return null
  const inner = line.slice(at + 1, ahead.close)
  if (inner.includes('[')) return null
  const [first = '', second] = inner.split('|', 2)
  const href = hrefOf(second ?? first)
  if (href === null) return null
  const text = unescaped(first).trim() || href
  return { nodes: linked(text, { type: 'link', attrs: { href } }), end: ahead.close + 1 }
}

// Only addresses that say where they lead: a path would have meant a page of the old Jira.
function hrefOf(address: string): string | null {
  const url = address.trim()
  if (/^(?:https?:\/\/|mailto:|tel:)/i.test(url)) return safeHref(url)
  return /^www\./i.test(url) ? safeHref(`https://${url}`) : null
}

function linked(text: string, link: Mark): TextNode[] {
  const code = /^\{\{(.+)\}\}$/s.exec(text)?.[1]
  return [code === undefined ? textNode(text, [link]) : textNode(code, [link, { type: 'code' }])]
}

const unescaped = (text: string): string => text.replace(/\\([{}[\]*_])/g, '$1')

const wordsOf = (text: string): TextNode[] =>
  bareLinks(text).map(piece =>
    piece.href === null
      ? { type: 'text', text: piece.text }
      : textNode(piece.text, [{ type: 'link', attrs: { href: piece.href } }]),
  )

const textNode = (text: string, marks: Mark[]): TextNode => ({ type: 'text', text, marks })
