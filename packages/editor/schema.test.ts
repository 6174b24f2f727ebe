import assert from 'node:assert/strict'
import { test } from 'node:test'
import { docOfText, emptyDoc, faultOf, isEmpty, isRichText, limits, mentionsOf, plainText } from './schema.ts'

const person = '0190c8a0-0000-7000-8000-000000000001'
const text = (words: string, ...marks: object[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks }),
})
const paragraph = (...content: object[]) => ({ type: 'paragraph', content })
const doc = (...content: unknown[]) => ({ type: 'doc', content })
const paragraphs = (count: number) => ({ type: 'doc', content: Array(count).fill({ type: 'paragraph' }) })
const listOf = (...content: object[]) => ({ type: 'bulletList', content: [{ type: 'listItem', content }] })

const everything = doc(
  { type: 'heading', attrs: { level: 2 }, content: [text('产品参数表')] },
  paragraph(
    text('Ask ', { type: 'bold' }, { type: 'italic' }, { type: 'strike' }),
    { type: 'mention', attrs: { id: person } },
    { type: 'hardBreak' },
    text('here', { type: 'link', attrs: { href: 'https://example.com' } }, { type: 'code' }),
  ),
  listOf(paragraph(text('one')), {
    type: 'orderedList',
    attrs: { start: 3 },
    content: [{ type: 'listItem', content: [paragraph(text('two'))] }],
  }),
  {
    type: 'blockquote',
    content: [{ type: 'codeBlock', attrs: { language: 'c++' }, content: [text('x = 1\ny = 2')] }],
  },
  { type: 'horizontalRule' },
  { type: 'paragraph' },
)

test('a document with every node and mark is rich text', () => {
  assert.equal(faultOf(everything), null)
  assert.equal(faultOf(emptyDoc), null)
})

const refused: [string, unknown, (string | number)[]][] = [
  ['no object', 'doc', []],
  ['null', null, []],
  ['an array', [emptyDoc], []],
  ['another root', paragraph(text('a')), []],
  ['no block', doc(), ['content']],
  ['an unknown node', doc({ type: 'script' }), ['content', 0]],
  ['a node named like a property of every object', doc({ type: 'constructor' }), ['content', 0]],
  ['a node without a type', doc(paragraph({ text: 'a' })), ['content', 0, 'content', 0]],
  ['text as a block', doc(text('a')), ['content', 0]],
  ['a list item outside a list', doc({ type: 'listItem', content: [paragraph()] }), ['content', 0]],
  [
    'a list item that begins with a list',
    doc(listOf(listOf(paragraph()))),
    ['content', 0, 'content', 0, 'content', 0],
  ],
  ['an empty quote', doc({ type: 'blockquote' }), ['content', 0, 'content']],
  ['empty text', doc(paragraph(text(''))), ['content', 0, 'content', 0, 'text']],
  ['NUL', doc(paragraph(text('a\0b'))), ['content', 0, 'content', 0, 'text']],
  ['half a character', doc(paragraph(text('\ud800'))), ['content', 0, 'content', 0, 'text']],
  ['an unknown key', doc({ ...paragraph(), html: '<b>' }), ['content', 0, 'html']],
  [
    'an own __proto__',
    JSON.parse('{"type":"doc","content":[{"type":"paragraph","__proto__":{}}]}'),
    ['content', 0, '__proto__'],
  ],
  [
    'an unknown attribute',
    doc({ type: 'heading', attrs: { level: 1, style: 'x' } }),
    ['content', 0, 'attrs', 'style'],
  ],
  [
    'attributes where there are none',
    doc({ type: 'paragraph', attrs: { textAlign: 'left' } }),
    ['content', 0, 'attrs', 'textAlign'],
  ],
  ['a heading of level 4', doc({ type: 'heading', attrs: { level: 4 } }), ['content', 0, 'attrs', 'level']],
  ['a heading of no level', doc({ type: 'heading' }), ['content', 0, 'attrs', 'level']],
  [
    'a mention of nobody',
    doc(paragraph({ type: 'mention', attrs: { id: 'ana' } })),
    ['content', 0, 'content', 0, 'attrs', 'id'],
  ],
  [
    'a stored name',
    doc(paragraph({ type: 'mention', attrs: { id: person, label: '李娜' } })),
    ['content', 0, 'content', 0, 'attrs', 'label'],
  ],
  [
    'an unknown mark',
    doc(paragraph(text('a', { type: 'style' }))),
    ['content', 0, 'content', 0, 'marks', 0, 'type'],
  ],
  [
    'a mark twice',
    doc(paragraph(text('a', { type: 'bold' }, { type: 'bold' }))),
    ['content', 0, 'content', 0, 'marks', 1],
  ],
  ['marks on a block', doc({ ...paragraph(), marks: [] }), ['content', 0, 'marks']],
  [
    'marks in code',
    doc({ type: 'codeBlock', content: [text('a', { type: 'bold' })] }),
    ['content', 0, 'content', 0, 'marks'],
  ],
  [
    'a mention in code',
    doc({ type: 'codeBlock', content: [{ type: 'mention', attrs: { id: person } }] }),
    ['content', 0, 'content', 0],
  ],
  [
    'a second target',
    doc(paragraph(text('a', { type: 'link', attrs: { href: '/', target: '_top' } }))),
    ['content', 0, 'content', 0, 'marks', 0, 'attrs', 'target'],
  ],
]

