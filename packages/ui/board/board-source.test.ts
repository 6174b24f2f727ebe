import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isSamePlace, neighboursAt } from './board-source.ts'

const ids = ['a', 'b', 'c'] as const

test('a place lies between the card above it and the card below it', () => {
  assert.deepEqual(neighboursAt({ ids, end: true }, 'x', 'b'), { before: 'a', after: 'b' })
})

test('the top has nothing above it, the end nothing below', () => {
  assert.deepEqual(neighboursAt({ ids, end: true }, 'x', 'a'), { before: null, after: 'a' })
  assert.deepEqual(neighboursAt({ ids, end: true }, 'x', null), { before: 'c', after: null })
})

test('the moved card is nobody to lie beside', () => {
  assert.deepEqual(neighboursAt({ ids, end: true }, 'b', 'c'), { before: 'a', after: 'c' })
})

test('where more cards follow, the end is above the last one that is held', () => {
  assert.deepEqual(neighboursAt({ ids, end: false }, 'x', null), { before: 'b', after: 'c' })
  assert.deepEqual(neighboursAt({ ids: ['a'], end: false }, 'x', null), { before: null, after: 'a' })
})

test('an empty column has no neighbours', () => {
  assert.deepEqual(neighboursAt({ ids: [], end: true }, 'x', null), { before: null, after: null })
  assert.deepEqual(neighboursAt({ ids: [], end: false }, 'x', null), { before: null, after: null })
})

test('a neighbour that left meanwhile means the end', () => {
  assert.deepEqual(neighboursAt({ ids, end: true }, 'x', 'gone'), { before: 'c', after: null })
})

test('a drop between its own neighbours moves nothing', () => {
  assert.equal(isSamePlace(ids, { id: 'b', before: 'a', after: 'c' }), true)
  assert.equal(isSamePlace(ids, { id: 'b', before: null, after: 'a' }), false)
  assert.equal(isSamePlace(ids, { id: 'x', before: null, after: null }), false)
})
