import assert from 'node:assert/strict'
import { test } from 'node:test'
import { differenceOf } from './print-api.ts'

test('the difference of two texts names what went and what came', () => {
  const before = 'a.get in .id: text\na.get permission a:read\n'
  const after = 'a.get in .id: uuid of a\na.get permission a:read\nb.get permission b:read\n'
  assert.deepEqual(differenceOf(before, after), [
    '- a.get in .id: text',
    '+ a.get in .id: uuid of a',
    '+ b.get permission b:read',
  ])
})

test('a text that is not there yet comes whole', () => {
  assert.deepEqual(differenceOf('', 'a\n'), ['+ a'])
})
