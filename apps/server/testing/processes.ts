import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'

/** Numbers of the living processes whose command line names a folder: PostgreSQL and its watchdog, as a rule. */
export function processesOf(folder: string): number[] {
  const numbers = readdirSync('/proc').filter(name => /^\d+$/.test(name) && Number(name) !== process.pid)
  return numbers.filter(pid => commandLine(pid).includes(folder)).map(Number)
}

/** Waits until something holds; fails the test with `what` if it never does. */
export async function eventually(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const until = Date.now() + 20_000; Date.now() < until; await delay(20)) {
    if (await holds()) return
  }
  throw new Error(`It never happened that ${what}.`)
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}
