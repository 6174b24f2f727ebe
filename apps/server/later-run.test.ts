import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { cloneAt, here } from './testing/clone.ts'
import { eventually, processesOf } from './testing/processes.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const sources = ['apps', 'dist', 'kernel', 'modules', 'packages', 'tools', '.npmrc']
const clone = cloneAt(temporaryFolder('clone'), [
  ...sources,
  'package.json',
  'package-lock.json',
  'tsconfig.json',
])
symlinkSync(join(here, 'node_modules'), join(clone, 'node_modules'))

const running = new Set<ChildProcess>()
after(() => {
  for (const { pid } of running) if (pid !== undefined) process.kill(-pid, 'SIGKILL')
})

test('a later run of npm start does nothing again, and is ready soon', async t => {
  const first = await start('npm', ['start', '--', '--port', '0'])
  await stop(first.child)
  const later = await start('npm', ['start', '--', '--port', '0'])
  assert.doesNotMatch(later.said(), /Installing|Building|Creating/)
  t.diagnostic(`npm start was ready after ${later.seconds} s; it may take 3 s`)
  await stop(later.child)
})

test('the server itself is ready sooner, and takes little when nobody asks for anything', async t => {
  const server = await start(process.execPath, ['dist/server/main.mjs', '--port', '0'])
  await delay(2000)
  const status = readFileSync(`/proc/${server.child.pid}/status`, 'utf8')
  const megabytes = Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024
  assert.ok(megabytes > 0)
  t.diagnostic(`the server was ready after ${server.seconds} s; it may take 0.8 s`)
  t.diagnostic(`it takes ${megabytes.toFixed(0)} MB when idle; it may take 150 MB`)
  await stop(server.child)
})

interface Started {
  readonly child: ChildProcess
  /** Until it said that it is ready. */
  readonly seconds: string
  readonly said: () => string
}

async function start(command: string, args: readonly string[]): Promise<Started> {
  const begun = performance.now()
  const child = spawn(command, args, { cwd: clone, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  let [stdout, stderr] = ['', '']
  let seconds = ''
  child.stdout.on('data', part => {
    stdout += part
    if (/^Concord is ready: http:\S+$/m.test(stdout))
      seconds ||= ((performance.now() - begun) / 1000).toFixed(2)
  })
  child.stderr.on('data', part => {
    stderr += part
  })
  await eventually(`${command} was ready`, () => {
    assert.equal(child.exitCode, null, stderr)
    return seconds !== ''
  })
  return { child, seconds, said: () => stdout + stderr }
}

/** As a Ctrl-C in a terminal does. */
async function stop(child: ChildProcess): Promise<void> {
  process.kill(-(child.pid ?? Number.NaN), 'SIGINT')
  await once(child, 'close')
  running.delete(child)
  await eventually('nothing was left', () => processesOf(join(clone, 'data')).length === 0)
}
