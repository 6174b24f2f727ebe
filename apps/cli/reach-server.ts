import { setTimeout as delay } from 'node:timers/promises'
import { pino } from 'pino'
import { CannotStart } from '../../kernel/cannot-start.ts'
import type { Config } from '../../kernel/config.ts'
import type { Module } from '../../kernel/module.ts'
import { codeOf } from '../../kernel/system-error.ts'
import { askFolder } from '../server/ask-folder.ts'
import { openDataFolder } from '../server/data-folder.ts'
import type { ReachedServer } from './command.ts'

export interface OpenServer extends ReachedServer {
  /** Stops it if it was started for this command. */
  close(): Promise<void>
}

export interface ReachOptions {
  readonly config: Config
  readonly say: (line: string) => void
  /** Late, so that a command to a running server doesn't load the house. */
  readonly loadRooms: () => Promise<readonly Module[]>
}

/**
 * The server that holds the data folder, through its socket; else the same server is started without its port, and
 * asked through the same socket. So there is never a second writer. Throws CannotStart.
 */
export async function reachServer({ config, say, loadRooms }: ReachOptions): Promise<OpenServer> {
  const data = await openDataFolder(config.data)
  const ask: OpenServer['ask'] = question => askFolder(data, question)
  if (await isRunning(data)) return { wasRunning: true, ask, close: async () => {} }
  const { startConcord } = await import('../server/start-concord.ts')
  const logger = pino({ base: null }, pino.destination({ fd: 2, sync: true }))
  const rooms = await loadRooms()
  const running = await startConcord({ config, rooms, listens: false, logger, say })
  return { wasRunning: false, ask, close: running.stop }
}

const patienceMs = 60_000

async function isRunning(data: string): Promise<boolean> {
  for (const until = Date.now() + patienceMs; Date.now() < until; await delay(100)) {
    const status = await readStatus(data)
    if (status === null) return false
    if (status === 200) return true
  }
  throw new CannotStart(
    `The server on ${data} is still starting after ${patienceMs / 1000} s; look at its console.`,
  )
}

async function readStatus(data: string): Promise<number | null> {
  try {
    return (await askFolder(data, { method: 'GET', path: '/operator/status', timeoutMs: 5000 })).status
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ECONNREFUSED') return null
    if (code === 'EACCES')
      throw new CannotStart(`The server on ${data} runs as another user: be that user, or root.`)
    throw new CannotStart(`The server on ${data} does not answer (${code}).`)
  }
}
