import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Block, faultOf, type Inline, plainText } from './schema.ts'
import { fromWiki } from './wiki.ts'

const blocksOf = (markup: string): Block[] => fromWiki(markup).doc.content
const text = (words: string) => ({ type: 'text' as const, text: words })
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content })
const inlinesOf = (markup: string): Inline[] => {
  const [block] = blocksOf(markup)
  return block?.type === 'paragraph' ? (block.content ?? []) : []
}
const linksOf = (markup: string) =>
  inlinesOf(markup).flatMap(node =>
    (node.marks ?? []).flatMap(mark =>
      mark.type === 'link' && node.type === 'text' ? [[node.text, mark.attrs.href]] : [],
    ),
  )

test('an empty line parts paragraphs, a line break stays one', () => {
  assert.deepEqual(blocksOf('a\r\nb\r\n\u00a0\r\nc'), [
    paragraph(text('a'), { type: 'hardBreak' }, text('b')),
    paragraph(text('c')),
  ])
})

test('links are named, bare or in brackets', () => {
  assert.deepEqual(
    linksOf('[build 7|https://ci.example/7] and [https://a.example] or https://b.example/x_y.'),
    [
      ['build 7', 'https://ci.example/7'],
      ['https://a.example', 'https://a.example'],
      ['https://b.example/x_y', 'https://b.example/x_y'],
    ],
  )
  assert.deepEqual(linksOf('[page|www.a.example|smart-link]'), [['page', 'https://www.a.example']])
})

test('brackets that are no web link stay text', () => {
  for (const words of [
    '[~ana]',
    '[^log.txt]',
    '[a|b]',
    '[x|javascript:alert(1)]',
    '[x|/secure/admin]',
    '[[0]',
    'a[1',
    '|a|b|',
  ]) {
    assert.deepEqual(blocksOf(words), [paragraph(text(words))])
  }
  assert.deepEqual(linksOf('list[0], see [x|https://a.example]'), [['x', 'https://a.example']])
})

test('code keeps its lines, its language and its title', () => {
  assert.deepEqual(blocksOf('see {code:java|title=Point.java}\n  int *x;\n  # y\n{code} end'), [
    paragraph(text('see')),
    paragraph(text('Point.java')),
    { type: 'codeBlock', attrs: { language: 'java' }, content: [text('  int *x;\n  # y')] },
    paragraph(text('end')),
  ])
  assert.deepEqual(blocksOf('{noformat}\n[a|https://b.example] {{c}}\n{noformat}'), [
    { type: 'codeBlock', attrs: { language: null }, content: [text('[a|https://b.example] {{c}}')] },
  ])
})

test('monospace is code within its line only', () => {
  assert.deepEqual(inlinesOf('use {{a{b}}} now'), [
    text('use '),
    { type: 'text', text: 'a{b}', marks: [{ type: 'code' }] },
    text(' now'),
  ])
  assert.deepEqual(blocksOf('{{a\nb}}'), [paragraph(text('{{a'), { type: 'hardBreak' }, text('b}}'))])
})

test('headings have at most three levels', () => {
  assert.deepEqual(blocksOf('h2. Steps\nh6. Note'), [
    { type: 'heading', attrs: { level: 2 }, content: [text('Steps')] },
    { type: 'heading', attrs: { level: 3 }, content: [text('Note')] },
  ])
})

test('lists nest, go on after code, and take the lines that follow', () => {
  const item = (...content: Block[]) => ({ type: 'listItem' as const, content })
  assert.deepEqual(blocksOf(' * a\n ** b\n * c\nd\n{code}\ne\n{code}\n * f\n\n# g'), [
    {
      type: 'bulletList',
      content: [
        item(paragraph(text('a')), { type: 'bulletList', content: [item(paragraph(text('b')))] }),
        item(paragraph(text('c'), { type: 'hardBreak' }, text('d')), {
          type: 'codeBlock',
          attrs: { language: null },
          content: [text('e')],
        }),
        item(paragraph(text('f'))),
      ],
    },
    { type: 'orderedList', content: [item(paragraph(text('g')))] },
  ])
})

test('what only looks like a list stays text', () => {
  for (const line of ['*bold* word', '-- metadata --', '*** stack trace: ***', '#define X']) {
    assert.deepEqual(blocksOf(line), [paragraph(text(line))])
  }
})

test('quotes hold blocks', () => {
  assert.deepEqual(blocksOf('{quote}a\n{code}b{code}\n{quote}\nbq. c'), [
    {
      type: 'blockquote',
      content: [paragraph(text('a')), { type: 'codeBlock', attrs: { language: null }, content: [text('b')] }],
    },
    { type: 'blockquote', content: [paragraph(text('c'))] },
  ])
})

test('a macro that is never closed, or escaped, is text', () => {
  for (const words of ['{code:java} a', 'a {quote} b', '{noformat}'])
    assert.equal(plainText(fromWiki(words).doc), words)
  assert.equal(plainText(fromWiki('\\{code} a \\[b\\] C:\\temp {code}').doc), '{code} a [b] C:\\temp {code}')
})

const bits = [
  '{code}',
  '{code:java}',
  '{noformat}',
  '{quote}',
  '{{',
  '}}',
  '[',
  ']',
  '|',
  'https://a.b',
  'h1. ',
  'bq. ',
  '* ',
  '** ',
  '# ',
  '- ',
  '----',
  '\n',
  '\n\n',
  '\\',
  'word',
  ' ',
  '\u00a0',
  '\0',
  '\ud800',
]

test('any text becomes rich text that keeps its words', () => {
  const words = (value: string) => value.match(/word/g) ?? []
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 60 }), parts => {
      const { doc, cut } = fromWiki(parts.join(''))
      assert.equal(faultOf(doc), null)
      assert.equal(cut, false)
      assert.deepEqual(words(plainText(doc)), words(parts.join('')))
    }),
    { numRuns: 3000, seed: 7 },
  )
})

test('a text of a million characters is read, and cut where it is too long', () => {
  for (const bit of [...bits, '[a|', '{code:', '{{a}}', '* a\n', '** a\n', 'a\n', 'http://', 'word ']) {
    const { doc, cut } = fromWiki(bit.repeat(1_000_000 / bit.length))
    assert.equal(faultOf(doc), null, bit)
    assert.ok(cut || plainText(doc) === '', bit)
  }
  assert.match(plainText(fromWiki('word '.repeat(200_000)).doc), /^word word .*\n…$/)
})
