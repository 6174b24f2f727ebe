import { run } from 'node:test'
import type { TestEvent } from 'node:test/reporters'
import { FileRun } from './file-run.ts'
import type { TestResult } from './result.ts'

export interface NodeTestOptions {
  /** How long one test may take, in milliseconds, unless it says so itself. */
  readonly testLimit?: number
  /** How long the process may take to end after its last test. */
  readonly endLimit?: number
  /** Told when a file has ended. */
  readonly tell?: (file: string, results: readonly TestResult[]) => void
}

/** Runs test files of node:test, each in a process of its own, two at a time. */
export async function runNodeTests(
  files: readonly string[],
  { testLimit = 180_000, endLimit = 60_000, tell = () => {} }: NodeTestOptions = {},
): Promise<TestResult[]> {
  const waiting = [...files]
  const all: TestResult[] = []
  const work = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      const results = await runFile(file, testLimit, endLimit)
      all.push(...results)
      tell(file, results)
    }
  }
  await Promise.all([work(), work()])
  return all
}

// A file of its own to node:test, whose own limit of time does not hold for what keeps a process running.
async function runFile(file: string, testLimit: number, endLimit: number): Promise<TestResult[]> {
  const seen = new FileRun(file)
  const stop = new AbortController()
  let stopped: string | null = null
  const stopIn = (milliseconds: number) =>
    setTimeout(() => {
      stopped = seen.isIdle()
        ? 'its tests have ended, but something keeps it running'
        : 'nothing happened any more'
      stop.abort()
    }, milliseconds)
  let timer = stopIn(testLimit + endLimit)
  for await (const event of run({ files: [file], timeout: testLimit, signal: stop.signal })) {
    const told: TestEvent = event
    seen.take(told)
    clearTimeout(timer)
    if (!stopped) timer = stopIn(seen.isIdle() ? endLimit : testLimit + endLimit)
  }
  clearTimeout(timer)
  return seen.results(stopped)
}

// By hand: node tools/testing/node-tests.ts FILE TEST_LIMIT END_LIMIT
if (import.meta.main) {
  const [file = '', testLimit, endLimit] = process.argv.slice(2)
  const limits = { testLimit: Number(testLimit), endLimit: Number(endLimit) }
  console.log(JSON.stringify(await runNodeTests([file], limits)))
}
