import { type ChildProcess, spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'

let keeper: ChildProcess | null = null

/**
 * Names what must end with this process, even if it is killed: a process (below zero: its whole group), or a folder.
 * Another process keeps the list and learns of our end by its stdin.
 */
export function tether(what: number | string): void {
  keeper ??= startKeeper()
  tell({ add: what })
}

/** It has ended, or is gone. */
export function untether(what: number | string): void {
  tell({ drop: what })
}

function tell(word: object): void {
  keeper?.stdin?.write(`${JSON.stringify(word)}\n`)
}

function startKeeper(): ChildProcess {
  // In a group of its own, which Ctrl-C does not reach.
  const child = spawn(process.execPath, [import.meta.filename], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  child.stdin?.on('error', () => undefined)
  child.unref()
  return child
}

if (import.meta.main) await keep()

async function keep(): Promise<void> {
  const kept = new Set<number | string>()
  for await (const line of createInterface(process.stdin)) {
    const { add, drop } = JSON.parse(line)
    if (add !== undefined) kept.add(add)
    else kept.delete(drop)
  }
  for (const each of kept) if (typeof each === 'number') end(each)
  // PostgreSQL ends by itself, and writes to its folder until then.
  for (let tries = 0; tries < 20 && kept.size > 0; tries++) {
    for (const each of kept)
      if (typeof each === 'string') await rm(each, { recursive: true, force: true }).catch(() => undefined)
    await new Promise(resolve => setTimeout(resolve, 500))
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended already.
  }
}
