import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { Told } from '../../e2e/run.ts'
import type { TestResult } from './result.ts'

export interface JourneyOptions {
  /** Every combination of language and width instead of one a journey. */
  readonly isAll: boolean
  readonly tell: (file: string, results: readonly TestResult[]) => void
}

/** Plays journeys in a process of their own; what it announced and did not tell of has failed. */
export async function runJourneys(
  files: readonly string[],
  { isAll, tell }: JourneyOptions,
): Promise<TestResult[]> {
  if (files.length === 0) return []
  const results: TestResult[] = []
  let planned: Pick<TestResult, 'file' | 'name'>[] | null = null
  const child = fork(join(import.meta.dirname, '../../e2e/run.ts'), [...(isAll ? ['--all'] : []), ...files])
  child.on('message', (told: Told) => {
    if (told.kind === 'planned') planned = [...told.tests]
    else {
      results.push(told.result)
      tell(told.result.file, [told.result])
    }
  })
  const code = await new Promise<unknown>(resolve =>
    child.once('close', (number, signal) => resolve(number ?? signal)),
  )
  return [...results, ...untold(planned, results, code)]
}

function untold(
  planned: readonly Pick<TestResult, 'file' | 'name'>[] | null,
  results: readonly TestResult[],
  code: unknown,
): TestResult[] {
  const missing = (planned ?? [{ file: 'e2e', name: 'all journeys' }]).filter(
    ({ file, name }) => !results.some(result => result.file === file && result.name === name),
  )
  const note = `it never ended: the process that played it ended with ${code}`
  if (missing.length > 0) return missing.map(one => ({ ...one, part: 'journeys', outcome: 'failed', note }))
  if (code === 0) return []
  return [
    {
      part: 'journeys',
      file: 'e2e/run.ts',
      name: 'the run itself',
      outcome: 'failed',
      note: `it ended with ${code}`,
    },
  ]
}
