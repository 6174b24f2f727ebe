import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { inTree } from '../check/fixture-tree.ts'
import type { TestResult } from './result.ts'

const head =
  "import { render, screen } from '@testing-library/react'\nimport { expect, test } from 'vitest'\n"

/** Runs one file with this text and gives `name: outcome note` of each result. */
const outcomes = (text: string) =>
  inTree({ 'a.test.tsx': head + text }, async root => {
    symlinkSync(join(import.meta.dirname, '../../node_modules'), join(root, 'node_modules'))
    const args = [join(import.meta.dirname, 'web-tests.ts'), root, join(root, 'a.test.tsx')]
    const { stdout } = await promisify(execFile)(process.execPath, args).catch(
      (error: { stdout: string }) => error,
    )
    const results: TestResult[] = JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
    return results.map(({ name, outcome, note }) => `${name}: ${outcome} ${note.split('\n')[0]}`.trim())
  })

test('components are rendered, and gone after each test', async () => {
  const text = `test('a', () => { render(<p>hi</p>); expect(screen.getByText('hi')).toBeDefined() })
    test('b', () => { expect(screen.queryByText('hi')).toBeNull() })\n`
  assert.deepEqual(await outcomes(text), ['a: passed', 'b: passed'])
})

test('what fails, is skipped or never ends is told', async () => {
  const text = `test('a', () => { expect(1).toBe(2) }); test('b', t => t.skip('no font'))
    test('c', () => new Promise(() => {}), 50)\n`
  const [failed, skipped, endless] = await outcomes(text)
  assert.match(failed ?? '', /a: failed AssertionError: expected 1 to be 2/)
  assert.equal(skipped, 'b: skipped no font')
  assert.match(endless ?? '', /c: failed TestTimeoutError/)
})

test('a file without tests fails', async () => {
  assert.match((await outcomes('')).join(), /the file itself: failed .*No test suite found/)
})

test('an error that no test caught fails the run', async () => {
  const text =
    "setTimeout(() => { throw new Error('late') }, 1); test('a', () => new Promise(r => setTimeout(r, 50)))\n"
  assert.deepEqual(await outcomes(text), ['a: passed', 'an error that no test caught: failed Error: late'])
})

test('a test that runs alone fails', async () => {
  assert.match((await outcomes("test.only('a', () => {}); test('b', () => {})\n")).join(), /failed/)
})
