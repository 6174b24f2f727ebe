import { readFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { askFolder } from '../../apps/server/ask-folder.ts'
import type { TestServer } from '../test-server.ts'
import { pick } from './chance.ts'

export const victims = ['server', 'postgres', 'backend'] as const
export type Victim = (typeof victims)[number]

/** Kills one part of the product without warning and waits until commands are answered again. */
export async function kill(server: TestServer, victim: Victim, chance: () => number): Promise<void> {
  if (victim === 'server') {
    await server.stop('SIGKILL')
    await server.start()
    return
  }
  const postmaster = await postmasterOf(server)
  const backends = victim === 'backend' ? await backendsOf(postmaster) : []
  const pid = backends.length > 0 ? pick(chance, backends) : postmaster
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself meanwhile.
  }
  await untilHealthy(server)
}

async function postmasterOf(server: TestServer): Promise<number> {
  for (;;) {
    try {
      const answer = await askFolder(server.data, {
        method: 'GET',
        path: '/operator/status',
        timeoutMs: 5000,
      })
      const { database } = JSON.parse(answer.body)
      if (typeof database.process === 'number') return database.process
    } catch {
      // PostgreSQL is on its way back.
    }
    await delay(50)
  }
}

/** Backends of our own login: lanes and readers. */
async function backendsOf(postmaster: number): Promise<number[]> {
  const children = await readFile(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8').catch(() => '')
  const found: number[] = []
  for (const pid of children.trim().split(' ').filter(Boolean).map(Number)) {
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    if (/postgres: concord concord/.test(line)) found.push(pid)
  }
  return found
}

async function untilHealthy(server: TestServer): Promise<void> {
  const late = Date.now() + 60_000
  // A backend's death takes the others with it a moment later.
  await delay(30)
  for (;;) {
    const isUp = await fetch(`${server.url}/healthz`, { signal: AbortSignal.timeout(2000) }).then(
      ({ status }) => status === 200,
      () => false,
    )
    if (isUp) return
    if (Date.now() > late) throw new Error(`not back within a minute:\n${server.output.slice(-2000)}`)
    await delay(30)
  }
}
