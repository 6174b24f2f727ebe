import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rankAt } from './place-rank.ts'

const ranks = new Map([
  ['a', 'a1'],
  ['b', 'a2'],
  ['c', 'a2'],
  ['d', 'a3'],
])
const ids = [...ranks.keys()]
const rankOf = (id: string) => ranks.get(id) ?? null

function placed(before: string | null, after: string | null): string {
  const rank = rankAt(ids, { before, after }, rankOf)
  assert.ok(rank)
  return rank
}

test('a rank lies between the two neighbours of the place', () => {
  const rank = placed('a', 'b')
  assert.ok('a1' < rank && rank < 'a2')
})

test('at the top it lies before the first, at the end behind the last', () => {
  assert.ok(placed(null, 'a') < 'a1')
  assert.ok(placed('d', null) > 'a3')
  assert.ok(rankAt([], { before: null, after: null }, rankOf))
})

test('between two cards of one rank the place moves to the next gap', () => {
  const rank = placed('b', 'c')
  assert.ok('a2' < rank && rank < 'a3')
})
