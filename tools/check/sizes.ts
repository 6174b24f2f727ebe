import { type ESTree, Visitor } from 'rolldown/utils'
import type { Finding } from './finding.ts'
import { calleeName, type Source } from './source.ts'
import { lineAt } from './tree.ts'

const maxFile = 300
const maxNinetieth = 200
const maxFunction = 50
const maxReadme = 60

/** How large files, functions and room READMEs may grow. `texts` holds every file that a person writes. */
export function checkSizes(sources: readonly Source[], texts: ReadonlyMap<string, string>): Finding[] {
  const findings = sources.flatMap(longFunctions)
  for (const [file, text] of texts) {
    const lines = linesOf(text)
    const limit = limitOf(file)
    if (lines > limit) findings.push({ file, line: limit + 1, message: `${lines} lines; at most ${limit}` })
  }
  const sizes = sources.map(source => linesOf(source.text)).sort((a, b) => a - b)
  const ninetieth = sizes[Math.floor(sizes.length * 0.9)] ?? 0
  if (ninetieth > maxNinetieth) {
    const message = `one file in ten has ${ninetieth} lines or more; at most ${maxNinetieth}`
    findings.push({ file: 'the whole tree', line: 1, message })
  }
  return findings
}

function limitOf(file: string): number {
  if (/^modules\/[^/]+\/README\.md$/.test(file)) return maxReadme
  return /\.(ts|tsx|mjs|css|sql)$/.test(file) ? maxFile : Number.POSITIVE_INFINITY
}

function linesOf(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
}

function longFunctions(source: Source): Finding[] {
  const findings: Finding[] = []
  const groups = new Set<number>()
  const measure = (node: ESTree.Node) => {
    const first = lineAt(source.text, node.start)
    const lines = lineAt(source.text, node.end) - first + 1
    if (lines <= maxFunction || groups.has(node.start)) return
    findings.push({
      file: source.path,
      line: first,
      message: `a function of ${lines} lines; at most ${maxFunction}`,
    })
  }
  new Visitor({
    // A group of tests is a heading over functions, not one.
    CallExpression: node => {
      const name = calleeName(node.callee)
      if (name !== 'describe' && name !== 'suite') return
      for (const argument of node.arguments) groups.add(argument.start)
    },
    FunctionDeclaration: measure,
    FunctionExpression: measure,
    ArrowFunctionExpression: measure,
  }).visit(source.program)
  return findings
}
