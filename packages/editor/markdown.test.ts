import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fromMarkdown, toMarkdown } from './markdown.ts'
import { faultOf, limits, mentionsOf, plainText, type RichDoc } from './schema.ts'

const person = '0190c8a0-0000-7000-8000-000000000001'

const read = (markdown: string): RichDoc => {
  const { doc } = fromMarkdown(markdown)
  assert.ok(doc, `refused: ${markdown.slice(0, 40)}`)
  return doc
}
const blocks = (markdown: string) => read(markdown).content.map(block => block.type)
const inlines = (markdown: string) => {
  const [block] = read(markdown).content
  return block?.type === 'paragraph' ? block.content : undefined
}

test('each block of Markdown has its node', () => {
  assert.deepEqual(blocks('# a\n\nb\n\n- c\n\n1. d\n\n> e\n\n```\nf\n```\n\n---'), [
    'heading',
    'paragraph',
    'bulletList',
    'orderedList',
    'blockquote',
    'codeBlock',
    'horizontalRule',
  ])
})

test('a heading has at most three levels and a list keeps its first number', () => {
  assert.deepEqual(read('###### a').content[0], {
    type: 'heading',
    attrs: { level: 3 },
    content: [{ type: 'text', text: 'a' }],
  })
  const [list] = read('0. a').content
  assert.deepEqual(list?.type === 'orderedList' && list.attrs, { start: 0 })
})

test('a line break in the text stays a line break', () => {
  assert.equal(plainText(read('第一行\n第二行')), '第一行\n第二行')
})

test('HTML, tables and unsafe links stay the text they are', () => {
  for (const words of [
    '<script>alert(1)</script>',
    '<b onclick=x>a</b>',
    '[a](javascript:alert(1))',
    '|a|b|',
  ]) {
    assert.equal(plainText(read(words)), words)
    assert.ok(inlines(words)?.every(node => !node.marks))
  }
})

test('entities and spaces do not carry a script into a link', () => {
  const tricks = [
    '[a](&#x6A;avascript:alert(1))',
    '[a](java&#x0A;script:alert(1))',
    '[a](<\tjavascript:x>)',
    '<javascript:x>',
  ]
  for (const trick of [...tricks, '[a]()', '[a](<>)'])
    assert.doesNotMatch(JSON.stringify(read(trick)), /"href"/)
})

test('bare web addresses become links, but not within code or another link', () => {
  const hrefs = (markdown: string) =>
    (inlines(markdown) ?? [])
      .flatMap(node => node.marks ?? [])
      .flatMap(mark => ('attrs' in mark ? mark.attrs.href : []))
  assert.deepEqual(hrefs('see https://a.example/x_y_z.'), ['https://a.example/x_y_z'])
  assert.deepEqual(hrefs('`https://a.example`'), [])
  assert.deepEqual(hrefs('[see https://a.example](https://b.example)'), ['https://b.example'])
})

test('a mention is a link to an id, and its name is not kept', () => {
  const doc = read(`[@李娜](mention:${person}) hello`)
  assert.deepEqual(mentionsOf(doc), [person])
  assert.equal(plainText(doc), '@ hello')
  assert.equal(
    toMarkdown(doc, () => '李娜'),
    `[@李娜](mention:${person}) hello`,
  )
  assert.deepEqual(mentionsOf(read('[@李娜](mention:somebody)')), [])
})

test('an image becomes a link to it', () => {
  assert.match(
    JSON.stringify(inlines('![chart](https://a.example/c.png)')),
    /"href":"https:\/\/a.example\/c.png"/,
  )
})

const texts = [
  '# 标题\n\nA **bold *both*** ~~no~~ `code` word',
  '- a\n- b\n  1. c\n  2. d\n\n> q\n>\n> - r',
  'a\\\n\\- b\\\nc',
  '```c++\nx = "```"\n```',
  '[a \\[b\\]](https://example.com/x_(y\\)) \\*not\\* 1\\. \\<b>',
  '10. a\n11. b',
  '---',
  '``a ` b``',
]

test('what is written as Markdown is read back as it was', () => {
  for (const text of texts) assert.deepEqual(read(toMarkdown(read(text))), read(text), text)
})

const marks = fc.subarray<'bold' | 'italic' | 'strike' | 'code'>(['bold', 'italic', 'strike', 'code'])
const piece = fc.record({
  type: fc.constant('text' as const),
  text: fc
    .array(
      fc.constantFrom(
        'word',
        '字',
        ' ',
        '*',
        '_',
        '`',
        '#',
        '-',
        '1.',
        '[',
        ']',
        '(',
        '<',
        '&lt;',
        '\\',
        '\n',
        '  ',
        '>',
        '=',
        '~~',
        '|',
      ),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    .map(parts => parts.join('')),
  marks: marks.map(types => types.map(type => ({ type }))),
})
const paragraph = fc.record({
  type: fc.constant('paragraph' as const),
  content: fc.array(piece, { maxLength: 5 }),
})
const item = fc.record({
  type: fc.constant('listItem' as const),
  content: fc.array(paragraph, { minLength: 1, maxLength: 2 }),
})
const block = fc.oneof(
  paragraph,
  fc.record({
    type: fc.constant('blockquote' as const),
    content: fc.array(paragraph, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant('bulletList' as const),
    content: fc.array(item, { minLength: 1, maxLength: 3 }),
  }),
)
const document = fc.record({
  type: fc.constant('doc' as const),
  content: fc.array(block, { minLength: 1, maxLength: 4 }),
})

test('no word is lost on the way through Markdown and back', () => {
  const words = (doc: RichDoc) => plainText(doc).match(/word|字/g) ?? []
  fc.assert(
    fc.property(document, doc => {
      assert.equal(faultOf(doc), null)
      assert.deepEqual(words(read(toMarkdown(doc))), words(doc), toMarkdown(doc))
    }),
    { numRuns: 1500, seed: 7 },
  )
})

test('any text is read to rich text or to a fault', () => {
  const bits = fc.constantFrom(
    '- ',
    '1. ',
    '> ',
    '    ',
    '\n',
    '\n\n',
    '```',
    '`',
    '**',
    '_',
    '[',
    '](',
    ')',
    '<',
    '>',
    '&#0;',
    '\0',
    '\ud800',
    'https://a.b',
    '#',
    '\t',
    '|',
    '\\',
    '!',
  )
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 60 }), parts => {
      const { doc, fault } = fromMarkdown(parts.join(''))
      assert.ok(doc ? faultOf(doc) === null : fault.reason === 'editor.too_deep')
    }),
    { numRuns: 1500, seed: 7 },
  )
})

// Each of these has cost a Markdown parser a square of its length. The test ends, or the run is stopped by its limit.
const hostile = [
  '![',
  '[',
  '[a](b',
  '*a **a ',
  '_a __a ',
  '`a ',
  '<a:',
  '> ',
  '- ',
  '1. ',
  '~~a ',
  '\n',
  'a\n\n',
  '[a]: b\n',
  '*_`[~',
  '[a](',
  '<',
  '&',
  '\\',
  'a\n=',
  '* ',
  'http://',
  '[@](mention:',
  '> - ',
]

test('a text made to be slow is read all the same', () => {
  for (const bit of hostile) {
    const { doc, fault } = fromMarkdown(bit.repeat(100_000 / bit.length))
    assert.ok(
      doc ? faultOf(doc) === null : fault.reason === 'editor.too_large' || fault.reason === 'editor.too_deep',
    )
  }
  assert.equal(fromMarkdown('a'.repeat(limits.bytes + 1)).fault?.reason, 'editor.too_large')
})
