/** What came of one test. */
export interface TestResult {
  /** What it is a part of: checks, server, web, bundle or journeys. */
  readonly part: string
  readonly file: string
  readonly name: string
  readonly outcome: 'passed' | 'failed' | 'skipped'
  /** Why it failed, for a person to read, or why it was skipped. */
  readonly note: string
}

/** The one reason for which continuous integration lets a test be skipped. */
const allowedSkip = '../shared/data'

/** In CI a skipped test is a failed one, unless the data beside the repository is what it lacks. */
export function judge(results: readonly TestResult[], isCi: boolean): TestResult[] {
  return results.map(result => {
    if (!isCi || result.outcome !== 'skipped' || result.note.includes(allowedSkip)) return result
    return { ...result, outcome: 'failed', note: `skipped, which CI does not allow: ${result.note}` }
  })
}

/** `12 passed, 0 failed`, and how many were skipped where any were. */
export function lastLine(results: readonly TestResult[]): string {
  const count = (outcome: TestResult['outcome']) =>
    results.filter(result => result.outcome === outcome).length
  const line = `${count('passed')} passed, ${count('failed')} failed`
  return count('skipped') > 0 ? `${line}, ${count('skipped')} skipped` : line
}

/** Whether a run counts as good: something ran and nothing failed. */
export function isGood(results: readonly TestResult[]): boolean {
  return (
    results.some(({ outcome }) => outcome === 'passed') &&
    !results.some(({ outcome }) => outcome === 'failed')
  )
}

/** Failed tests with their reasons, then what was skipped and why. */
export function printTroubles(results: readonly TestResult[]): string {
  const failed = results.filter(({ outcome }) => outcome === 'failed')
  const skipped = results.filter(({ outcome }) => outcome === 'skipped')
  return [
    ...failed.map(({ part, file, name, note }) => `\n✗ ${part}  ${file}\n  ${name}\n${indent(note)}`),
    ...skipped.map(({ file, name, note }) => `- skipped: ${file} › ${name}: ${note}`),
  ].join('\n')
}

function indent(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '    ')
}
