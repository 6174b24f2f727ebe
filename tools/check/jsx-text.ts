import { type ESTree, Visitor } from 'rolldown/utils'
import type { Finding } from './finding.ts'
import type { Source } from './source.ts'
import { lineAt } from './tree.ts'

const spoken = new Set(
  (
    'title alt placeholder label hint error off summary heading caption description text ' +
    'aria-label aria-description aria-valuetext aria-roledescription aria-placeholder data-tip'
  ).split(' '),
)
const letter = /\p{L}/u

/** Text that stands in JSX instead of a catalogue: as a child, or in an attribute that people read or hear. */
export function checkJsxText(source: Source, keys: ReadonlySet<string>): Finding[] {
  const findings: Finding[] = []
  const refuse = (texts: readonly Piece[]) => {
    for (const { text, at } of texts) {
      if (!letter.test(text) || keys.has(text)) continue
      const shown = text.trim().slice(0, 40)
      findings.push({
        file: source.path,
        line: lineAt(source.text, at),
        message: `"${shown}" belongs into locales/`,
      })
    }
  }
  const children = (node: { children: ESTree.JSXChild[] }) => refuse(node.children.flatMap(textsIn))
  new Visitor({
    JSXElement: children,
    JSXFragment: children,
    JSXAttribute: node => {
      const name = node.name.type === 'JSXIdentifier' ? node.name.name : ''
      if (spoken.has(name)) refuse(textsIn(node.value))
    },
    AssignmentExpression: node => {
      const { left } = node
      if (left.type !== 'MemberExpression' || left.property.type !== 'Identifier') return
      if (
        left.object.type === 'Identifier' &&
        left.object.name === 'document' &&
        left.property.name === 'title'
      ) {
        refuse(textsIn(node.right))
      }
    },
  }).visit(source.program)
  return findings
}

interface Piece {
  readonly text: string
  readonly at: number
}

/** The literal texts that an expression may come to. */
function textsIn(node: ESTree.Node | null | undefined): Piece[] {
  switch (node?.type) {
    case 'JSXText':
      return [{ text: node.value, at: node.start + (node.value.length - node.value.trimStart().length) }]
    case 'Literal':
      return typeof node.value === 'string' ? [{ text: node.value, at: node.start }] : []
    case 'TemplateLiteral':
      return node.quasis.map(quasi => ({ text: quasi.value.cooked ?? '', at: quasi.start }))
    case 'JSXExpressionContainer':
      return textsIn(node.expression)
    case 'ParenthesizedExpression':
      return textsIn(node.expression)
    case 'ConditionalExpression':
      return [...textsIn(node.consequent), ...textsIn(node.alternate)]
    case 'LogicalExpression':
      return [...textsIn(node.left), ...textsIn(node.right)]
    case 'BinaryExpression':
      return node.operator === '+' ? [...textsIn(node.left), ...textsIn(node.right)] : []
    default:
      return []
  }
}
