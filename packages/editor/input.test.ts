import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { richText, richTextDoc, richTextWithWords } from './input.ts'
import { docOfText, emptyDoc, limits, plainText } from './schema.ts'

const linked = (href: string) => ({
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href } }] }] },
  ],
})

const issuesOf = (value: unknown) =>
  z
    .object({ body: richText })
    .safeParse({ body: value })
    .error?.issues.map(issue => ({ path: issue.path.join('.'), message: issue.message }))

test('JSON that is rich text passes unchanged, and a second time', () => {
  const doc = docOfText('产品参数表\nby Friday')
  const first = richText.parse(doc)
  assert.deepEqual(first, doc)
  assert.deepEqual(richText.parse(first), first)
})

test('Markdown becomes rich text, which passes a second time', () => {
  const doc = richText.parse('# Hi\n\n- a **b** [c](https://example.com)\n\n```ts\nx\n```')
  assert.deepEqual(
    doc.content.map(block => block.type),
    ['heading', 'bulletList', 'codeBlock'],
  )
  assert.deepEqual(richText.parse(doc), doc)
})

test('links are stored in the form that browsers read', () => {
  assert.deepEqual(
    richText.parse(linked(' https://exam\u200bple.com/a b\n')),
    linked('https://example.com/a%20b'),
  )
})

test('the issue names the fault and the path to it', () => {
  assert.deepEqual(issuesOf(linked('java\nscript:alert(1)')), [
    { path: 'body.content.0.content.0.marks.0.attrs.href', message: 'editor.unsafe_link' },
  ])
  assert.deepEqual(issuesOf({ type: 'doc', content: [{ type: 'iframe' }] }), [
    { path: 'body.content.0', message: 'editor.not_a_document' },
  ])
  assert.deepEqual(issuesOf('>'.repeat(50)), [
    { path: `body${'.content.0'.repeat(17)}`, message: 'editor.too_deep' },
  ])
  assert.deepEqual(issuesOf('a'.repeat(limits.bytes + 1)), [{ path: 'body', message: 'editor.too_large' }])
  for (const value of [7, null, [], true, undefined]) {
    assert.deepEqual(issuesOf(value), [{ path: 'body', message: 'editor.not_a_document' }])
  }
})

test('nesting beyond any limit is refused like the rest', () => {
  let deep: unknown = { type: 'paragraph' }
  for (let level = 0; level < 50_000; level++) deep = { type: 'blockquote', content: [deep] }
  assert.equal(issuesOf({ type: 'doc', content: [deep] })?.[0]?.message, 'editor.too_deep')
})

test('where words are needed, blank is refused', () => {
  for (const blank of [emptyDoc, '', ' \n ', '&nbsp;'])
    assert.equal(richTextWithWords.safeParse(blank).success, false)
  assert.equal(plainText(richTextWithWords.parse('好')), '好')
})

test('the API reference can print it, with and without a description of its own', () => {
  const shape = z.object({
    a: richText.describe('Left as a comment'),
    b: richTextDoc.describe('Said').nullable(),
  })
  const input = z.toJSONSchema(shape, { io: 'input' }).properties?.a
  assert.ok(typeof input === 'object')
  assert.equal(input.description, 'Left as a comment')
  assert.equal(input['x-log'], 'long')
  assert.deepEqual(
    input.anyOf?.map(option => option.type),
    ['string', 'object'],
  )
  assert.ok(typeof z.toJSONSchema(shape, { io: 'output' }).properties?.b === 'object')
})
