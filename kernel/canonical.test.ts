import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonical, createDigests, isSame } from './canonical.ts'
import { Problem } from './problem.ts'

const strings = fc.string({ unit: 'grapheme' }).filter(text => !text.includes('\u0000'))
const json = fc.jsonValue({ maxDepth: 4 }).filter(value => !JSON.stringify(value).includes('\\u0000'))

test('it is JSON of the same value, whatever the order of keys', () => {
  fc.assert(
    fc.property(json, value => {
      assert.deepEqual(JSON.parse(canonical(value)), JSON.parse(JSON.stringify(value)))
    }),
  )
  fc.assert(
    fc.property(fc.dictionary(strings, fc.integer()), record => {
      const reversed = Object.fromEntries(Object.entries(record).reverse())
      assert.equal(canonical(reversed), canonical(record))
      assert.ok(isSame(record, reversed))
    }),
  )
})

test('what PostgreSQL can not hold is invalid, as a value, a key, and deep within', () => {
  for (const bad of ['\u0000', 'a\ud800', { '\udfff': 1 }, [{ a: ['\u0000'] }]]) {
    assert.throws(
      () => canonical(bad),
      error => error instanceof Problem && error.reason === 'kernel.text',
    )
  }
  assert.equal(canonical('\\u0000 😀'), JSON.stringify('\\u0000 😀'))
})

test('a digest depends on the key, a version’s id on object, field and value', () => {
  const [one, other] = [createDigests('one'), createDigests('other')]
  assert.notEqual(one.value('李娜'), other.value('李娜'))
  assert.equal(one.value({ a: 1, b: 2 }), one.value({ b: 2, a: 1 }))
  const ids = ['o/f/d', 'p/f/d', 'o/g/d', 'o/f/e'].map(key => {
    const [object = '', field = '', digest = ''] = key.split('/')
    return one.versionId(object, field, digest)
  })
  assert.equal(new Set(ids).size, 4)
  assert.match(ids[0] ?? '', /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/)
})
