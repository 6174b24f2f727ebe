import { limits, markRules, type NodeRule, nodeRules, type RichDoc } from './nodes.ts'

export type FaultReason =
  | 'editor.not_a_document'
  | 'editor.unsafe_link'
  | 'editor.too_deep'
  | 'editor.too_large'

/** What keeps a value from being rich text, and where: the path leads from the document to the wrong part. */
export type Fault = { reason: FaultReason; path: (string | number)[] }

/** A node of the tree with the way back up, so that a path is only written when there is a fault to report. */
type Place = { node: unknown; up: Place | null; at: number; depth: number }

type Bag = Record<string, unknown>

const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a value is rich text under our schema and within its limits. */
export const isRichText = (value: unknown): value is RichDoc => faultOf(value) === null

/**
 * The first fault of a value that should be rich text, or null. Walks a queue instead of calling itself, and stops at
 * the limits, so that a value nested a million levels deep costs no more than one that is allowed.
 */
export function faultOf(value: unknown): Fault | null {
  const queue: Place[] = [{ node: value, up: null, at: 0, depth: 0 }]
  if (!isBag(value) || value.type !== 'doc') return { reason: 'editor.not_a_document', path: [] }
  for (let next = 0; next < queue.length; next++) {
    const place = queue[next]
    if (!place) break
    const fault = faultOfNode(place, queue)
    if (fault) return { reason: fault.reason, path: [...pathOf(place), ...fault.path] }
    if (queue.length > limits.nodes) return { reason: 'editor.too_large', path: [] }
  }
  return bytesOf(value) > limits.bytes ? { reason: 'editor.too_large', path: [] } : null
}

/** The size of rich text as it is stored: bytes of its JSON in UTF-8. */
export const bytesOf = (doc: object): number => new TextEncoder().encode(JSON.stringify(doc)).length

function pathOf(place: Place): (string | number)[] {
  const path: (string | number)[] = []
  for (let here = place; here.up; here = here.up) path.push(here.at, 'content')
  return path.reverse()
}

const wrong = (...path: (string | number)[]): Fault => ({ reason: 'editor.not_a_document', path })

function faultOfNode(place: Place, queue: Place[]): Fault | null {
  const { node, depth } = place
  if (!isBag(node) || typeof node.type !== 'string') return wrong()
  const rule = nodeRules.get(node.type)
  if (!rule) return wrong('type')
  if (depth > limits.depth) return { reason: 'editor.too_deep', path: [] }
  for (const key of Object.keys(node)) {
    if (!mayHave(key, node.type, rule)) return wrong(key)
  }
  if (node.type === 'text' && !isText(node.text)) return wrong('text')
  return (
    faultOfAttrs(node.attrs, rule.attrs) ??
    faultOfMarks(node.marks, place) ??
    faultOfContent(place, rule, queue)
  )
}

function mayHave(key: string, type: string, rule: NodeRule): boolean {
  if (key === 'type') return true
  if (key === 'text') return type === 'text'
  if (key === 'content') return rule.content !== ''
  if (key === 'marks') return rule.group === 'inline'
  return key === 'attrs'
}

// PostgreSQL keeps neither NUL nor half a surrogate pair in jsonb, and ProseMirror knows no empty text.
const isText = (text: unknown): boolean =>
  typeof text === 'string' && text !== '' && text.isWellFormed() && !text.includes('\0')

function faultOfAttrs(attrs: unknown, rules: NodeRule['attrs'] = {}): Fault | null {
  if (attrs !== undefined && !isBag(attrs)) return wrong('attrs')
  for (const key of Object.keys(attrs ?? {})) {
    if (!Object.hasOwn(rules, key)) return wrong('attrs', key)
  }
  for (const [key, rule] of Object.entries(rules)) {
    const value = attrs?.[key] === undefined ? rule.default : attrs[key]
    if (rule.accepts(value)) continue
    return key === 'href' ? { reason: 'editor.unsafe_link', path: ['attrs', key] } : wrong('attrs', key)
  }
  return null
}

function faultOfMarks(marks: unknown, place: Place): Fault | null {
  if (marks === undefined) return null
  if (!Array.isArray(marks) || marks.length > markRules.size) return wrong('marks')
  if (marks.length > 0 && isBag(place.up?.node) && place.up.node.type === 'codeBlock') return wrong('marks')
  const seen = new Set<string>()
  for (const [index, mark] of marks.entries()) {
    const fault = faultOfMark(mark, seen)
    if (fault) return { reason: fault.reason, path: ['marks', index, ...fault.path] }
  }
  return null
}

function faultOfMark(mark: unknown, seen: Set<string>): Fault | null {
  if (!isBag(mark) || typeof mark.type !== 'string' || seen.has(mark.type)) return wrong()
  seen.add(mark.type)
  const rule = markRules.get(mark.type)
  if (!rule) return wrong('type')
  const stranger = Object.keys(mark).find(key => key !== 'type' && key !== 'attrs')
  return stranger === undefined ? faultOfAttrs(mark.attrs, rule.attrs) : wrong(stranger)
}

function faultOfContent(place: Place, rule: NodeRule, queue: Place[]): Fault | null {
  const content = isBag(place.node) ? (place.node.content ?? []) : []
  if (!Array.isArray(content)) return wrong('content')
  if (queue.length + content.length > limits.nodes) return { reason: 'editor.too_large', path: [] }
  const misfit = misfitOf(content, rule.content)
  if (misfit !== null) return misfit < content.length ? wrong('content', misfit) : wrong('content')
  for (const [at, node] of content.entries()) queue.push({ node, up: place, at, depth: place.depth + 1 })
  return null
}

/** The place of the first child that the content expression does not allow; the length where one is missing; else null. */
function misfitOf(children: unknown[], expression: string): number | null {
  const terms = expression === '' ? [] : expression.split(' ')
  let at = 0
  for (const term of terms) {
    const name = term.replace(/[+*]$/, '')
    const most = term === name ? 1 : Number.POSITIVE_INFINITY
    const begin = at
    while (at < children.length && at - begin < most && fits(children[at], name)) at++
    if (at === begin && !term.endsWith('*')) return at
  }
  return at < children.length ? at : null
}

function fits(child: unknown, name: string): boolean {
  if (!isBag(child) || typeof child.type !== 'string') return false
  return child.type === name || nodeRules.get(child.type)?.group === name
}
