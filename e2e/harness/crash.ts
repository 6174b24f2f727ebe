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
    const world = await setUp(server.url)
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

/** An organisation, a project, and the cookie of its owner. */
async function setUp(url: string): Promise<{ cookie: string; project: string; status: string[] }> {
  const headers = { 'content-type': 'application/json', origin: url }
  const owner = { name: 'Ana', email: 'ana@crash.example', password: 'correct horse battery' }
  const organisation = { organisation: 'Crash', language: 'en', timeZone: 'UTC', departments: [] }
  const answer = await fetch(`${url}/api/setup`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ ...owner, ...organisation }),
  })
  const cookie = answer.headers
    .getSetCookie()
    .map(each => each.split(';')[0])
    .join('; ')
  const ask = async (path: string) =>
    (await (await fetch(`${url}/api/v1/${path}`, { headers: { cookie } })).json()).data
  const [space] = (await ask('space.list')).spaces
  const made = await fetch(`${url}/api/v1/project.create`, {
    method: 'POST',
    headers: { ...headers, cookie },
    body: JSON.stringify({ space: space.id, name: 'Crash', key: 'CRASH' }),
  })
  const { output } = await made.json()
  // The first columns come by a reaction.
  for (;;) {
    const { statuses } = await ask(`status.list?project=${output.project}`)
    if (statuses.length > 0)
      return { cookie, project: output.project, status: statuses.map(({ id }: { id: string }) => id) }
    await delay(20)
  }
}
