import { type ESTree, parseSync, Visitor, type VisitorObject } from 'rolldown/utils'
import type { Finding } from './finding.ts'
import { lineAt, listFiles, readText } from './tree.ts'

/** An import as written: `type` vanishes when the file runs, the others do not. `from` is null if computed. */
export interface ImportedPath {
  readonly from: string | null
  readonly kind: 'value' | 'type' | 'dynamic'
  readonly line: number
}

/** A parsed file of ours. */
export interface Source {
  readonly path: string
  readonly text: string
  readonly program: ESTree.Program
  readonly comments: readonly { readonly value: string; readonly start: number }[]
  readonly imports: readonly ImportedPath[]
  readonly errors: readonly Finding[]
}

/** Parses every TypeScript and JavaScript file below `root`. */
export function readSources(root: string): Source[] {
  return listFiles(root)
    .filter(path => /\.(ts|tsx|mjs)$/.test(path))
    .map(path => parseSource(path, readText(root, path)))
}

/** Parses one file; what the parser refuses is in `errors`. */
export function parseSource(path: string, text: string): Source {
  const parsed = parseSync(path, text)
  const imports: ImportedPath[] = []
  const errors = parsed.errors.map(error => ({
    file: path,
    line: lineAt(text, error.labels[0]?.start ?? 0),
    message: `does not parse: ${error.message}`,
  }))
  const source = { path, text, program: parsed.program, comments: parsed.comments, imports, errors }
  new Visitor(importVisitor(text, imports)).visit(parsed.program)
  return source
}

/** The value of a string literal, or of a template without holes. */
export function stringOf(node: ESTree.Node | null | undefined): string | null {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node?.type !== 'TemplateLiteral' || node.expressions.length > 0) return null
  return node.quasis[0]?.value.cooked ?? null
}

/** `problem.conflict` for `problem.conflict(…)`, `t` for `t(…)`; null for anything computed. */
export function calleeName(node: ESTree.Node): string | null {
  if (node.type === 'Identifier') return node.name
  if (node.type !== 'MemberExpression' || node.property.type !== 'Identifier' || node.computed) return null
  const owner = calleeName(node.object)
  return owner === null ? node.property.name : `${owner}.${node.property.name}`
}

/** The name of a property's key, as identifier or string. */
export function keyName(property: ESTree.ObjectPropertyKind): string | null {
  if (property.type !== 'Property' || property.computed) return null
  return property.key.type === 'Identifier' ? property.key.name : stringOf(property.key)
}

function importVisitor(text: string, imports: ImportedPath[]): VisitorObject {
  const add = (from: string | null, kind: ImportedPath['kind'], at: { start: number }) => {
    imports.push({ from, kind, line: lineAt(text, at.start) })
  }
  const kindOf = (kind: 'type' | 'value' | undefined) => (kind === 'type' ? 'type' : 'value')
  return {
    ImportDeclaration: node => add(node.source.value, kindOf(node.importKind), node),
    ExportAllDeclaration: node => add(node.source.value, kindOf(node.exportKind), node),
    ExportNamedDeclaration: node => {
      if (node.source) add(node.source.value, kindOf(node.exportKind), node)
    },
    ImportExpression: node => add(stringOf(node.source), 'dynamic', node),
    TSImportType: node => add(stringOf(node.source), 'type', node),
    CallExpression: node => {
      const { callee } = node
      if (callee.type !== 'MemberExpression' || callee.object.type !== 'MetaProperty') return
      if (callee.property.type === 'Identifier' && callee.property.name === 'glob') add(null, 'dynamic', node)
    },
  }
}
