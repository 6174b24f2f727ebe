import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { TestServer } from '../test-server.ts'
import { chanceOf } from './chance.ts'
import { openEarlyProxy } from './early-proxy.ts'
import { Journal } from './journal.ts'
import { kill, victims } from './kill.ts'
import { startLoad } from './load.ts'
import { setUpWorld } from './set-up-world.ts'
import { judge, type Verdict } from './verdict.ts'

export interface CrashOptions {
  readonly kills: number
  readonly seed: number
  /** The control: commands are acknowledged before they are committed. */
  readonly early?: boolean
}

export interface CrashReport extends Verdict {
  readonly seed: number
  readonly kills: number
  readonly acknowledged: number
}

/**
 * Kills server, PostgreSQL and single backends in turn, at random points under load, and then asks what became of
 * everything that was acknowledged. The journal lies outside of the server and is synced before an answer counts.
 */
export async function runCrash({ kills, seed, early = false }: CrashOptions): Promise<CrashReport> {
  const chance = chanceOf(seed)
  const folder = await mkdtemp(join(tmpdir(), 'concord-crash-'))
  const server = await TestServer.start({ embedded: true })
  const proxy = early ? await openEarlyProxy(server.url) : null
  try {
    const world = await setUpWorld(server.url)
    const journal = await Journal.open(join(folder, 'journal'))
    const load = startLoad({ ...world, url: proxy?.url ?? server.url, journal, chance, workers: 16 })
    for (let round = 0; round < kills; round++) {
      await delay(50 + chance() * 250)
      await kill(server, victims[round % victims.length] ?? 'server', chance)
    }
    await delay(200)
    await load.stop()
    await journal.close()
    await proxy?.close()
    await server.stop()
    const verdict = await judge(server.data, journal.entries)
    return { seed, kills, acknowledged: journal.entries.length, ...verdict }
  } finally {
    await proxy?.close()
    await server.remove()
    await rm(folder, { recursive: true, force: true })
  }
}
