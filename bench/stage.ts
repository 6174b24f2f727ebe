import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '../apps/server/postgres/start-embedded.ts'
import { findFreePort } from '../e2e/free-port.ts'
import { openConnection } from '../kernel/db/driver.ts'
import { ask, fetchBytes } from './ask.ts'
import type { Closers } from './closers.ts'
import { inspectable } from './inspector.ts'
import { Program } from './program.ts'
import { tether, untether } from './tether.ts'
import { foundWorld, invitePersons, type World } from './world.ts'

export const root = join(import.meta.dirname, '..')

/** The bundle and RAW on one durable PostgreSQL, with a small organisation. */
export interface Stage extends World {
  readonly url: string
  readonly rawUrl: string
  /** A folder that is gone when the benchmark has ended. */
  readonly folder: string
  readonly closers: Closers
  /** Whether to sample what the server does in comparisons. */
  readonly isProfiled: boolean
  app(): Program
  raw(): Program
  /** Both servers anew: what one case leaves in their memory is not counted to the next. */
  restart(): Promise<void>
  /** The server alone; gives the time from the start of its process to its first page, in ms. */
  restartApp(): Promise<number>
  /** Does something to the database that the server need not see happen. */
  whileStopped(work: () => Promise<void>): Promise<void>
  /** Sees to it that there are so many persons. */
  invite(count: number): Promise<void>
  postgresPid(): number
  /** SQL as the superuser, to fill tables. */
  sql(text: string): Promise<readonly Readonly<Record<string, unknown>>[]>
}

export async function openStage(closers: Closers, { isProfiled = false } = {}): Promise<Stage> {
  const folder = await closers.keep(
    () => mkdtemp(join(tmpdir(), 'concord-bench-')),
    async path => {
      await rm(path, { recursive: true, force: true })
      untether(path)
    },
  )
  tether(folder)
  await chmod(folder, 0o711)
  const postgres = await closers.keep(
    () => startEmbedded({ data: folder, say: () => undefined, onChange: () => undefined }),
    it => it.stop(),
  )
  const { host, port, user, database } = postgres.address
  const servers = await openServers(closers, {
    DATABASE_URL: `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`,
    CONCORD_DATA: join(folder, 'app'),
    BENCH_HOST: host,
    BENCH_PORT: String(port),
  })
  const world = await foundWorld(servers.url)
  const address = { ...postgres.superuserAddress, database }
  const admin = await closers.keep(
    async () => openConnection({ address, session: { statement_timeout: '20min' } }),
    it => it.end(),
  )
  return {
    ...world,
    ...servers,
    folder,
    closers,
    isProfiled,
    invite: count => invitePersons(servers.url, world, count),
    postgresPid: () => postgres.pid() ?? 0,
    sql: async text => (await admin.pipeline([{ text, parameters: [] }]))[0] ?? [],
  }
}

async function openServers(closers: Closers, settings: NodeJS.ProcessEnv) {
  const [appPort, rawPort] = [await findFreePort(), await findFreePort()]
  const [url, rawUrl] = [`http://127.0.0.1:${appPort}`, `http://127.0.0.1:${rawPort}`]
  const { CONCORD_URL: _, ...outer } = process.env
  const start = (script: string, port: number) => {
    const env = { ...outer, ...settings, HOST: '127.0.0.1', PORT: String(port) }
    return new Program([process.execPath, inspectable, join(root, script)], { env })
  }
  const startApp = () => start('dist/server/main.mjs', appPort)
  const startRaw = () => start('bench/raw.ts', rawPort)
  const now: { app: Program | null; raw: Program | null } = { app: null, raw: null }
  await closers.keep(
    async () => undefined,
    () => Promise.all([now.app?.end(), now.raw?.end()]),
  )
  const restartApp = async () => {
    await now.app?.end()
    if (closers.isClosing) throw new Error('the benchmark is ending')
    const app = startApp()
    now.app = app
    await app.until(() => isAnswering(`${url}/`))
    return Math.round(performance.now() - app.begun)
  }
  const restartRaw = async () => {
    await now.raw?.end()
    if (closers.isClosing) throw new Error('the benchmark is ending')
    now.raw = startRaw()
    await now.raw.until(() => isAnswering(`${rawUrl}/`))
  }
  await restartApp()
  await restartRaw()
  return {
    url,
    rawUrl,
    restartApp,
    restart: async () => {
      await restartApp()
      await restartRaw()
    },
    whileStopped: async (work: () => Promise<void>) => {
      await now.app?.end()
      await work()
      await restartApp()
    },
    app: () => running(now.app),
    raw: () => running(now.raw),
  }
}

function running(program: Program | null): Program {
  if (program === null) throw new Error('a server of the benchmark does not run')
  return program
}

function isAnswering(url: string): Promise<true | null> {
  return fetchBytes(url).then(
    () => true,
    () => null,
  )
}

/** The cookie of one of the persons. */
export const cookieAt = ({ cookies }: Stage, worker: number): string => cookies[worker % ofSixteen] ?? ''
const ofSixteen = 16

/** Runs a command as one of sixteen persons. */
export function command(
  stage: Stage,
  worker: number,
  { name, body }: { name: string; body: unknown },
): Promise<string> {
  return ask(`${stage.url}/api/v1/${name}`, { method: 'POST', cookie: cookieAt(stage, worker), body })
}
