import { type AttributeSpec, type NodeSpec, Schema } from '@tiptap/pm/model'
import { markRules, type NodeRule, nodeRules } from './nodes.ts'

/** The schema of `nodes.ts` in ProseMirror's own form, for the Markdown library. */
export const proseMirrorSchema = new Schema({
  nodes: Object.fromEntries([...nodeRules].map(([name, rule]) => [name, nodeSpec(rule)])),
  marks: Object.fromEntries(
    [...markRules].map(([name, rule]) => [name, { attrs: attributeSpecs(rule.attrs), excludes: name }]),
  ),
})

function nodeSpec(rule: NodeRule): NodeSpec {
  return {
    content: rule.content,
    attrs: attributeSpecs(rule.attrs),
    inline: rule.group === 'inline',
    ...(rule.group && { group: rule.group }),
    ...(rule.plain && { marks: '' }),
  }
}

function attributeSpecs(rules: NodeRule['attrs'] = {}): Record<string, AttributeSpec> {
  return Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => [
      name,
      rule.default === undefined ? {} : { default: rule.default },
    ]),
  )
}
