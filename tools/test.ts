import { existsSync, globSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runChecks } from './check.ts'
import { board, describeWeight, weighBundle } from './check-bundle.ts'
import { startTestPostgres } from './test-postgres.ts'
import { runJourneys } from './testing/journeys.ts'
import { runNodeTests } from './testing/node-tests.ts'
import { isGood, judge, lastLine, printTroubles, type TestResult } from './testing/result.ts'
import { runWebTests } from './testing/web-tests.ts'

const root = join(import.meta.dirname, '..')
const folders = '{kernel,modules,packages,apps,tools,e2e,bench}'
const usage = `Runs every check, test and journey, or those whose path contains one of the words given:
  npm test                    everything
  npm test -- --all           with each journey in every language and width
  npm test -- kernel/run e2e  what has kernel/run or e2e in its path`

const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h' } },
})
if (values.help) console.log(usage)
else await runEverything()

async function runEverything(): Promise<void> {
  const since = performance.now()
  const postgres = await startTestPostgres()
  process.env.CONCORD_TEST_PG = postgres.url
  const results: TestResult[] = []
  try {
    if (wanted.length === 0) results.push(...(await runAllChecks()))
    results.push(...(await runNodeTests(find('*.test.ts'), { tell })))
    results.push(...(await runWebTests(find('*.test.tsx'), { root, tell })))
    if (wanted.length === 0) results.push(...weigh())
    results.push(...(await runJourneys(find('*.e2e.ts'), { isAll: values.all, tell })))
  } finally {
    await postgres.stop()
  }
  const judged = judge(results, process.env.CI === 'true').map(one => ({ ...one, file: shorten(one.file) }))
  const troubles = printTroubles(judged)
  if (troubles) console.log(troubles)
  console.log(`\nin ${((performance.now() - since) / 1000).toFixed(0)} s`)
  console.log(lastLine(judged))
  // What a test left running must not keep the result from being told.
  process.exit(isGood(judged) ? 0 : 1)
}

function find(pattern: string): string[] {
  return globSync(`${folders}/**/${pattern}`, { cwd: root, exclude: ['**/node_modules/**'] })
    .filter(file => wanted.length === 0 || wanted.some(word => file.includes(word)))
    .sort()
    .map(file => join(root, file))
}

async function runAllChecks(): Promise<TestResult[]> {
  const checked = await runChecks(({ name, isGood: passed, milliseconds }) => {
    console.log(`${passed ? '✓' : '✗'} check ${name} (${(milliseconds / 1000).toFixed(1)} s)`)
  })
  return checked.map(({ name, isGood: passed, report }) => {
    return {
      part: 'check',
      file: 'tools/check.ts',
      name,
      outcome: passed ? 'passed' : 'failed',
      note: report,
    }
  })
}

function weigh(): TestResult[] {
  const web = join(root, 'dist/web')
  const result = (name: string, outcome: TestResult['outcome'], note: string): TestResult => {
    return { part: 'bundle', file: 'dist/web', name, outcome, note }
  }
  if (!existsSync(web)) return [result('shell', 'failed', 'the build left no dist/web')]
  const weighed = weighBundle(web)
  const results = weighed.map(one => {
    console.log(describeWeight(one))
    return result(one.name, one.bytes < one.limit ? 'passed' : 'failed', describeWeight(one))
  })
  const isBoardLost = existsSync(join(root, board)) && weighed.length < 2
  return isBoardLost ? [...results, result('board route', 'failed', `the manifest lacks ${board}`)] : results
}

function tell(file: string, results: readonly TestResult[]): void {
  const failed = results.filter(({ outcome }) => outcome === 'failed').length
  console.log(`${failed > 0 ? '✗' : '✓'} ${shorten(file)}  ${lastLine(results)}`)
}

function shorten(file: string): string {
  return file.startsWith(root) ? file.slice(root.length + 1) : file
}
