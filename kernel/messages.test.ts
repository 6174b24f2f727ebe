import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kernelCatalogue, languageOf, openMessages } from './messages.ts'

const messages = openMessages([kernelCatalogue])

test('a problem is told in the language that was asked for', () => {
  const details = { seconds: 1 }
  assert.equal(
    messages.titleOf('http.too_many', details, 'en-GB'),
    'Too many requests. Try again in 1 second.',
  )
  assert.equal(messages.titleOf('http.too_many', details, 'zh-CN,zh'), '请求过于频繁，请在 1 秒后再试。')
})

test('a key that no catalogue holds is shown as it is', () => {
  assert.equal(messages.say('en', 'http.unheard_of'), 'http.unheard_of')
})

test('bad syntax is refused at start', () => {
  assert.throws(() => openMessages([{ en: { 'x.a': '{count, plural, one {' }, 'zh-CN': {} }]))
})

const asked: readonly (readonly [string | undefined, string])[] = [
  [undefined, 'en'],
  ['', 'en'],
  ['fr, de', 'en'],
  ['zh-TW', 'zh-CN'],
  ['fr, zh-Hans;q=0.8, en;q=0.7', 'zh-CN'],
  ['en;q=0.7, zh;q=0.9', 'zh-CN'],
  ['zh;q=0, en', 'en'],
  ['zhuang', 'en'],
]
for (const [header, language] of asked) {
  test(`Accept-Language ${header} means ${language}`, () => {
    assert.equal(languageOf(header), language)
  })
}
