import assert from 'node:assert/strict'
import { test } from 'node:test'
import { variantsOf } from './variant.ts'

const names = Array.from({ length: 200 }, (_, number) => `journey ${number}`)
const keyOf = ({ lang, width }: ReturnType<typeof variantsOf>[number]) => `${lang} ${width}`

test('a journey runs in one combination, the same each time, and all are used', () => {
  const chosen = names.map(name => variantsOf(name, false))
  assert.ok(chosen.every(variants => variants.length === 1))
  assert.deepEqual(
    names.map(name => variantsOf(name, false)),
    chosen,
  )
  assert.equal(new Set(chosen.flat().map(keyOf)).size, 4)
})

test('with --all it runs in each language on each width', () => {
  const all = variantsOf('any', true).map(keyOf).sort()
  assert.deepEqual(all, ['en 1440', 'en 390', 'zh-CN 1440', 'zh-CN 390'])
})