for (const [name, value, path] of refused) {
  test(`${name} is no rich text, and the path says where`, () => {
    assert.deepEqual(faultOf(value), { reason: 'editor.not_a_document', path })
  })
}

test('an unsafe link is named as such', () => {
  const value = doc(paragraph(text('a', { type: 'link', attrs: { href: 'java\nscript:alert(1)' } })))
  assert.deepEqual(faultOf(value), {
    reason: 'editor.unsafe_link',
    path: ['content', 0, 'content', 0, 'marks', 0, 'attrs', 'href'],
  })
})

const quotes = (depth: number): unknown => {
  let inner: object = paragraph()
  for (let level = 0; level < depth; level++) inner = { type: 'blockquote', content: [inner] }
  return doc(inner)
}

test('nesting ends at the limit, however deep it goes on', () => {
  assert.equal(faultOf(quotes(limits.depth - 1)), null)
  assert.equal(faultOf(quotes(limits.depth))?.reason, 'editor.too_deep')
  assert.equal(faultOf(quotes(100_000))?.reason, 'editor.too_deep')
})

test('size ends at the limits of nodes and bytes', () => {
  assert.equal(faultOf(paragraphs(limits.nodes - 1))?.reason, 'editor.too_large')
  assert.equal(faultOf(paragraphs(5_000)), null)
  assert.equal(faultOf(paragraphs(2_000_000))?.reason, 'editor.too_large')
  assert.equal(faultOf(doc(paragraph(text('字'.repeat(limits.bytes / 3)))))?.reason, 'editor.too_large')
  assert.equal(faultOf(doc(paragraph(text('字'.repeat(limits.bytes / 3 - 50))))), null)
})

test('plain text has a line for each block and the names it is given', () => {
  assert.ok(isRichText(everything))
  assert.equal(plainText(everything), '产品参数表\nAsk @\nhere\none\ntwo\nx = 1\ny = 2')
  assert.match(
    plainText(everything, () => '李娜'),
    /Ask @李娜\n/,
  )
})

test('each person is mentioned once', () => {
  const twice = doc(
    paragraph({ type: 'mention', attrs: { id: person } }, { type: 'mention', attrs: { id: person } }),
  )
  assert.ok(isRichText(twice))
  assert.deepEqual(mentionsOf(twice), [person])
})

test('blank is empty, a mention or a word is not', () => {
  assert.ok(isEmpty(null) && isEmpty(emptyDoc) && isEmpty(docOfText(' \n\t')))
  assert.equal(isEmpty(docOfText('好')), false)
  const mention = doc(paragraph({ type: 'mention', attrs: { id: person } }))
  assert.ok(isRichText(mention) && !isEmpty(mention))
})

test('any text becomes rich text', () => {
  for (const words of ['', 'a\r\nb\n\n\nc', '\0', '\ud800 half'])
    assert.equal(faultOf(docOfText(words)), null)
  assert.equal(plainText(docOfText('a\r\nb\n\n\nc')), 'a\nb\nc')
})
