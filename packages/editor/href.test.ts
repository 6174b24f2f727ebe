import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bareLinks, safeHref, typedHref } from './href.ts'

const kept = [
  'https://example.com/a?b=c#d',
  'http://127.0.0.1:7400/issues/1',
  'HTTPS://EXAMPLE.COM',
  'mailto:li.na@example.com',
  'tel:+86-10-1234',
  '/p/arrow/board',
  './next',
  '../up',
  '#acceptance',
  '?page=2',
  'https://zh.wikipedia.org/wiki/北京',
]

const refused = [
  'javascript:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'java\u200bscript:alert(1)',
  '\ufeffjavascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'javascript&colon;alert(1)',
  '&#x6A;avascript:alert(1)',
  'java&#x0A;script:alert(1)',
  'javascript%3Aalert(1)',
  'javascript：alert(1)',
  'jаvascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://example.com/1',
  'file:///etc/passwd',
  'view-source:https://example.com',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '\\\\evil.example',
  'https:evil.example',
  'https://',
  'evil.example',
  '',
  ' ',
  `https://example.com/${'a'.repeat(5000)}`,
]

test('a link may lead to web, mail, telephone and paths of this site', () => {
  for (const href of kept) assert.equal(safeHref(href), href)
})

test('a link that may run code or leave unseen is refused', () => {
  for (const href of refused) assert.equal(safeHref(href), null, JSON.stringify(href))
  for (const href of [null, undefined, 7, {}, ['https://example.com']]) assert.equal(safeHref(href), null)
})

test('what cannot be seen is dropped, what breaks out of an attribute is encoded', () => {
  assert.equal(safeHref(' https://exam\u200bple.com/\n'), 'https://example.com/')
  assert.equal(safeHref('https://example.com/"onclick=x'), 'https://example.com/%22onclick=x')
  assert.equal(safeHref('/a b<c>'), '/a%20b%3Cc%3E')
})

const hostile = fc.array(
  fc.constantFrom(
    'java',
    'script',
    ':',
    '\t',
    '\n',
    '\u0000',
    '\u200b',
    '/',
    '\\',
    '&#x3a;',
    '%3a',
    'data',
    'http',
    'https:',
    '//',
    'a.b',
    '?',
    '#',
    '.',
    ' ',
    '\ud800',
    '：',
    'ſ',
    '@',
    '"',
    '<',
  ),
  { maxLength: 12 },
)

test('whatever is put together, a browser reads a safe link and a second pass changes nothing', () => {
  fc.assert(
    fc.property(hostile, parts => {
      const href = safeHref(parts.join(''))
      if (href === null) return
      assert.equal(safeHref(href), href)
      if (!URL.canParse(href, 'https://here.example/p/')) return
      const url = new URL(href, 'https://here.example/p/')
      assert.match(url.protocol, /^(?:https?|mailto|tel):$/)
      if (!/^https?:/i.test(href) && url.protocol.startsWith('http')) assert.equal(url.host, 'here.example')
    }),
    { numRuns: 5000, seed: 7 },
  )
})

test('an address is completed as a person types it', () => {
  assert.equal(typedHref('example.com/a'), 'https://example.com/a')
  assert.equal(typedHref('www.例子.com'), 'https://www.例子.com')
  assert.equal(typedHref('li.na@example.com'), 'mailto:li.na@example.com')
  assert.equal(typedHref('see below'), null)
  assert.equal(typedHref('javascript:alert(1)'), null)
})

test('bare addresses end where the sentence goes on', () => {
  const hrefs = (text: string) => bareLinks(text).flatMap(piece => piece.href ?? [])
  assert.deepEqual(hrefs('See https://a.example/x, and (http://b.example/y_(z)).'), [
    'https://a.example/x',
    'http://b.example/y_(z)',
  ])
  assert.deepEqual(hrefs('见https://a.example/x。谢谢'), ['https://a.example/x'])
  assert.deepEqual(hrefs('no link: javascript:alert(1) http:// x'), [])
})

test('the pieces of a text joined are the text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('https://', 'a.b', ')', '(', '.', ' ', '见', '@')), parts => {
      const text = parts.join('')
      assert.equal(
        bareLinks(text)
          .map(piece => piece.text)
          .join(''),
        text,
      )
    }),
    { seed: 7 },
  )
})
