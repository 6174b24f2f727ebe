import { type ESTree, Visitor } from 'rolldown/utils'
import type { Finding } from './finding.ts'
import { placeOf } from './place.ts'
import { calleeName, keyName, type Source, stringOf } from './source.ts'
import { lineAt } from './tree.ts'

/** What the catalogues hold: each key with the placeholders of its English message. */
export interface Known {
  readonly keys: ReadonlyMap<string, ReadonlySet<string>>
  readonly prefixes: ReadonlySet<string>
}

/** How the code speaks: keys written out, keys with a hole, and what is wrong with them. */
export interface Use {
  readonly written: ReadonlySet<string>
  readonly holed: readonly { readonly start: string; readonly end: string }[]
  readonly findings: readonly Finding[]
}

const keyShape = /^([a-z][a-z0-9-]*)\.[A-Za-z0-9_.-]*[A-Za-z0-9]$/

export function readUse(sources: readonly Source[], known: Known): Use {
  const written = new Set<string>()
  const holed: { start: string; end: string }[] = []
  const findings: Finding[] = []
  const declared = new Set(sources.flatMap(declaredNames))
  for (const source of sources) {
    const refuse = (node: { start: number }, message: string) => {
      findings.push({ file: source.path, line: lineAt(source.text, node.start), message })
    }
    const inWeb = placeOf(source.path).zone === 'web' && !placeOf(source.path).test
    const mustBeKey = (node: ESTree.Node | null | undefined) => {
      const key = stringOf(node)
      if (node && key !== null && !known.keys.has(key)) refuse(node, `${key} is in no catalogue`)
    }
    new Visitor({
      Literal: node => {
        const text = stringOf(node)
        if (text === null) return
        written.add(text)
        const prefix = keyShape.exec(text)?.[1]
        const looksLikeKey = prefix !== undefined && known.prefixes.has(prefix) && !declared.has(text)
        if (inWeb && looksLikeKey && !known.keys.has(text)) refuse(node, `${text} is in no catalogue`)
      },
      TemplateLiteral: node => {
        const start = node.quasis[0]?.value.cooked ?? ''
        const end = node.quasis.at(-1)?.value.cooked ?? ''
        if (node.expressions.length === 0) written.add(start)
        else if (/^[a-z][a-z0-9-]*\.[a-z]/i.test(start)) holed.push({ start, end })
      },
      CallExpression: node => {
        if (isProblem(node)) mustBeKey(node.arguments[0])
        const missing = missingValues(node, known)
        if (missing.length > 0)
          refuse(node, `${stringOf(node.arguments[0])} wants a value for ${missing.join(', ')}`)
      },
      NewExpression: node => {
        if (calleeName(node.callee) === 'Problem') mustBeKey(node.arguments[1])
      },
      ObjectExpression: node => {
        for (const reason of declaredReasons(node)) mustBeKey(reason)
      },
    }).visit(source.program)
  }
  return { written, holed, findings }
}

/** `problem.conflict('issues.locked', …)`. */
function isProblem(node: ESTree.CallExpression): boolean {
  return /^problem\.\w+$/.test(calleeName(node.callee) ?? '')
}

/** Placeholders that a call such as `text('issues.moved', { to })` leaves open; none where it cannot be told. */
function missingValues(node: ESTree.CallExpression, known: Known): string[] {
  const wanted = known.keys.get(stringOf(node.arguments[0]) ?? '')
  if (!wanted || wanted.size === 0) return []
  const values = node.arguments[1]
  if (values === undefined) return [...wanted]
  if (values.type !== 'ObjectExpression') return []
  if (values.properties.some(property => keyName(property) === null)) return []
  const given = new Set(values.properties.map(keyName))
  return [...wanted].filter(name => !given.has(name))
}

/** The elements of `problems: ['issues.locked']` in a declaration. */
function declaredReasons(node: ESTree.ObjectExpression): ESTree.Node[] {
  return node.properties.flatMap(property => {
    if (property.type !== 'Property' || keyName(property) !== 'problems') return []
    return property.value.type === 'ArrayExpression'
      ? property.value.elements.filter(element => element !== null)
      : []
  })
}

/** Names of commands, queries and the like, which may look like keys: `inbox.list`. */
function declaredNames(source: Source): string[] {
  const names: string[] = []
  new Visitor({
    CallExpression: node => {
      const [declaration] = node.arguments
      if (!/^define[A-Z]/.test(calleeName(node.callee) ?? '') || declaration?.type !== 'ObjectExpression')
        return
      for (const property of declaration.properties) {
        const name =
          property.type === 'Property' && keyName(property) === 'name' ? stringOf(property.value) : null
        if (name !== null) names.push(name)
      }
    },
  }).visit(source.program)
  return names
}
