import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { CannotStart } from '../../../kernel/cannot-start.ts'
import { codeOf } from '../../../kernel/system-error.ts'

// Above the largest number that Linux gives.
const impossiblePid = '99999999'

/**
 * Makes way for a new postmaster: stops one that a killed process of ours left behind, and takes a number that
 * isn't its own any more out of postmaster.pid. The file itself stays: it names the shared memory by which
 * PostgreSQL finds backends that still live.
 */
export async function clearPostmaster(cluster: string): Promise<void> {
  const pid = postmasterPid(cluster)
  if (pid === null) return
  // Its watchdog stops it by itself, as a rule.
  for (const [signal, patience] of [
    [0, 3000],
    ['SIGINT', 10_000],
    ['SIGQUIT', 5000],
  ] as const) {
    if (!isPostmasterOf(pid, cluster)) break
    sendSignal(pid, signal)
    await waitWhile(() => isPostmasterOf(pid, cluster), patience)
  }
  if (isPostmasterOf(pid, cluster)) {
    throw new CannotStart(
      `A PostgreSQL left on ${cluster} (process ${pid}) does not stop: end it, then start again.`,
    )
  }
  overwritePid(cluster)
}

/** The process that postmaster.pid names, or null. */
export function postmasterPid(cluster: string): number | null {
  const line = readPidFile(cluster)[0]
  return line && /^\d+$/.test(line) ? Number(line) : null
}

/** Whether the postmaster of that number has told that it takes connections. */
export function isReady(cluster: string, pid: number): boolean {
  const lines = readPidFile(cluster)
  return lines[0] === String(pid) && lines[7]?.trim() === 'ready'
}

function readPidFile(cluster: string): string[] {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}

function overwritePid(cluster: string): void {
  const [, ...rest] = readPidFile(cluster)
  if (rest.length > 0) writeFileSync(join(cluster, 'postmaster.pid'), [impossiblePid, ...rest].join('\n'))
}

/**
 * Judged by its command line: a signal of number 0 is also answered by a zombie, and by whatever process has got the
 * number since.
 */
function isPostmasterOf(pid: number, cluster: string): boolean {
  const [command = '', ...args] = commandLine(pid)
  const folder = args[args.indexOf('-D') + 1]
  return command.endsWith('/bin/postgres') && folder !== undefined && isSameFolder(folder, cluster)
}

function commandLine(pid: number): string[] {
  try {
    if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    const shown = execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], {
      encoding: 'utf8',
    }).trim()
    const [command = '', rest = ''] = shown.split(/ -D /)
    return [command, '-D', rest.split(/ -c /)[0] ?? '']
  } catch {
    return []
  }
}

function isSameFolder(a: string, b: string): boolean {
  const [left, right] = [a, b].map(path => statSync(path, { throwIfNoEntry: false }))
  return left !== undefined && right !== undefined && left.ino === right.ino && left.dev === right.dev
}

function sendSignal(pid: number, signal: 0 | NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error
  }
}

async function waitWhile(isSo: () => boolean, patience: number): Promise<void> {
  for (const until = Date.now() + patience; isSo() && Date.now() < until; ) await delay(20)
}
