import { existsSync, globSync } from 'node:fs'
import { posix } from 'node:path'
import type { Finding } from './finding.ts'
import { lineAt, readText } from './tree.ts'

const limits: readonly (readonly [RegExp, number])[] = [
  [/^ARCHITECTURE\.md$/, 200],
  [/^docs\/adr\//, 60],
  [/^README(\.zh-CN)?\.md$/, 60],
]

/** Documents stay short, and their links lead to something. */
export function checkDocuments(root: string): Finding[] {
  const files = globSync(['*.md', 'docs/**/*.md', '{modules,packages,apps}/*/*.md'], { cwd: root }).sort()
  return files.flatMap(file => {
    const text = readText(root, file)
    return [...lengthFindings(file, text), ...linkFindings(root, file, text)]
  })
}

function lengthFindings(file: string, text: string): Finding[] {
  const limit = limits.find(([pattern]) => pattern.test(file))?.[1]
  const lines = text.trimEnd().split('\n').length
  return limit !== undefined && lines > limit
    ? [{ file, line: limit + 1, message: `${lines} lines; at most ${limit}` }]
    : []
}

function linkFindings(root: string, file: string, text: string): Finding[] {
  return [...text.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)].flatMap(match => {
    const target = match[1] ?? ''
    if (/^[a-z]+:/.test(target)) return []
    const path = posix.join(root, posix.dirname(file), target)
    return existsSync(path)
      ? []
      : [{ file, line: lineAt(text, match.index), message: `${target} leads to nothing` }]
  })
}
