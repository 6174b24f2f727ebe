import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTestPostgres } from '../test-postgres.ts'
import { type Hole, holes } from './holes.ts'

/** Tears each hole into a copy of the tree and sees whether the tests find it: `node tools/mutants/run.ts [WORD…]`. */
const root = join(import.meta.dirname, '../..')
const copied = ['kernel', 'modules', 'packages', 'tools', 'package.json', 'tsconfig.json']

export interface Verdict {
  readonly hole: Hole
  readonly isCaught: boolean
  readonly words: string
}

/** A copy of what the tests need; the installed packages are shared. */
function copyTree(): string {
  const copy = mkdtempSync(join(tmpdir(), 'concord-mutants-'))
  for (const name of copied) {
    cpSync(join(root, name), join(copy, name), {
      recursive: true,
      filter: path => !/\/(node_modules|dist)(\/|$)/.test(path.slice(root.length)),
    })
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  return copy
}

/** Runs some tests of a file in the copy and gives the names of those that failed. */
function failuresOf(copy: string, { test, run }: Pick<Hole, 'test' | 'run'>): Promise<string[]> {
  const pattern = run.replaceAll('.', '\\.')
  const flags = ['--test', '--test-reporter=tap', `--test-name-pattern=${pattern}`, test]
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, flags, { cwd: copy, stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    child.stdout.on('data', chunk => {
      output += chunk
    })
    child.once('error', reject)
    child.once('close', code => {
      const lines = output.split('\n')
      const failed = lines
        .filter(line => line.startsWith('not ok'))
        .map(line => line.replace(/^not ok \d+ - /, ''))
      const passed = lines.filter(line => line.startsWith('ok')).length
      if (passed + failed.length === 0)
        reject(new Error(`${test} has no test named ${run} (ended with ${code})`))
      else resolve(failed)
    })
  })
}

async function tear(copy: string, hole: Hole): Promise<Verdict> {
  const path = join(copy, hole.file)
  const whole = readFileSync(path, 'utf8')
  if (whole.split(hole.find).length !== 2) {
    return { hole, isCaught: false, words: `${hole.file} does not hold the line to change exactly once` }
  }
  const sound = await failuresOf(copy, hole)
  if (sound.length > 0) return { hole, isCaught: false, words: `red before the hole: ${sound[0]}` }
  writeFileSync(
    path,
    whole.replace(hole.find, () => hole.replace),
  )
  try {
    const red = (await failuresOf(copy, hole)).find(name => hole.red.test(name))
    return { hole, isCaught: red !== undefined, words: red ?? 'nothing went red' }
  } finally {
    writeFileSync(path, whole)
  }
}

/** Gives whether every hole was found. */
async function runAll(words: readonly string[]): Promise<boolean> {
  const wanted = holes.filter(({ name }) => words.length === 0 || words.some(word => name.includes(word)))
  const postgres = process.env.CONCORD_TEST_PG ? null : await startTestPostgres()
  if (postgres) process.env.CONCORD_TEST_PG = postgres.url
  const copy = copyTree()
  let caught = 0
  try {
    for (const hole of wanted) {
      const verdict = await tear(copy, hole)
      if (verdict.isCaught) caught += 1
      process.stdout.write(`${verdict.isCaught ? 'caught ' : 'MISSED '} ${hole.name}: ${verdict.words}\n`)
    }
  } finally {
    rmSync(copy, { recursive: true, force: true })
    await postgres?.stop()
  }
  process.stdout.write(`${caught} caught of ${wanted.length}\n`)
  return caught === wanted.length
}

if (import.meta.main) process.exitCode = (await runAll(process.argv.slice(2))) ? 0 : 1
