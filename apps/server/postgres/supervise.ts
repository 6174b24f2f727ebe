import { readFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { CannotStart } from '../../../kernel/cannot-start.ts'
import { clearPostmaster, isReady } from './clear-postmaster.ts'
import type { Home } from './home.ts'
import { startWatched, type Watched } from './watchdog.ts'

export interface Supervised {
  isUp(): boolean
  /** The postmaster's process number, or null while it is away. */
  pid(): number | null
  stop(): Promise<void>
}

export interface Supervision {
  readonly home: Home
  /** The whole command line of PostgreSQL. */
  readonly command: readonly string[]
  /** The folder of its socket. */
  readonly sockets: string
  readonly say: (line: string) => void
  readonly onChange: (isUp: boolean) => void
}

/** Starts PostgreSQL and, whenever it ends by itself, starts it again. Throws CannotStart if the first start fails. */
export async function supervise(supervision: Supervision): Promise<Supervised> {
  const { home, say, onChange } = supervision
  let isStopping = false
  let current: Launched | null = await launch(supervision)
  let pause = firstPause

  const keepUp = async (launched: Launched): Promise<void> => {
    const since = Date.now()
    await launched.ended
    current = null
    if (isStopping) return
    onChange(false)
    say(`PostgreSQL ended by itself; starting it again. Its log: ${home.log}`)
    if (Date.now() - since > calmMs) pause = firstPause
    while (!isStopping && !current) {
      current = await launch(supervision).catch((error: unknown) => reportFailure(error, say))
      if (!current) await delay(pause)
      pause = Math.min(pause * 2, lastPause)
    }
    if (!current) return
    // It came up while we were told to stop.
    if (isStopping) return current.stop()
    onChange(true)
    say('PostgreSQL is back.')
    return keepUp(current)
  }
  const kept = keepUp(current).catch((error: unknown) =>
    say(`PostgreSQL is not watched any more: ${String(error)}`),
  )

  return {
    isUp: () => current !== null,
    pid: () => current?.pid ?? null,
    async stop() {
      isStopping = true
      await current?.stop()
      await kept
    },
  }
}

const firstPause = 200
const lastPause = 5000
const calmMs = 10_000

interface Launched {
  readonly pid: number
  readonly ended: Promise<void>
  stop(): Promise<void>
}

async function launch({ home, command, sockets, say }: Supervision): Promise<Launched> {
  await clearPostmaster(home.cluster)
  const watched = startWatched({ command, sockets, log: home.log, owner: home.owner })
  const pid = await watched.pid.catch((error: unknown) => {
    throw new CannotStart(`PostgreSQL cannot be started: ${String(error)}`)
  })
  if (!(await becomesReady(watched, { home, pid, say }))) {
    throw new CannotStart(`PostgreSQL did not start: ${await lastComplaint(home.log)} Its log: ${home.log}`)
  }
  return {
    pid,
    ended: watched.ended,
    async stop() {
      watched.letGo()
      await watched.ended
    },
  }
}

/** False if it ended instead. Recovery after a crash takes as long as it takes, so there is no other limit. */
async function becomesReady(
  watched: Watched,
  { home, pid, say }: { home: Home; pid: number; say: (line: string) => void },
): Promise<boolean> {
  let hasEnded = false
  void watched.ended.then(() => {
    hasEnded = true
  })
  for (let waited = 0; !isReady(home.cluster, pid); waited += 10) {
    if (hasEnded) return false
    if (waited > 0 && waited % 5000 === 0) say(`PostgreSQL is starting, for ${waited / 1000} s so far.`)
    await delay(10)
  }
  return true
}

function reportFailure(error: unknown, say: (line: string) => void): null {
  say(error instanceof Error ? error.message : String(error))
  return null
}

async function lastComplaint(log: string): Promise<string> {
  const lines = (await readFile(log, 'utf8')).trimEnd().split('\n').slice(-20)
  const complaint =
    lines.findLast(line => /FATAL|PANIC|ERROR|error/.test(line)) ?? lines.at(-1) ?? 'it ended silently'
  return `${complaint.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '').replace(/\.?$/, '.')}`
}
