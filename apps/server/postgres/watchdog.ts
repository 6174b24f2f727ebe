import { spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import type { Owner } from './owner.ts'

/**
 * A shell that is PostgreSQL's parent and reads a pipe which only we hold open: when we are gone, however we ended,
 * the pipe ends, PostgreSQL is stopped and the folder of its socket removed. It prints PostgreSQL's number as its only
 * line and ends with its code.
 */
const script = `
log=$1; sockets=$2; shift 2
trap '' INT TERM HUP
exec 3<&0
( trap - INT TERM HUP; exec "$@" ) </dev/null >>"$log" 2>&1 3<&- &
postgres=$!
(
  while read -r line <&3; do :; done
  : >"$sockets/gone"
  kill -INT $postgres
  waited=0
  while kill -0 $postgres && [ $waited -lt 100 ]; do sleep 0.1; waited=$((waited + 1)); done
  kill -QUIT $postgres
) 2>/dev/null &
watcher=$!
echo $postgres
exec 1>&- 3<&-
wait $postgres
code=$?
kill -9 $watcher 2>/dev/null
[ -e "$sockets/gone" ] && rm -rf "$sockets"
exit $code
`

export interface Watched {
  /** Resolves with PostgreSQL's number; rejects if it couldn't be started at all. */
  readonly pid: Promise<number>
  /** Resolves when PostgreSQL has ended. */
  readonly ended: Promise<void>
  /** Lets PostgreSQL stop: open transactions are rolled back. */
  letGo(): void
}

export interface WatchedCommand {
  /** The whole command line of PostgreSQL. */
  readonly command: readonly string[]
  readonly log: string
  /** The folder of its socket, which goes with it. */
  readonly sockets: string
  readonly owner: Owner | null
}

/** Starts PostgreSQL under a watchdog, outside our process group: a kill of the group must not hit the watchdog. */
export function startWatched({ command, log, sockets, owner }: WatchedCommand): Watched {
  const child = spawn('/bin/sh', ['-c', script, 'concord-postgres', log, sockets, ...command], {
    ...owner,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
  })
  child.stdin.on('error', () => {}) // It breaks when the watchdog itself is killed, which \`ended\` tells.
  const failed = new Promise<never>((_resolve, reject) => child.once('error', reject))
  const exited = new Promise<void>(resolve => child.once('exit', () => resolve()))
  failed.catch(() => {})
  return {
    pid: Promise.race([firstNumber(child.stdout), failed]),
    ended: Promise.race([exited, failed.catch(() => {})]),
    letGo: () => endPipe(child.stdin),
  }
}

function endPipe(pipe: Writable): void {
  if (!pipe.destroyed) pipe.end()
}

function firstNumber(output: Readable): Promise<number> {
  return new Promise((resolve, reject) => {
    let text = ''
    output.on('data', part => {
      text += part
      if (text.includes('\n')) resolve(Number.parseInt(text, 10))
    })
    output.once('close', () => reject(new Error('The watchdog ended without a word.')))
  })
}
