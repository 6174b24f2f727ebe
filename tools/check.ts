import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
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
  lint: () => run(join(bin, 'biome'), ['check', '--error-on-warnings', '--max-diagnostics=40', '.']),
  'unused code': () => run(join(bin, 'knip'), ['--no-progress']),
  walls: async () => found(checkWalls(root)),
  locales: async () => found(checkLocales(root)),
  'printed interface': checkPrintedInterface,
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

/** `docs/reference/api.txt` holds the interface as it is: a change of it must be meant, and is seen in review. */
async function checkPrintedInterface(): ReturnType<Look> {
  const program = join(root, 'tools/print-api.ts')
  if (!existsSync(program)) return { isGood: true, report: '' }
  const text = await new Promise<string>((resolve, reject) => {
    execFile(process.execPath, [program], { cwd: root, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      if (error) reject(new Error(stderr || String(error)))
      else resolve(stdout)
    })
  })
  const file = join(root, 'docs/reference/api.txt')
  const kept = existsSync(file) ? readFileSync(file, 'utf8') : ''
  if (text === kept) return { isGood: true, report: '' }
  const advice = 'if that is meant: node_modules/.bin/node tools/print-api.ts > docs/reference/api.txt'
  return { isGood: false, report: `${firstDifference(kept, text)}\n${advice}` }
}

function firstDifference(kept: string, text: string): string {
  const [was, is] = [kept.split('\n'), text.split('\n')]
  const line = is.findIndex((each, index) => each !== was[index])
  return `docs/reference/api.txt:${line + 1}\n- ${was[line] ?? ''}\n+ ${is[line] ?? ''}`
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
