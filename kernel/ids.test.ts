import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { derivedId, isId, newId } from './ids.ts'

const timeOf = (id: string): number => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)

test('a new id is a UUIDv7 that carries its time', () => {
  const now = Date.now() + 60_000
  const id = newId(now)
  assert.match(id, /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  assert.equal(timeOf(id), now)
})

test('the ids of one process ascend, in a crowded millisecond and when the clock goes back', () => {
  const now = Date.now() + 120_000
  const ids = Array.from({ length: 10_000 }, (_, i) => newId(now - (i % 3)))
  assert.deepEqual(ids, ids.toSorted())
  assert.equal(new Set(ids).size, ids.length)
})

test('a derived id always follows from its origin and label, and keeps the time', () => {
  const from = newId()
  const id = derivedId(from, 'issue/0')
  assert.equal(derivedId(from, 'issue/0'), id)
  assert.match(id, /^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  assert.equal(timeOf(id), timeOf(from))
})

test('a number and the same number as text derive different ids', () => {
  const from = newId()
  assert.notEqual(derivedId(from, 1), derivedId(from, '1'))
})

test('different origins and labels derive different ids', () => {
  const seen = new Set<string>()
  const origins = Array.from({ length: 200 }, () => newId(1_800_000_000_000))
  for (const from of origins) for (let i = 0; i < 1000; i++) seen.add(derivedId(from, i))
  assert.equal(seen.size, 200_000)
})

test('one letter more or less turns about half of the hashed bits of a derived id', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 64, maxLength: 64 }), labels => {
      const from = newId()
      const flips = labels.map(label => flippedBits(derivedId(from, label), derivedId(from, `${label}0`)))
      const mean = flips.reduce((sum, n) => sum + n, 0) / flips.length
      assert.ok(mean > 32 && mean < 42, `${mean} of 74`)
    }),
    { numRuns: 50 },
  )
})

test('only a lower-case UUID is an id', () => {
  assert.ok(isId(newId()))
  for (const no of ['', 'a', newId().toUpperCase(), `${newId()}0`, `{${newId()}}`, null, 7])
    assert.ok(!isId(no))
})

function flippedBits(a: string, b: string): number {
  const bits = (id: string): bigint => BigInt(`0x${id.replaceAll('-', '')}`)
  return (bits(a) ^ bits(b)).toString(2).replaceAll('0', '').length
}
