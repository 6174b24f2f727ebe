import { type ParseOptions, parse } from '@messageformat/parser'
import type { Language } from './catalogue.ts'

type Part = ReturnType<typeof parse>[number] | { readonly type: 'octothorpe' }

/** What a message asks for, and what is wrong with it. */
export interface ReadMessage {
  readonly placeholders: ReadonlySet<string>
  /** `<b>`, `<0>`: elements that the screen puts in. */
  readonly tags: ReadonlySet<string>
  readonly faults: readonly string[]
}

/** The plural forms that each language has. */
const forms: Readonly<Record<Language, Pick<ParseOptions, 'cardinal' | 'ordinal'>>> = {
  en: { cardinal: ['one', 'other'], ordinal: ['one', 'two', 'few', 'other'] },
  'zh-CN': { cardinal: ['other'], ordinal: ['other'] },
}

/** Reads one ICU message strictly: lingui itself takes bad syntax as plain text and a missing `other` as nothing. */
export function readMessage(message: string, language: Language): ReadMessage {
  const placeholders = new Set<string>()
  const faults: string[] = []
  try {
    read(parse(message, { ...forms[language], strict: true }), { placeholders, faults, language })
  } catch (error) {
    faults.push(`bad ICU syntax: ${error instanceof Error ? error.message.split('\n')[0] : error}`)
  }
  if (hasStrayBrace(message)) faults.push("a brace stands alone; quote it: '{'")
  if (message.trim() === '') faults.push('the message is empty')
  const tags = new Set(Array.from(message.matchAll(/<\/?([a-zA-Z0-9]+)\/?>/g), match => match[1] ?? ''))
  return { placeholders, tags, faults: [...faults, ...wordingFaults(message, language)] }
}

interface Reading {
  readonly placeholders: Set<string>
  readonly faults: string[]
  readonly language: Language
}

function read(parts: readonly Part[], into: Reading): void {
  for (const part of parts) {
    if (part.type === 'content' || part.type === 'octothorpe') continue
    into.placeholders.add(part.arg)
    if (part.type === 'function') {
      into.faults.push(`{${part.arg}} comes written out: ICU knows neither our zone nor our formats`)
    }
    if (part.type === 'argument' || part.type === 'function') continue
    const keys = part.cases.map(one => one.key)
    const wanted = part.type === 'select' ? ['other'] : wantedForms(part.type, into.language, keys)
    for (const form of wanted) {
      if (!keys.includes(form)) into.faults.push(`{${part.arg}} lacks the case ${form}`)
    }
    if (new Set(keys).size < keys.length) into.faults.push(`{${part.arg}} has a case twice`)
    for (const one of part.cases) read(one.tokens, into)
  }
}

function wantedForms(
  type: 'plural' | 'selectordinal',
  language: Language,
  keys: readonly string[],
): string[] {
  if (type === 'selectordinal') return forms[language].ordinal ?? []
  return (forms[language].cardinal ?? []).filter(form => form !== 'one' || !keys.includes('=1'))
}

// The parser takes a brace that opens nothing as text, even when it is strict.
function hasStrayBrace(message: string): boolean {
  const bare = message.replaceAll("''", '').replaceAll(/'[{}#][^']*'/g, '')
  let depth = 0
  for (let at = 0; at < bare.length; at += 1) {
    if (bare[at] === '{' && depth === 0 && /^\{\s*\}/.test(bare.slice(at))) return true
    if (bare[at] === '{') depth += 1
    if (bare[at] === '}') depth -= 1
    if (depth < 0) return true
  }
  return depth !== 0
}

function wordingFaults(message: string, language: Language): string[] {
  if (language === 'en') return /\bplease\b/i.test(message) ? ['no "please" in the interface'] : []
  const faults: string[] = []
  if (/\p{Script=Han}[,;!?]|\p{Script=Han}[.:](\s|$)|[,;!?:]\p{Script=Han}/u.test(message)) {
    faults.push('Chinese takes full-width punctuation')
  }
  if (/\.\.\./.test(message)) faults.push('Chinese takes …, not three dots')
  return faults
}
