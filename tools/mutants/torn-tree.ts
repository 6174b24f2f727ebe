import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTestPostgres } from '../test-postgres.ts'
import type { Hole } from './holes.ts'

const root = join(import.meta.dirname, '../..')
const copied = ['kernel', 'modules', 'packages', 'tools', 'package.json', 'tsconfig.json']

type RunningPostgres = Awaited<ReturnType<typeof startTestPostgres>>

export interface Verdict {
  readonly isCaught: boolean
  /** The test that went red, or why there is none. */
  readonly words: string
}

/** A copy of what the tests need, to tear holes into; the installed packages are shared. */
export class TornTree {
  readonly #copy: string
  readonly #postgres: RunningPostgres | null

  private constructor(copy: string, postgres: RunningPostgres | null) {
    this.#copy = copy
    this.#postgres = postgres
  }

  static async open(): Promise<TornTree> {
    const copy = mkdtempSync(join(tmpdir(), 'concord-mutants-'))
    for (const name of copied) {
      cpSync(join(root, name), join(copy, name), {
        recursive: true,
        filter: path => !/\/(node_modules|dist)(\/|$)/.test(path.slice(root.length)),
      })
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
    // One for all runs, and not from the copy: PostgreSQL's user may not enter it.
    const postgres = process.env.CONCORD_TEST_PG ? null : await startTestPostgres()
    if (postgres) process.env.CONCORD_TEST_PG = postgres.url
    return new TornTree(copy, postgres)
  }

  /** Tears the hole, runs its tests, which must have been green before, and mends it. */
  async tear(hole: Hole): Promise<Verdict> {
    const path = join(this.#copy, hole.file)
    const whole = readFileSync(path, 'utf8')
    if (whole.split(hole.find).length !== 2) {
      return { isCaught: false, words: `${hole.file} does not hold the line to change exactly once` }
    }
    const [before] = await failuresOf(this.#copy, hole)
    if (before !== undefined) return { isCaught: false, words: `red before the hole: ${before}` }
    writeFileSync(
      path,
      whole.replace(hole.find, () => hole.replace),
    )
    try {
      const red = (await failuresOf(this.#copy, hole)).find(name => hole.red.test(name))
      return { isCaught: red !== undefined, words: red ?? 'nothing went red' }
    } finally {
      writeFileSync(path, whole)
    }
  }

  async close(): Promise<void> {
    rmSync(this.#copy, { recursive: true, force: true })
    await this.#postgres?.stop()
  }
}

/** Runs some tests of a file and gives the names of those that failed. */
async function failuresOf(folder: string, { test, run }: Pick<Hole, 'test' | 'run'>): Promise<string[]> {
  const pattern = run.replaceAll('.', '\\.')
  const flags = ['--test', '--test-reporter=tap', `--test-name-pattern=${pattern}`, test]
  const lines = (await outputOf(folder, flags)).split('\n')
  const failed = lines
    .filter(line => line.startsWith('not ok'))
    .map(line => line.replace(/^not ok \d+ - /, ''))
  if (!lines.some(line => /^(not )?ok /.test(line))) throw new Error(`${test} has no test named ${run}`)
  return failed
}

function outputOf(folder: string, flags: readonly string[]): Promise<string> {
  // Told by the test runner to those that it starts: a runner within would believe to be such a one.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, flags, { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    child.stdout.on('data', chunk => {
      output += chunk
    })
    child.once('error', reject)
    child.once('close', () => resolve(output))
  })
}
