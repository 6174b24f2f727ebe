import { type ESTree, Visitor } from 'rolldown/utils'
import { calleeName, keyName, type Source, stringOf } from './source.ts'
import { hole } from './sql-words.ts'

/** SQL found in a file. `sure` is false for a plain string that only looks like it. */
export interface SqlText {
  readonly text: string
  readonly at: number
  readonly sure: boolean
}

const statement =
  /^\s*(select\s|insert\s+into\s|update\s+\S+\s+(as\s+\w+\s+)?set\s|delete\s+from\s|with\s+(recursive\s+)?\w+\s*(\([^)]*\)\s*)?as\s|create\s|alter\s|drop\s|truncate\s|merge\s+into\s|copy\s)/i
const kyselyVerb =
  /(^|\.)(selectFrom|insertInto|updateTable|deleteFrom|mergeInto|replaceInto|innerJoin|leftJoin|rightJoin|fullJoin|crossJoin|using)$/

/** Every SQL text of a file: tagged templates, strings that begin like a statement, tables named to kysely or an object. */
export function sqlIn(source: Source): SqlText[] {
  const found: SqlText[] = []
  const tagged = new Set<number>()
  new Visitor({
    TaggedTemplateExpression: node => {
      if (!/(^|\.)(sql|unsafe)$/i.test(calleeName(node.tag) ?? '')) return
      tagged.add(node.quasi.start)
      found.push({ text: templateText(node.quasi), at: node.quasi.start, sure: true })
    },
    TemplateLiteral: node => {
      const text = templateText(node)
      if (!tagged.has(node.start) && statement.test(text)) found.push({ text, at: node.start, sure: false })
    },
    Literal: node => {
      const text = stringOf(node)
      if (text !== null && statement.test(text)) found.push({ text, at: node.start, sure: false })
    },
    CallExpression: node => {
      if (kyselyVerb.test(calleeName(node.callee) ?? '')) found.push(...tablesIn(node.arguments[0]))
    },
    ObjectExpression: node => {
      for (const property of node.properties) {
        if (keyName(property) === 'table' && property.type === 'Property')
          found.push(...tablesIn(property.value))
      }
    },
  }).visit(source.program)
  return found
}

function tablesIn(node: ESTree.Node | undefined): SqlText[] {
  if (node?.type === 'ArrayExpression')
    return node.elements.flatMap(element => tablesIn(element ?? undefined))
  const table = stringOf(node)
  return node && table?.includes('.') ? [{ text: `table ${table}`, at: node.start, sure: true }] : []
}

function templateText(node: ESTree.TemplateLiteral): string {
  return node.quasis.map(quasi => quasi.value.raw).join(hole)
}
