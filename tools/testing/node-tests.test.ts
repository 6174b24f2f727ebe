import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { inTree } from '../check/fixture-tree.ts'
import type { TestResult } from './result.ts'

const head = "import { describe, it, test } from 'node:test'\n"
const never = "test('never ends', () => new Promise(() => {}))\n"

const program = join(import.meta.dirname, 'node-tests.ts')

/** Runs one file with this text and gives `name: outcome note` of each result. */
const outcomes = (text: string, { testLimit = 20_000, endLimit = 20_000 } = {}) =>
  inTree({ 'a.test.mjs': head + text }, async root => {
    // node:test runs no files from within a test, so another process does.
    const { NODE_TEST_CONTEXT: _, ...env } = process.env
    const args = [program, join(root, 'a.test.mjs'), String(testLimit), String(endLimit)]
    const { stdout } = await promisify(execFile)(process.execPath, args, { env })
    const results: TestResult[] = JSON.parse(stdout)
    return results.map(({ name, outcome, note }) => `${name}: ${outcome} ${note.split('\n')[0]}`.trim())
  })

test('leaf tests count, their groups do not', async () => {
  const text =
    "describe('a group', () => { it('one', () => {}); it('two', () => {}) }); test('three', () => {})\n"
  assert.deepEqual(await outcomes(text), ['three: passed', 'a group › one: passed', 'a group › two: passed'])
})

test('a failing subtest fails alone', async () => {
  const text =
    "test('outer', async t => { await t.test('in', () => { throw new Error('no') }); await t.test('on', () => {}) })\n"
  assert.deepEqual(await outcomes(text), ['outer › in: failed Error: no', 'outer › on: passed'])
})

test('a test that fails after its subtests is told too', async () => {
  const text = "test('outer', async t => { await t.test('in', () => {}); throw new Error('late') })\n"
  assert.deepEqual(await outcomes(text), ['outer: failed Error: late', 'outer › in: passed'])
})

test('a failing hook of a group is told', async () => {
  const text = "describe('a group', () => { before(() => { throw new Error('no') }); it('one', () => {}) })\n"
  const lines = await outcomes(`import { before } from 'node:test'\n${text}`)
  assert.ok(
    lines.includes('a group: failed Error: no') && !lines.some(line => line.endsWith('passed')),
    lines.join(),
  )
})

test('skipped and unwritten tests are told with their reasons', async () => {
  const text =
    "test('s', { skip: 'no chromium' }, () => {}); test('t', t => t.skip('here')); test.todo('u'); test('v', () => {})\n"
  const expected = ['s: skipped no chromium', 't: skipped here', 'u: skipped to do', 'v: passed']
  assert.deepEqual(await outcomes(text), expected)
})

test('a file without tests fails', async () => {
  assert.deepEqual(await outcomes(''), ['the file itself: failed it has no tests'])
})

test('a file that exits before its tests fails', async () => {
  assert.deepEqual(await outcomes('process.exit(0)\n'), ['the file itself: failed it has no tests'])
})

test('an early exit fails the tests that it cut off', async () => {
  const text =
    "test('one', () => {}); test('two', async () => { await new Promise(r => setTimeout(r, 100)); process.exit(0) }); test('three', () => {})\n"
  const lines = await outcomes(text)
  assert.deepEqual(
    lines.map(line => line.slice(0, 18)),
    ['one: passed', 'two: failed it nev', 'three: failed it n'],
  )
})

test('a file that does not parse fails', async () => {
  assert.deepEqual(await outcomes('test(('), ['the file itself: failed it ended badly'])
})

test('an error after the end of its test fails the file', async () => {
  const text =
    "test('a', () => { setTimeout(() => { throw new Error('late') }, 20) }); test('b', () => new Promise(r => setTimeout(r, 60)))\n"
  assert.deepEqual(await outcomes(text), ['a: passed', 'b: passed', 'the file itself: failed it ended badly'])
})

test('a test that never ends fails', async () => {
  const lines = await outcomes(`${never}setInterval(() => {}, 1000)\n`, { testLimit: 300, endLimit: 300 })
  assert.match(lines[0] ?? '', /never ends: failed .*timed out/)
})

test('a test that waits for nothing fails', async () => {
  assert.match((await outcomes(never))[0] ?? '', /never ends: failed/)
})

test('a file that keeps running after its tests fails', async () => {
  const lines = await outcomes("test('a', () => {}); setInterval(() => {}, 1000)\n", { endLimit: 300 })
  assert.deepEqual(lines, [
    'a: passed',
    'the file itself: failed its tests have ended, but something keeps it running',
  ])
})
