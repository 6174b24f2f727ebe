import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { holes } from './holes.ts'
import { TornTree } from './torn-tree.ts'

const tree = await TornTree.open()
after(() => tree.close())

for (const hole of holes) {
  test(`it is found that ${hole.name}`, async () => {
    const { isCaught, words } = await tree.tear(hole)
    assert.ok(isCaught, words)
  })
}

const harmless = {
  ...holes[0],
  name: '',
  file: 'kernel/table.ts',
  test: 'kernel/rank.test.ts',
  run: 'a',
  red: /./,
}

test('a hole that harms nothing is missed', async () => {
  const find = '/** A row in memory: camelCase, frozen. */'
  const { isCaught, words } = await tree.tear({ ...harmless, find, replace: '' })
  assert.deepEqual([isCaught, words], [false, 'nothing went red'])
})

test('a hole whose line is gone is missed, and says so', async () => {
  const { isCaught, words } = await tree.tear({ ...harmless, find: 'no such line', replace: '' })
  assert.equal(isCaught, false)
  assert.match(words, /does not hold the line/)
})
