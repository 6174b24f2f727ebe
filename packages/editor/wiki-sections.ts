import { isLanguage } from './nodes.ts'

/** A stretch of wiki markup: lines of text, or the inside of `{code}` or `{noformat}`. */
export type Section =
  | { kind: 'lines'; lines: string[]; quoted: boolean }
  | { kind: 'code'; code: string; language: string | null; title: string | null; quoted: boolean }

const macro = /(?<!\\)\{(code|noformat|quote)(?::([^{}\n]*))?\}/g

/**
 * Wiki markup cut at its macros. A macro that is never closed is text; a quote that is never closed would be. Every
 * search goes on from where the last one ended, and none is made twice for what was not there.
 */
export function sectionsOf(markup: string): Section[] {
  const sections: Section[] = []
  const missing = new Set<string>()
  let quoted = false
  let done = 0
  macro.lastIndex = 0
  for (let match = macro.exec(markup); match; match = macro.exec(markup)) {
    const [opening, name = '', parameters = ''] = match
    const inside = match.index + opening.length
    const isEnd = name === 'quote' && quoted
    const close = isEnd ? inside : closeOf(markup, { name, inside, missing })
    if (close === -1) continue
    sections.push(linesSection(markup.slice(done, match.index), quoted))
    if (name === 'quote') quoted = !quoted
    else
      sections.push({
        kind: 'code',
        ...codeSettings(parameters),
        code: trimmedCode(markup.slice(inside, close)),
        quoted,
      })
    done = name === 'quote' ? inside : close + `{${name}}`.length
    macro.lastIndex = done
  }
  return [...sections, linesSection(markup.slice(done), quoted)]
}

type Search = { name: string; inside: number; missing: Set<string> }

function closeOf(markup: string, { name, inside, missing }: Search): number {
  if (missing.has(name)) return -1
  const close = markup.indexOf(`{${name}}`, inside)
  if (close === -1) missing.add(name)
  return close
}

// The line breaks that belong to a macro are no empty lines.
function linesSection(text: string, quoted: boolean): Section {
  const lines = text.split('\n')
  if (lines.length > 1 && lines[0]?.trim() === '') lines.shift()
  if (lines.at(-1)?.trim() === '') lines.pop()
  return { kind: 'lines', lines, quoted }
}

const trimmedCode = (code: string): string => code.replace(/^[^\S\n]*\n/, '').trimEnd()

/** `java|title=Point.java|borderStyle=solid` or `title=…|language=java`. */
function codeSettings(parameters: string): { language: string | null; title: string | null } {
  let language: string | null = null
  let title: string | null = null
  for (const parameter of parameters.split('|')) {
    const [key = '', ...rest] = parameter.split('=')
    const value = rest.join('=').trim()
    if (rest.length === 0 || key.trim() === 'language') language = languageOf(value || key.trim())
    if (key.trim() === 'title' && value !== '') title = value
  }
  return { language, title }
}

const languageOf = (word: string): string | null =>
  word !== 'none' && isLanguage(word) ? word.toLowerCase() : null
