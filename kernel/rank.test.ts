import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { between, compareRanks, crowdedRank, isCrowded, isRank, maxRank, ranks } from './rank.ts'

/** The order of the database: bytes. */
const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))
const anyRank = fc
  .string({ unit: fc.constantFrom(...'019AMYZabcxyz'), minLength: 1, maxLength: 12 })
  .filter(rank => !/^0+$/.test(rank))

test('a key lies between its neighbours, ends in four characters of its own and says when there is no room', () => {
  fc.assert(
    fc.property(fc.option(anyRank), fc.option(anyRank), (a, b) => {
      const key = between(a, b)
      if (key === null) {
        // Either turned round, or b is a with zeros behind it: no text fits between.
        return a !== null && b !== null && (byBytes(a, b) >= 0 || /^0+$/.test(b.slice(a.length)))
      }
      return isRank(key) && (a === null || byBytes(a, key) < 0) && (b === null || byBytes(key, b) < 0)
    }),
    { numRuns: 20_000 },
  )
})

test('any sequence of inserts keeps byte order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 200 }), places => {
      const list: string[] = []
      for (const place of places) {
        const at = place % (list.length + 1)
        const key = between(list[at - 1] ?? null, list[at] ?? null)
        if (key !== null) list.splice(at, 0, key)
      }
      assert.deepEqual(list, list.toSorted(byBytes))
      assert.deepEqual(list, list.toSorted(compareRanks))
      assert.equal(new Set(list).size, list.length)
    }),
  )
})

test('ten thousand appended or prepended keys stay short', () => {
  let last: string | null = null
  let first: string | null = null
  for (let i = 0; i < 10_000; i++) {
    last = between(last, null)
    first = between(null, first)
    assert.ok((last?.length ?? 99) <= 9 && (first?.length ?? 99) <= 9)
  }
})

test('inserting at one spot again and again is told in time that the group wants new keys', () => {
  for (const side of ['before', 'after']) {
    let a = 'a1'
    let b = 'a2'
    let rounds = 0
    let warned = 0
    for (let key = between(a, b); key !== null; key = between(a, b)) {
      rounds++
      if (warned === 0 && isCrowded(key)) warned = rounds
      assert.ok(key.length <= maxRank)
      if (side === 'before') b = key
      else a = key
    }
    assert.ok(warned > 100 && rounds - warned > 50, `${side}: warned at ${warned}, full at ${rounds}`)
  }
})

test('sixteen people who drop at one spot at once get sixteen keys', () => {
  // The same chance in every run: one in 120,000 rounds brings two alike, and the database then orders them by id.
  let state = 1
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  for (let round = 0; round < 100; round++) {
    const keys = Array.from({ length: 16 }, () => between('a1', 'a2', random))
    assert.equal(new Set(keys).size, 16)
  }
})

test('equal neighbours have no room', () => {
  assert.equal(between('a1', 'a1'), null)
  assert.equal(between('a2', 'a1'), null)
  assert.equal(between('a', 'a0'), null)
})

test('n keys ascend between their neighbours and leave room among themselves', () => {
  const madeRank = fc.tuple(fc.constantFrom(...'YZabc'), anyRank).map(([head, rest]) => head + rest)
  const count = fc.integer({ min: 1, max: 300 })
  fc.assert(
    fc.property(fc.option(madeRank), fc.option(madeRank), count, (after, before, n) => {
      const keys = ranks(n, { after, before })
      if (keys === null) return between(after, before) === null
      const all = [after, ...keys, before].filter(key => key !== null)
      const pairs = all.slice(1).map((key, i) => [all[i] ?? '', key] as const)
      return keys.length === n && pairs.every(([a, b]) => byBytes(a, b) < 0 && between(a, b) !== null)
    }),
  )
})

test('new keys for a large group are not crowded', () => {
  const keys = ranks(20_000) ?? []
  assert.equal(keys.length, 20_000)
  assert.ok(keys.every(key => key.length < crowdedRank))
})

test('a rank is base 62 text of bounded length', () => {
  assert.ok(isRank('a1') && isRank('Zz8Kd3'))
  for (const no of ['', 'ä', 'a-', 'a'.repeat(maxRank + 1), null, 3]) assert.ok(!isRank(no))
})
