import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkWalls } from '../check-walls.ts'
import { inTree, soundTree } from './fixture-tree.ts'

const lines = (count: number) => `${'\n'.repeat(count - 1)}export const end = 1\n`
const body = (count: number) => `export function long() {\n${'  next()\n'.repeat(count - 2)}}\n`
const note = (text: string) => `// ${text}\nexport const a = 1\n`

const bad: readonly (readonly [string, string, string, RegExp])[] = [
  ['a file of 301 lines', 'kernel/a.ts', lines(301), /301 lines; at most 300/],
  ['a function of 51 lines', 'kernel/a.ts', body(51), /a function of 51 lines/],
  ['a room README of 61 lines', 'modules/issues/README.md', '\n'.repeat(61), /61 lines; at most 60/],
  ['a vague file name', 'kernel/db/utils.ts', 'export const a = 1\n', /the name must say/],
  ['a file name in capitals', 'kernel/runBatch.ts', 'export const a = 1\n', /kebab-case/],
  ['an index that is no door', 'modules/issues/commands/index.ts', 'export const a = 1\n', /only a door/],
  ['a default export', 'kernel/a.ts', 'export default 1\n', /exports have names/],
  ['a lint switch', 'kernel/a.ts', note(['biome', 'ignore lint: x'].join('-')), /no off switch/],
  ['a type switch', 'kernel/a.ts', note(['@ts', 'expect-error'].join('-')), /no off switch/],
  ['a TODO without an issue', 'kernel/a.ts', note('TODO later'), /names its issue/],
  ['an empty catch', 'kernel/a.ts', 'try {\n  go()\n} catch {}\n', /empty catch/],
  ['a mock of our own code', 'packages/ui/a.test.tsx', "vi.mock('./button.tsx')\n", /not mocked/],
  ['a test that runs alone', 'kernel/a.test.ts', "test.only('x', () => {})\n", /runs alone/],
  ['code that does not parse', 'kernel/a.ts', 'export const = 1\n', /does not parse/],
]
for (const [what, path, text, words] of bad) {
  test(`the check refuses ${what}`, async () => {
    const found = await inTree({ ...soundTree, [path]: text }, checkWalls)
    assert.equal(found.length, 1, JSON.stringify(found))
    assert.equal(found[0]?.file, path)
    assert.match(found[0]?.message ?? '', words)
  })
}

const good: readonly (readonly [string, string, string])[] = [
  ['a file of 300 lines', 'kernel/a.ts', lines(300)],
  ['a function of 50 lines', 'kernel/a.ts', body(50)],
  ['a long group of tests', 'kernel/a.test.ts', `describe('x', () => {\n${'  test()\n'.repeat(60)}})\n`],
  ['a TODO with its issue', 'kernel/a.ts', note('TODO(#12): shorten.')],
]
for (const [what, path, text] of good) {
  test(`the check takes ${what}`, async () => {
    assert.deepEqual(await inTree({ ...soundTree, [path]: text }, checkWalls), [])
  })
}

test('the check refuses a tree where one file in ten is long', async () => {
  const long = Object.fromEntries(Array.from({ length: 4 }, (_, n) => [`kernel/long-${n}.ts`, lines(250)]))
  const found = await inTree({ ...soundTree, ...long }, checkWalls)
  assert.match(found[0]?.message ?? '', /one file in ten has 250 lines/)
})
