import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { type Finding, printFindings } from './check/finding.ts'
import { checkLocales } from './check-locales.ts'
import { checkWalls } from './check-walls.ts'

export interface Checked {
  readonly name: string
  readonly isGood: boolean
  /** What to repair, for a person to read; empty when all is well. */
  readonly report: string
  readonly milliseconds: number
}

type Look = () => Promise<{ isGood: boolean; report: string }>

const root = join(import.meta.dirname, '..')
const bin = join(root, 'node_modules/.bin')

const looks: Readonly<Record<string, Look>> = {
  types: () => run(join(bin, 'tsc'), ['--noEmit', '--checkers', '1', '--pretty', 'false']),
  lint: () => run(join(bin, 'biome'), ['check', '--error-on-warnings', '--max-diagnostics=20', '.']),
  'unused code': () => run(join(bin, 'knip'), ['--no-progress']),
  walls: async () => found(checkWalls(root)),
  locales: async () => found(checkLocales(root)),
  // A change of the interface must be meant, and is seen in review.
  'printed interface': () => run(process.execPath, [join(root, 'tools/print-api.ts'), '--check']),
}

/** Runs every check, two at a time, and tells of each as it ends. */
export async function runChecks(tell: (checked: Checked) => void): Promise<Checked[]> {
  const waiting = Object.entries(looks)
  const done: Checked[] = []
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, look] = next
      const since = performance.now()
      const result = await look()
      const checked = { name, ...result, milliseconds: performance.now() - since }
      done.push(checked)
      tell(checked)
    }
  }
  await Promise.all([work(), work()])
  return done
}

function found(findings: readonly Finding[]): { isGood: boolean; report: string } {
  return { isGood: findings.length === 0, report: printFindings(findings) }
}

function run(command: string, args: readonly string[]): ReturnType<Look> {
  return new Promise(resolve => {
    execFile(command, args, { cwd: root, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      resolve({ isGood: error === null, report: error ? `${stdout}${stderr}`.trim() : '' })
    })
  })
}

export function describe({ name, isGood, report, milliseconds }: Checked): string {
  const line = `${isGood ? '✓' : '✗'} ${name} (${(milliseconds / 1000).toFixed(1)} s)`
  return report ? `${line}\n${report}\n` : line
}

if (import.meta.main) {
  const since = performance.now()
  const checked = await runChecks(each => console.log(describe(each)))
  const failed = checked.filter(each => !each.isGood).length
  const seconds = ((performance.now() - since) / 1000).toFixed(1)
  console.log(`${checked.length - failed} checks passed, ${failed} failed, in ${seconds} s`)
  process.exitCode = failed > 0 ? 1 : 0
}
