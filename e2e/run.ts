import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import type { TestResult } from '../tools/testing/result.ts'
import { lastLine, printTroubles } from '../tools/testing/result.ts'
import { findChromium } from './chromium.ts'
import { takeDeclared } from './journey.ts'
import { type Planned, playAll } from './play.ts'
import { variantsOf } from './variant.ts'

/** What this process tells the one that started it: first what it will play, then what came of each. */
export type Told =
  | { readonly kind: 'planned'; readonly tests: readonly Pick<TestResult, 'file' | 'name'>[] }
  | { readonly kind: 'result'; readonly result: TestResult }

// By hand: node e2e/run.ts [--all] e2e/FILE.e2e.ts …
const { values, positionals } = parseArgs({ allowPositionals: true, options: { all: { type: 'boolean' } } })
const results: TestResult[] = []
const { planned, broken } = await readJourneys(positionals, values.all ?? false)
send({ kind: 'planned', tests: [...planned, ...broken].map(({ file, name }) => ({ file, name })) })
for (const result of broken) note(result)
await playPlanned()
if (!process.send) {
  console.log([printTroubles(results), lastLine(results)].filter(Boolean).join('\n'))
  process.exitCode = results.some(({ outcome }) => outcome === 'failed') ? 1 : 0
}
process.disconnect?.()

async function playPlanned(): Promise<void> {
  const chromium = findChromium()
  if (chromium) {
    return playAll(planned, chromium, (one, trouble) => {
      note(resultOf(one, trouble === null ? 'passed' : 'failed', trouble ?? ''))
    })
  }
  for (const one of planned)
    note(resultOf(one, 'skipped', 'no chromium on the PATH; apt-get install chromium'))
}

async function readJourneys(paths: readonly string[], isAll: boolean) {
  const planned: Planned[] = []
  const broken: TestResult[] = []
  for (const path of paths) {
    const file = relative(join(import.meta.dirname, '..'), path)
    const trouble = await import(pathToFileURL(path).href).then(
      () => null,
      (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error)),
    )
    const journeys = takeDeclared()
    if (trouble !== null || journeys.length === 0) {
      const why = trouble ?? 'it has no journeys'
      broken.push({ part: 'journeys', file, name: 'the file itself', outcome: 'failed', note: why })
    }
    for (const journey of journeys) {
      for (const variant of variantsOf(journey.name, isAll)) {
        planned.push({ file, name: `${journey.name} (${variant.lang}, ${variant.width})`, journey, variant })
      }
    }
  }
  return { planned, broken }
}

function resultOf({ file, name }: Planned, outcome: TestResult['outcome'], why: string): TestResult {
  return { part: 'journeys', file, name, outcome, note: why }
}

function note(result: TestResult): void {
  results.push(result)
  if (process.send) send({ kind: 'result', result })
  else console.log(`${result.outcome}: ${result.name}`)
}

function send(told: Told): void {
  process.send?.(told)
}
