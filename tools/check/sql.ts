import type { Finding } from './finding.ts'
import { placeOf } from './place.ts'
import type { Source } from './source.ts'
import { type SqlText, sqlIn } from './sql-in-code.ts'
import { sqlWords, type Word } from './sql-words.ts'
import { lineAt } from './tree.ts'

/** Schemas that are nobody's room. `auth` is reached only through people. */
const builtIn = ['kernel', 'pg_catalog']
const guests: Readonly<Record<string, readonly string[]>> = { people: ['auth'] }
const restricted = ['auth', 'public', 'information_schema']

const noRelation = new Set(['select', 'values', 'set', 'of', 'skip', 'nowait', 'on', 'to', 'using', 'with'])
const fromWithin = new Set(['extract', 'substring', 'trim', 'overlay', 'position'])

/** Wall 5: SQL of a room names only its own schema and the kernel's, and changes no row behind the log's back. */
export function checkSql(
  sources: readonly Source[],
  sqlFiles: ReadonlyMap<string, string>,
  rooms: readonly string[],
): Finding[] {
  const findings: Finding[] = []
  const check = (file: string, text: string, pieces: readonly SqlText[]) => {
    const { area, name } = placeOf(file)
    if (area !== 'module' && area !== 'kernel') return
    const own =
      area === 'module' ? [name, ...builtIn, ...(guests[name] ?? [])] : [...builtIn, 'information_schema']
    const read = pieces.map(piece => ({ piece, words: sqlWords(piece.text, piece.at) }))
    const named = new Set(read.flatMap(({ words }) => commonTables(words)))
    for (const { piece, words } of read) {
      const refused = [
        ...foreignNames(words, own, rooms),
        ...(area === 'module'
          ? [...hiddenChanges(words), ...(piece.sure ? bareTables(words, named) : [])]
          : []),
      ]
      findings.push(...refused.map(({ at, message }) => ({ file, line: lineAt(text, at), message })))
    }
  }
  for (const [file, text] of sqlFiles) check(file, text, [{ text, at: 0, sure: true }])
  for (const source of sources) check(source.path, source.text, sqlIn(source))
  return findings
}

interface Refusal {
  readonly at: number
  readonly message: string
}

function foreignNames(words: readonly Word[], own: readonly string[], rooms: readonly string[]): Refusal[] {
  return words.flatMap((word, index) => {
    const isSchema = word.kind === 'word' && words[index + 1]?.text === '.' && words[index - 1]?.text !== '.'
    if (!isSchema || own.includes(word.text)) return []
    if (!rooms.includes(word.text) && !restricted.includes(word.text)) return []
    return [{ at: word.at, message: `wall 5: SQL here does not name schema ${word.text}` }]
  })
}

function hiddenChanges(words: readonly Word[]): Refusal[] {
  return words.flatMap(({ text, kind, at }, index) => {
    if (kind !== 'word') return []
    const next = words.slice(index + 1, index + 5).map(word => word.text)
    const say = (what: string) => [{ at, message: `${what} changes rows without a log entry` }]
    if (text === 'cascade') return say('CASCADE')
    if (text === 'on' && /^(delete|update) set (null|default)/.test(next.join(' '))) return say('SET NULL')
    if (text === 'create' && /^(or replace )?((constraint|event) )?(trigger|rule)\b/.test(next.join(' '))) {
      return say('a trigger')
    }
    return []
  })
}

function bareTables(words: readonly Word[], named: ReadonlySet<string>): Refusal[] {
  return words.flatMap((word, index) => {
    if (word.kind !== 'word' || !takesTable(words, index)) return []
    const table = words[tableIndex(words, index)]
    const after = words[tableIndex(words, index) + 1]?.text
    if (table?.kind !== 'word' || after === '.' || noRelation.has(table.text) || named.has(table.text))
      return []
    // A function in FROM; `references t (column)` and `insert into t (columns)` are not.
    if (after === '(' && (word.text === 'from' || word.text === 'join')) return []
    return [{ at: table.at, message: `wall 5: ${table.text} must name its schema` }]
  })
}

function takesTable(words: readonly Word[], index: number): boolean {
  const text = words[index]?.text
  const before = words[index - 1]?.text ?? ''
  if (text === 'join' || text === 'references') return true
  // plpgsql's `select … into variable` names no table.
  if (text === 'into') return before === 'insert' || before === 'merge'
  if (text === 'table') return before !== 'lock'
  if (text === 'update') return !['for', 'key', 'do', 'on', 'before', 'after', 'or'].includes(before)
  return text === 'from' && before !== 'distinct' && !fromWithin.has(openCall(words, index))
}

function tableIndex(words: readonly Word[], index: number): number {
  let at = index + 1
  while (['if', 'not', 'exists', 'only', 'lateral'].includes(words[at]?.text ?? '')) at += 1
  return at
}

/** The function whose parenthesis is open at `index`, such as `extract` in `extract(day from due)`. */
function openCall(words: readonly Word[], index: number): string {
  let depth = 0
  for (let at = index - 1; at >= 0; at -= 1) {
    const text = words[at]?.text
    if (text === ')') depth += 1
    else if (text === '(' && depth > 0) depth -= 1
    else if (text === '(') return words[at - 1]?.text ?? ''
  }
  return ''
}

/** Names given by `with name as (` or `with name (columns) as (`. */
function commonTables(words: readonly Word[]): string[] {
  return words.flatMap((word, index) => {
    const before = words[index - 1]?.text
    const opens = before === 'with' || before === 'recursive' || before === ','
    if (word.kind !== 'word' || !opens) return []
    const next = words[index + 1]?.text === '(' ? afterParenthesis(words, index + 1) : index + 1
    return words[next]?.text === 'as' ? [word.text] : []
  })
}

function afterParenthesis(words: readonly Word[], open: number): number {
  const close = words.findIndex((word, index) => index > open && word.text === ')')
  return close === -1 ? words.length : close + 1
}
