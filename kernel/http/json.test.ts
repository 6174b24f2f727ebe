import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem } from '../problem.ts'
import { readJson } from './json.ts'

const read = (text: string) => readJson(Buffer.from(text))

test('plain JSON is read as it is', () => {
  assert.deepEqual(read('{"a":[1,null,"同舟",{"b":-1.5}]}'), { a: [1, null, '同舟', { b: -1.5 }] })
})

const refused: readonly (readonly [name: string, bytes: string | Buffer, reason: string])[] = [
  ['nothing', '', 'http.bad_json'],
  ['half an object', '{"a":', 'http.bad_json'],
  ['two objects', '{}{}', 'http.bad_json'],
  ['bytes that are no UTF-8', Buffer.from([0x22, 0xff, 0x22]), 'http.not_utf8'],
  ['__proto__', '{"a":[{"__proto__":{"polluted":1}}]}', 'http.forbidden_key'],
  ['__proto__ in disguise', '{"\\u005f_proto__":{"polluted":1}}', 'http.forbidden_key'],
  ['constructor', '{"constructor":{"prototype":{"polluted":1}}}', 'http.forbidden_key'],
  ['prototype', '{"prototype":1}', 'http.forbidden_key'],
  ['a number beyond counting', '{"n":9007199254740993}', 'http.number_out_of_range'],
  ['a number beyond all bounds', '{"n":1e999}', 'http.number_out_of_range'],
  ['a zero character', '["a\\u0000"]', 'kernel.text'],
  ['a zero character in a key', '{"\\u0000":1}', 'kernel.text'],
  ['half a character', '["\\ud800"]', 'kernel.text'],
  ['1,000 levels', `${'['.repeat(1000)}${']'.repeat(1000)}`, 'http.too_deep'],
  ['500,000 levels', '['.repeat(500_000) + ']'.repeat(500_000), 'http.too_deep'],
]
for (const [name, bytes, reason] of refused) {
  test(`${name} is refused`, () => {
    assert.throws(
      () => readJson(Buffer.from(bytes)),
      error => error instanceof Problem && error.code === 'invalid' && error.reason === reason,
    )
    assert.equal(Reflect.get({}, 'polluted'), undefined)
  })
}
