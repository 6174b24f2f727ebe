/** A piece of SQL: a word (lower case unless quoted), a sign, or a hole left by `${…}`. */
export interface Word {
  readonly kind: 'word' | 'sign' | 'text' | 'hole'
  readonly text: string
  readonly at: number
}

/** Stands for `${…}` in a template: a sign for private use, which no SQL holds. */
export const hole = '\uE000'

const rules: readonly { readonly pattern: RegExp; readonly kind: Word['kind'] | 'skip' | 'body' }[] = [
  { pattern: /\s+|--[^\n]*/y, kind: 'skip' },
  { pattern: /\uE000/y, kind: 'hole' },
  { pattern: /[eE]'(?:[^'\\]|\\.|'')*'|'(?:[^']|'')*'/y, kind: 'text' },
  { pattern: /(\$[a-zA-Z_]*\$)([\s\S]*?)\1/y, kind: 'body' },
  { pattern: /"(?:[^"]|"")*"/y, kind: 'word' },
  { pattern: /[\p{L}_][\p{L}\p{N}_$]*/uy, kind: 'word' },
  { pattern: /[\s\S]/y, kind: 'sign' },
]

/** Splits SQL into words; bodies in dollar quotes are SQL too and are split in place. */
export function sqlWords(sql: string, from = 0): Word[] {
  const words: Word[] = []
  let at = 0
  while (at < sql.length) {
    const comment = sql.startsWith('/*', at) ? endOfComment(sql, at) : at
    if (comment > at) {
      at = comment
      continue
    }
    const found = nextMatch(sql, at)
    if (found.kind === 'body') words.push(...sqlWords(found.body, from + at + found.lead))
    else if (found.kind !== 'skip')
      words.push({ kind: found.kind, text: spelling(found.text), at: from + at })
    at += found.text.length
  }
  return words
}

function nextMatch(sql: string, at: number) {
  for (const { pattern, kind } of rules) {
    pattern.lastIndex = at
    const match = pattern.exec(sql)
    if (match) return { kind, text: match[0], lead: match[1]?.length ?? 0, body: match[2] ?? '' }
  }
  throw new Error('the last rule takes any sign')
}

function spelling(text: string): string {
  return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text.toLowerCase()
}

// PostgreSQL nests comments, which no regular expression follows.
function endOfComment(sql: string, start: number): number {
  let depth = 0
  for (let at = start; at < sql.length; at += 1) {
    if (sql.startsWith('/*', at)) {
      depth += 1
      at += 1
    } else if (sql.startsWith('*/', at)) {
      depth -= 1
      at += 1
      if (depth === 0) return at + 1
    }
  }
  return sql.length
}
