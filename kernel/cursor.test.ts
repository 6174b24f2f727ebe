import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { cursorOf } from './cursor.ts'
import { newId } from './ids.ts'

const byTitle = cursorOf('issue.list/title', z.tuple([z.string(), z.uuid()]))
const byNumber = cursorOf('issue.list/number', z.tuple([z.int(), z.uuid()]))

test('a cursor comes back as the keys it was made of', () => {
  const keys: [string, string] = ['同舟 "a', newId()]
  assert.deepEqual(byTitle.input.parse(byTitle.after(keys)), keys)
})

test('a cursor of another list is refused', () => {
  const foreign = cursorOf('wiki.list', z.tuple([z.string(), z.uuid()])).after(['a', newId()])
  assert.equal(byTitle.input.safeParse(foreign).success, false)
})

for (const [name, text] of [
  ['a zero character', 'a\0b'],
  ['half a character', 'a\ud800'],
] as const) {
  test(`a cursor that holds ${name} is refused`, () => {
    assert.equal(byTitle.input.safeParse(byTitle.after([text, newId()])).success, false)
  })
}

test('a cursor with keys of another kind is refused', () => {
  const made = Buffer.from(JSON.stringify(['issue.list/number', ['1 or 1=1', newId()]])).toString('base64url')
  assert.equal(byNumber.input.safeParse(made).success, false)
})

for (const broken of [
  '',
  'null',
  '%00',
  'e30',
  'W10',
  'x'.repeat(2000),
  Buffer.from('[').toString('base64url'),
]) {
  test(`${JSON.stringify(broken.slice(0, 20))} is no cursor`, () => {
    assert.equal(byTitle.input.safeParse(broken).success, false)
  })
}

test('the interface is told of a text only', () => {
  const schema = z.toJSONSchema(z.object({ cursor: byTitle.input.optional() }), { io: 'input' })
  assert.deepEqual(schema.properties?.cursor, {
    type: 'string',
    maxLength: 1000,
    description: '`next` of the page before; absent: the first page',
  })
})
