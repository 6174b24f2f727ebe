import { join, relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { startVitest, type TestCase, type TestModule } from 'vitest/node'
import { viteOptions } from '../vite-options.ts'
import type { TestResult } from './result.ts'

export interface WebTestOptions {
  /** Where the files lie. */
  readonly root: string
  /** Told when all is done. */
  readonly tell?: (file: string, results: readonly TestResult[]) => void
}

/** Runs test files of React components in jsdom, by vitest. */
export async function runWebTests(
  files: readonly string[],
  { root, tell = () => {} }: WebTestOptions,
): Promise<TestResult[]> {
  if (files.length === 0) return []
  const { configFile: _, ...options } = viteOptions()
  const vitest = await startVitest(
    [...files],
    {
      root,
      config: false,
      watch: false,
      include: ['**/*.test.tsx'],
      environment: 'jsdom',
      setupFiles: [join(import.meta.dirname, 'react-setup.ts')],
      maxWorkers: 2,
      reporters: [{}],
      passWithNoTests: false,
      allowOnly: false,
    },
    { ...options, root },
  )
  const results = vitest.state
    .getTestModules()
    .map(module => ({ file: module.moduleId, found: resultsOf(module) }))
  for (const { file, found } of results) tell(file, found)
  const errors = vitest.state
    .getUnhandledErrors()
    .map(error => failure(root, 'an error that no test caught', [error]))
  const unseen = files.filter(file => !results.some(result => result.file === file))
  await vitest.close()
  return [
    ...results.flatMap(({ found }) => found),
    ...errors,
    ...unseen.map(file => failure(file, 'the file itself', ['vitest did not run it'])),
  ].map(result => ({ ...result, file: relative(root, result.file) }))
}

function resultsOf(module: TestModule): TestResult[] {
  const file = module.moduleId
  const tests = [...module.children.allTests()].map(test => resultOf(file, test))
  const errors = module.errors()
  if (errors.length > 0) tests.push(failure(file, 'the file itself', errors))
  else if (tests.length === 0) tests.push(failure(file, 'the file itself', ['it has no tests']))
  for (const suite of module.children.allSuites()) {
    if (suite.errors().length > 0) tests.push(failure(file, suite.fullName, suite.errors()))
  }
  return tests
}

function resultOf(file: string, test: TestCase): TestResult {
  const { state, errors = [] } = test.result()
  const name = test.fullName
  if (state === 'passed') return { part: 'web', file, name, outcome: 'passed', note: '' }
  if (state === 'failed') return failure(file, name, errors)
  if (state === 'pending') return failure(file, name, ['it never ended'])
  return { part: 'web', file, name, outcome: 'skipped', note: noteOf(test) }
}

function noteOf(test: TestCase): string {
  const result = test.result()
  return (result.state === 'skipped' && result.note) || 'without a reason'
}

function failure(file: string, name: string, errors: readonly unknown[]): TestResult {
  return {
    part: 'web',
    file,
    name,
    outcome: 'failed',
    note: stripVTControlCharacters(errors.map(describeError).join('\n')),
  }
}

function describeError(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error)
  const text = (key: string) => (key in error ? String(Reflect.get(error, key) ?? '') : '')
  const message = `${text('name') || 'Error'}: ${text('message')}`
  return [
    message,
    text('diff'),
    text('stack')
      .split('\n')
      .filter(line => line.startsWith('    at '))
      .slice(0, 6)
      .join('\n'),
  ]
    .filter(Boolean)
    .join('\n')
}

if (import.meta.main) {
  const [root = '', ...files] = process.argv.slice(2)
  console.log(JSON.stringify(await runWebTests(files, { root })))
}
