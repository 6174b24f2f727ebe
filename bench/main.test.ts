import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

const root = join(import.meta.dirname, '..')
const hasBundle = existsSync(join(root, 'dist/server/main.mjs'))
const skip =
  process.platform !== 'linux'
    ? 'it looks into /proc'
    : hasBundle
      ? false
      : 'there is no bundle: npm test builds it'

test('a benchmark that is told to stop leaves nothing behind', { skip }, async () => {
  const bench = await begin()
  bench.child.kill('SIGTERM')
  assert.equal(await bench.ended, 130)
  await expectNothingLeft(bench)
})

test('a benchmark whose server dies ends with an error and leaves nothing behind', { skip }, async () => {
  const bench = await begin()
  const [raw] = processesOf(bench.folder).filter(({ command }) => command.includes('bench/raw.ts'))
  assert.ok(raw)
  process.kill(raw.pid, 'SIGKILL')
  assert.equal(await bench.ended, 1)
  await expectNothingLeft(bench)
})

test('a benchmark that is killed leaves nothing behind either', { skip }, async () => {
  const bench = await begin()
  bench.child.kill('SIGKILL')
  assert.equal(await bench.ended, null)
  const isClear = () => processesOf(bench.folder).length === 0 && readdirSync(bench.folder).length === 0
  for (let tries = 0; tries < 300 && !isClear(); tries++)
    await new Promise(resolve => setTimeout(resolve, 100))
  await expectNothingLeft(bench)
})

interface Bench {
  readonly child: ChildProcess
  readonly folder: string
  readonly ended: Promise<number | null>
}

/** Starts one with a folder for temporary files of its own, and waits until it measures. */
async function begin(): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), 'concord-test-bench-'))
  const { NODE_TEST_CONTEXT: _, ...outer } = process.env
  const child = spawn(process.execPath, ['bench/main.ts', 'board'], {
    cwd: root,
    env: { ...outer, TMPDIR: folder },
    stdio: 'ignore',
  })
  const ended = new Promise<number | null>(resolve => child.once('exit', code => resolve(code)))
  const isMeasuring = () => processesOf(folder).some(({ command }) => command.includes('bench/raw.ts'))
  while (!isMeasuring()) {
    assert.equal(child.exitCode, null, 'the benchmark ended before it began')
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  return { child, folder, ended }
}

async function expectNothingLeft({ folder }: Bench): Promise<void> {
  // Who keeps the list of what must end learns of the end a moment later.
  const left = () => processesOf(folder).filter(({ command }) => !command.includes('bench/tether.ts'))
  assert.deepEqual(left(), [])
  assert.deepEqual(readdirSync(folder), [])
  await rm(folder, { recursive: true })
}

/** What runs with this folder in its command or its environment. */
function processesOf(folder: string): { pid: number; command: string }[] {
  return readdirSync('/proc').flatMap(name => {
    const pid = Number(name)
    if (!Number.isInteger(pid)) return []
    const command = textOf(`/proc/${name}/cmdline`).replaceAll('\0', ' ')
    const isOurs = command.includes(folder) || textOf(`/proc/${name}/environ`).includes(folder)
    return isOurs ? [{ pid, command }] : []
  })
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
