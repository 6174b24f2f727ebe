import { getSchema } from '@tiptap/core'
import { expect, test } from 'vitest'
import { markRules, nodeRules } from '../nodes.ts'
import { proseMirrorSchema } from '../prosemirror-schema.ts'
import { writingExtensions } from './extensions.ts'
import { mentionExtension, mentionMenu } from './mention.tsx'

const nothing = () => false
const options = { placeholder: () => '', onSubmit: nothing, onCancel: nothing, onRefuse: () => undefined }
const schema = getSchema([...writingExtensions(options), mentionExtension(mentionMenu(), id => id)])

test('the editor knows the nodes of the schema, with their content and attributes, and no other', () => {
  const known = Object.entries(schema.nodes).map(([name, type]) => [
    name,
    {
      content: type.spec.content ?? '',
      attrs: Object.keys(type.spec.attrs ?? {}),
      plain: type.spec.marks === '',
    },
  ])
  const declared = [...nodeRules].map(([name, rule]) => [
    name,
    { content: rule.content, attrs: Object.keys(rule.attrs ?? {}), plain: rule.plain ?? false },
  ])
  expect(Object.fromEntries(known)).toEqual(Object.fromEntries(declared))
})

test('the editor knows the marks of the schema, all of which go together', () => {
  const known = Object.values(schema.marks).map(mark => [mark.name, Object.keys(mark.spec.attrs ?? {})])
  expect(Object.fromEntries(known)).toEqual(
    Object.fromEntries([...markRules].map(([name, rule]) => [name, Object.keys(rule.attrs ?? {})])),
  )
  for (const mark of Object.values(schema.marks)) {
    expect(Object.values(schema.marks).filter(other => other !== mark && mark.excludes(other))).toEqual([])
  }
})

test('blocks and inlines are the same for the editor and for Markdown', () => {
  for (const [name, type] of Object.entries(schema.nodes)) {
    expect([name, type.isInline]).toEqual([name, proseMirrorSchema.nodes[name]?.isInline])
  }
})
