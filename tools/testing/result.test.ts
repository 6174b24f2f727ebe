import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isGood, judge, lastLine, printTroubles, type TestResult } from './result.ts'

const result = (outcome: TestResult['outcome'], note = ''): TestResult => {
  return { part: 'server', file: 'kernel/a.test.ts', name: `it ${outcome}`, outcome, note }
}

test('the last line names what was skipped only where something was', () => {
  assert.equal(lastLine([result('passed'), result('failed')]), '1 passed, 1 failed')
  assert.equal(lastLine([result('passed'), result('skipped')]), '1 passed, 0 failed, 1 skipped')
})

test('a run in which nothing ran is not good', () => {
  assert.equal(isGood([]), false)
  assert.equal(isGood([result('skipped')]), false)
  assert.equal(isGood([result('passed'), result('skipped')]), true)
  assert.equal(isGood([result('passed'), result('failed')]), false)
})

test('in CI only the absence of the shared data excuses a skip', () => {
  const skipped = [result('skipped', 'needs root'), result('skipped', '../shared/data is absent')]
  assert.equal(lastLine(judge(skipped, true)), '0 passed, 1 failed, 1 skipped')
  assert.equal(lastLine(judge(skipped, false)), '0 passed, 0 failed, 2 skipped')
})

test('a failed test is told with its file, its name and its reason', () => {
  const text = printTroubles([result('failed', 'Error: no\nat b'), result('skipped', 'needs root')])
  assert.match(text, /✗ server {2}kernel\/a\.test\.ts\n {2}it failed\n {4}Error: no\n {4}at b/)
  assert.match(text, /- skipped: kernel\/a\.test\.ts › it skipped: needs root/)
})
