import type { TestEvent } from 'node:test/reporters'
import { inspect } from 'node:util'
import type { TestResult } from './result.ts'

interface Test {
  readonly name: string
  readonly parent: number
  hasChildren: boolean
  result: Pick<TestResult, 'outcome' | 'note'> | null
  isOnlyByChildren: boolean
}

/**
 * What node:test said of one file. It reports a file without tests, or one that exits early, as passed; so here a
 * file counts by its leaf tests, and each test that was announced must have ended.
 */
export class FileRun {
  readonly #file: string
  readonly #tests = new Map<number, Test>()
  #output = ''
  #end: { passed: boolean } | null = null

  constructor(file: string) {
    this.#file = file
  }

  take({ type, data }: TestEvent): void {
    if (type === 'test:stdout' || type === 'test:stderr') this.#output += data.message
    // What node:test says of an error after the end of its test; the other diagnostics are its counts.
    else if (type === 'test:diagnostic' && data.level === 'error') this.#output += `${data.message}\n`
    else if (type === 'test:complete' && this.#isFile(data)) this.#end = { passed: data.details.passed }
    else if (type === 'test:enqueue' && !this.#isFile(data)) this.#enqueue(data)
    else if (type === 'test:complete') this.#complete(data)
  }

  /** Whether every test that was announced so far has ended. */
  isIdle(): boolean {
    return [...this.#tests.values()].every(test => test.result !== null)
  }

  /** @param stopped why the process had to be ended, or null */
  results(stopped: string | null): TestResult[] {
    const tests = [...this.#tests.values()]
    const counted = tests.filter(test => !test.hasChildren || (isFailed(test) && !test.isOnlyByChildren))
    const results = counted.map(test => this.#result(this.#nameOf(test), test.result ?? neverEnded(stopped)))
    const trouble = this.#trouble(tests, stopped)
    if (trouble) results.push(this.#result('the file itself', { outcome: 'failed', note: trouble }))
    return results
  }

  #trouble(tests: readonly Test[], stopped: string | null): string | null {
    const tail = this.#output.trimEnd().split('\n').slice(-40).join('\n')
    if (stopped) return `${stopped}\n${tail}`
    if (!this.#end?.passed && !tests.some(isFailed)) return `it ended badly\n${tail}`
    return tests.some(test => !test.hasChildren) ? null : `it has no tests\n${tail}`
  }

  #isFile({ name, nesting }: { name: string; nesting: number }): boolean {
    return nesting === 0 && name === this.#file
  }

  #enqueue({ testId, parentId, name, type }: Extract<TestEvent, { type: 'test:enqueue' }>['data']): void {
    const parent = this.#tests.get(parentId ?? 0)
    if (parent) parent.hasChildren = true
    const isSuite = type === 'suite'
    this.#tests.set(testId, {
      name,
      parent: parentId ?? 0,
      hasChildren: isSuite,
      result: null,
      isOnlyByChildren: false,
    })
  }

  #complete({ testId, details, skip, todo }: Extract<TestEvent, { type: 'test:complete' }>['data']): void {
    const test = this.#tests.get(testId)
    if (!test) return
    const reason = (given: string | boolean, standard: string) =>
      typeof given === 'string' ? given : standard
    if (!details.passed) {
      test.result = { outcome: 'failed', note: describeError(details.error) }
      test.isOnlyByChildren = failureType(details.error) === 'subtestsFailed'
    } else if (skip || todo) {
      test.result = {
        outcome: 'skipped',
        note: reason(skip ?? todo ?? false, skip ? 'without a reason' : 'to do'),
      }
    } else test.result = { outcome: 'passed', note: '' }
  }

  #nameOf(test: Test): string {
    const parent = this.#tests.get(test.parent)
    return parent ? `${this.#nameOf(parent)} › ${test.name}` : test.name
  }

  #result(name: string, { outcome, note }: Pick<TestResult, 'outcome' | 'note'>): TestResult {
    return { part: 'server', file: this.#file, name, outcome, note }
  }
}

function isFailed(test: Test): boolean {
  return test.result?.outcome === 'failed'
}

function neverEnded(stopped: string | null): Pick<TestResult, 'outcome' | 'note'> {
  return { outcome: 'failed', note: stopped ?? 'it never ended: the process was gone before' }
}

function failureType(error: unknown): unknown {
  return error instanceof Error && 'failureType' in error ? error.failureType : null
}

function describeError(error: unknown): string {
  const cause = error instanceof Error && error.cause ? error.cause : error
  if (!(cause instanceof Error)) return typeof cause === 'string' ? cause : inspect(cause)
  return cause.stack?.includes(cause.message)
    ? cause.stack
    : `${cause.name}: ${cause.message}\n${cause.stack ?? ''}`
}
