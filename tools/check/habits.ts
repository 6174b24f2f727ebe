import { Visitor } from 'rolldown/utils'
import type { Finding } from './finding.ts'
import { placeOf } from './place.ts'
import { calleeName, type Source, stringOf } from './source.ts'
import { lineAt } from './tree.ts'

const vague = /(^|\/)(utils?|helpers?|types|common|misc)(\.[a-z]+)?\.(ts|tsx|mjs|css)$/
// In pieces, so that this file does not find itself.
const offSwitch = new RegExp(
  ['biome', 'eslint', 'prettier'].map(tool => `${tool}-ignore|${tool}-disable`).join('|'),
)
const typeSwitch = new RegExp(['ignore', 'expect-error', 'nocheck'].map(word => `@ts-${word}`).join('|'))

/** What `style.md` asks for and the linter cannot see. */
export function checkHabits(sources: readonly Source[], files: readonly string[]): Finding[] {
  return [
    ...files.flatMap(nameFindings),
    ...sources.flatMap(commentFindings),
    ...sources.flatMap(codeFindings),
  ]
}

function nameFindings(file: string): Finding[] {
  const add = (message: string) => [{ file, line: 1, message }]
  const name = file.slice(file.lastIndexOf('/') + 1)
  if (vague.test(file)) return add('the name must say what the file holds')
  if (/\.(ts|tsx|mjs|css|sql|grit)$/.test(name) && !/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(name)) {
    return add('file names are kebab-case')
  }
  if (/^index\.(ts|tsx)$/.test(name) && !isDoor(file)) return add('only a door is called index')
  return []
}

function isDoor(file: string): boolean {
  return (
    /^modules\/[^/]+\/(index\.ts|web\/index\.tsx)$/.test(file) || /^packages\/[^/]+\/index\.ts$/.test(file)
  )
}

function commentFindings(source: Source): Finding[] {
  return source.comments.flatMap(comment => {
    const add = (message: string) => [
      { file: source.path, line: lineAt(source.text, comment.start), message },
    ]
    if (offSwitch.test(comment.value) || typeSwitch.test(comment.value))
      return add('lint and types have no off switch')
    if (/\b(FIXME|XXX|HACK)\b/.test(comment.value)) return add('open an issue and write TODO(#number)')
    if (/\bTODO\b(?!\(#\d+\):)/.test(comment.value)) return add('a TODO names its issue: TODO(#123): …')
    return []
  })
}

function codeFindings(source: Source): Finding[] {
  const findings: Finding[] = [...source.errors]
  const add = (message: string, node: { start: number }) => {
    findings.push({ file: source.path, line: lineAt(source.text, node.start), message })
  }
  const mayHaveDefault = /^modules\/[^/]+\/web\/index\.tsx$|\.d\.ts$/.test(source.path)
  new Visitor({
    ExportDefaultDeclaration: node => {
      if (!mayHaveDefault) add('exports have names', node)
    },
    CatchClause: node => {
      if (node.body.body.length === 0 && !commentsWithin(source, node.body))
        add('an empty catch hides a bug', node)
    },
    CallExpression: node => {
      const name = calleeName(node.callee) ?? ''
      const what = stringOf(node.arguments[0])
      if (/^(vi|jest)\.(mock|doMock)$|^mock\.module$/.test(name) && what?.startsWith('.')) {
        add('our own code is not mocked', node)
      }
      if (/\.(only)$/.test(name) && placeOf(source.path).test)
        add('a test that runs alone hides the others', node)
    },
  }).visit(source.program)
  return findings
}

function commentsWithin(source: Source, node: { start: number; end: number }): boolean {
  return source.comments.some(comment => comment.start > node.start && comment.start < node.end)
}
