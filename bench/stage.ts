import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '../apps/server/postgres/start-embedded.ts'
import { findFreePort } from '../e2e/free-port.ts'
import { openConnection } from '../kernel/db/driver.ts'

const root = join(import.meta.dirname, '..')

/** The bundle and RAW on one durable PostgreSQL, with an organisation of sixteen persons and a project. */
export interface Stage {
  readonly url: string
  readonly rawUrl: string
  readonly appPid: number
  readonly rawPid: number
  /** From the start of the process to its first answer, in ms. */
  readonly startMs: number
  readonly workspace: string
  readonly project: string
  readonly status: readonly string[]
  readonly type: string
  /** One cookie a person. */
  readonly cookies: readonly string[]
  postgresPid(): number
  /** SQL as the superuser, to fill tables. */
  sql(text: string): Promise<readonly Readonly<Record<string, unknown>>[]>
  close(): Promise<void>
}

export async function openStage(): Promise<Stage> {
  const data = await mkdtemp(join(tmpdir(), 'concord-bench-'))
  await chmod(data, 0o711)
  const postgres = await startEmbedded({ data, say: () => undefined, onChange: () => undefined })
  const { host, port, user, database } = postgres.address
  const databaseUrl = `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
  const appPort = await findFreePort()
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    CONCORD_DATA: join(data, 'app'),
    PORT: String(appPort),
  }
  const url = `http://127.0.0.1:${appPort}`
  // The first start migrates; the second is the one that is measured.
  const first = await startApp(env, url)
  await end(first.child)
  const app = await startApp(env, url)
  const raw = spawn(process.execPath, [join(root, 'bench/raw.ts'), host, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const rawPort = await new Promise<string>(resolve =>
    raw.stdout.on('data', part => resolve(/RAW (\d+)/.exec(String(part))?.[1] ?? '')),
  )
  const world = await fillWorld(url)
  const admin = openConnection({ address: { ...postgres.superuserAddress, database }, session: {} })
  return {
    ...world,
    url,
    rawUrl: `http://127.0.0.1:${rawPort}`,
    appPid: app.child.pid ?? 0,
    rawPid: raw.pid ?? 0,
    startMs: app.startMs,
    postgresPid: () => postgres.pid() ?? 0,
    sql: async text => (await admin.pipeline([{ text, parameters: [] }]))[0] ?? [],
    async close() {
      await admin.end()
      await Promise.all([end(app.child), end(raw)])
      await postgres.stop()
      await rm(data, { recursive: true, force: true })
    },
  }
}

async function startApp(
  env: NodeJS.ProcessEnv,
  url: string,
): Promise<{ child: ChildProcess; startMs: number }> {
  const begun = performance.now()
  const child = spawn(process.execPath, [join(root, 'dist/server/main.mjs')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for (;;) {
    const isUp = await fetch(`${url}/healthz`).then(
      ({ status }) => status === 200,
      () => false,
    )
    if (isUp) return { child, startMs: Math.round(performance.now() - begun) }
    await new Promise(resolve => setTimeout(resolve, 5))
  }
}

function end(child: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 })

/** One request on a kept-alive connection; throws for anything but 200. */
export function ask(
  url: string,
  { method = 'GET', cookie = '', body }: { method?: string; cookie?: string; body?: unknown } = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const text = body === undefined ? undefined : JSON.stringify(body)
    const headers = {
      cookie,
      origin: new URL(url).origin,
      ...(text === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
    }
    const sent = request(url, { agent, method, headers }, response => {
      let answer = ''
      response.setEncoding('utf8')
      response.on('data', part => {
        answer += part
      })
      response.on('end', () => {
        if (response.statusCode === 200) resolve(answer)
        else reject(new Error(`${method} ${url}: ${response.statusCode} ${answer}`))
      })
    })
    sent.on('error', reject)
    sent.end(text)
  })
}

/** The cookie of one of the persons. */
export const cookieAt = ({ cookies }: Stage, worker: number): string => cookies[worker % cookies.length] ?? ''

/** Runs a command as one of the persons. */
export function command(
  stage: Stage,
  worker: number,
  { name, body }: { name: string; body: unknown },
): Promise<string> {
  return ask(`${stage.url}/api/v1/${name}`, { method: 'POST', cookie: cookieAt(stage, worker), body })
}

async function fillWorld(url: string) {
  const password = 'correct horse battery'
  const setup = {
    organisation: 'Bench',
    language: 'en',
    timeZone: 'UTC',
    name: 'Ana',
    email: 'p0@bench.example',
    password,
    departments: ['Engineering'],
  }
  const owner = await cookieOf(`${url}/api/setup`, setup)
  const get = async (path: string) => JSON.parse(await ask(`${url}/api/v1/${path}`, { cookie: owner })).data
  const run = async (name: string, body: unknown) =>
    JSON.parse(await ask(`${url}/api/v1/${name}`, { method: 'POST', cookie: owner, body })).output
  const { departments } = await get('department.list')
  const { spaces } = await get('space.list')
  const space = spaces.find((each: { department: string | null }) => each.department !== null)
  const cookies = [owner]
  for (let i = 1; i < 16; i++) {
    const { invite } = await run('person.invite', {
      name: `P${i}`,
      email: `p${i}@bench.example`,
      kind: 'member',
      department: departments[0].id,
    })
    const { invites } = await get('invite.list')
    const { token } = invites.find((each: { id: string }) => each.id === invite)
    cookies.push(await cookieOf(`${url}/api/invite/accept`, { token, name: `P${i}`, password }))
  }
  const { project } = await run('project.create', { space: space.id, name: 'Bench', key: 'BENCH' })
  for (;;) {
    const { statuses, types } = await get(`status.list?project=${project}`)
    const { organisation } = await get('person.me')
    const status: string[] = statuses.map(({ id }: { id: string }) => id)
    if (status.length > 0)
      return {
        workspace: String(organisation.id),
        project: String(project),
        status,
        type: String(types[0].id),
        cookies,
      }
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}

async function cookieOf(url: string, body: object): Promise<string> {
  const headers = { 'content-type': 'application/json', origin: new URL(url).origin }
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  if (answer.status !== 200) throw new Error(`${url}: ${answer.status} ${await answer.text()}`)
  return answer.headers
    .getSetCookie()
    .map(each => each.split(';')[0])
    .join('; ')
}
