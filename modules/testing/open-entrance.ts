import type { IncomingHttpHeaders } from 'node:http'
import { request } from 'node:http'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import postgres from 'postgres'
import { WebSocket } from 'ws'
import type { DbAddress } from '../../kernel/db/db.ts'
import { migrate, readMigrations } from '../../kernel/db/migrate.ts'
import { kernelRoom } from '../../kernel/derive/kernel-room.ts'
import { mountOperator } from '../../kernel/derive/operator.ts'
import { mountRest } from '../../kernel/derive/rest.ts'
import type { Entrance, EntranceContext } from '../../kernel/entrance.ts'
import { openHttp } from '../../kernel/http/open-http.ts'
import { safeError } from '../../kernel/http/safe-error.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { kernelCatalogue, openMessages } from '../../kernel/messages.ts'
import { openKernel } from '../../kernel/open-kernel.ts'
import { startReactions } from '../../kernel/react.ts'
import { type Live, serveLive } from '../../kernel/sync/live.ts'
import { openTestDatabase } from '../../kernel/testing/database.ts'
import { Listener } from '../../kernel/testing/live/open-live.ts'
import { rooms } from '../modules.ts'

/** What a test sends beside the path. */
export interface Sent {
  readonly headers?: Readonly<Record<string, string>>
  readonly cookie?: string
  readonly token?: string
  readonly body?: unknown
  /** The body as it stands, in place of JSON. */
  readonly text?: string
}

export interface Answered {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
  readonly json: Readonly<Record<string, unknown>>
}

/** The faces of a house with all rooms, on a database and a port of their own. */
export interface OpenEntrance {
  readonly kernel: Kernel
  readonly url: string
  readonly port: number
  /** What the console was told, and what was logged. */
  readonly said: string[]
  readonly logged: string[]
  setupCode(): Promise<string>
  get(path: string, sent?: Sent): Promise<Answered>
  /** Posts JSON as our own page does, with its Origin; as a program where there is a token. */
  post(path: string, body: unknown, sent?: Sent): Promise<Answered>
  /** Sends exactly these headers and this body. */
  send(method: string, path: string, sent?: Sent): Promise<Answered>
  /** As the person at the machine. */
  operate(path: string, body: unknown): Promise<Answered>
  connect(sent: Sent): Promise<Listener>
  /** Changes the database past the house: what time would do. */
  tamper(text: string): Promise<void>
  /** Rows of the database, whoever may see them. */
  look<Row>(text: string): Promise<Row[]>
  close(): Promise<void>
}

const modules = [kernelRoom, ...rooms]

/** For tests of the entrance: `const house = await openEntrance(); after(() => house.close())`. `url` is CONCORD_URL. */
export async function openEntrance(url: string | null = null): Promise<OpenEntrance> {
  const parts = await openParts(url)
  const { kernel, entrance, operator, address, port, own, said, logged } = parts
  const origin = url ?? own
  return {
    kernel,
    url: own,
    port,
    said,
    logged,
    async setupCode() {
      await entrance.ready()
      return /\d{8}/.exec(said.join())?.[0] ?? ''
    },
    get: (path, sent) => send(port, 'GET', { path, ...sent }),
    post: (path, body, sent = {}) =>
      send(port, 'POST', { path, ...sent, body, headers: { ...originOf(sent, origin), ...sent.headers } }),
    send: (method, path, sent) => send(port, method, { path, ...sent }),
    async operate(path, body) {
      const answer = await operator.inject({
        method: 'POST',
        url: path,
        payload: JSON.stringify(body),
        headers,
      })
      return answered(answer.statusCode, answer.headers, answer.body)
    },
    connect: sent =>
      connect(`ws://127.0.0.1:${port}/live`, { ...originOf(sent, origin), ...headersOf(sent) }),
    async tamper(text) {
      await past(address, text)
    },
    look: text => past(address, text),
    close: parts.close,
  }
}

async function openParts(url: string | null) {
  const migrations = await readMigrations({ modules })
  const database = await openTestDatabase({
    key: migrations.map(({ name, digest }) => name + digest).join(),
    prepare: async address => {
      await migrate({ address, modules })
    },
  })
  const { address } = database
  const [said, logged]: [string[], string[]] = [[], []]
  const logger = pino({ level: 'trace' }, sinkTo(logged))
  const report = (error: unknown) => logger.error({ err: safeError(error) }, 'A bug.')
  const kernel = await openKernel({ address, modules, secret: 'for tests', report })
  const reactions = startReactions(kernel, { report: failure => logger.error(failure, 'A reaction failed.') })
  const sockets: { live: Live | null } = { live: null }
  const entrance = await openTheEntrance({
    kernel,
    address,
    url,
    secrets: purpose => `a secret for tests and ${purpose}`,
    say: line => said.push(line),
    settled: () => reactions.settled(),
    endInvalid: async () => sockets.live?.endInvalid(),
  })
  const { app, operator, own } = await openFaces(kernel, entrance, { url, logger })
  const { authenticate, holds } = entrance
  const page = { build: 'b1', generation: 'g1' }
  sockets.live = serveLive(app.server, kernel, { url, ...page, isValid: holds, authenticate })
  const close = async () => {
    sockets.live?.stop()
    app.server.closeAllConnections()
    await Promise.all([app.close(), operator.close()])
    await reactions.stop()
    await entrance.close()
    await kernel.close()
    await database.drop()
  }
  return { kernel, entrance, operator, address, port: Number(new URL(own).port), own, said, logged, close }
}

async function openTheEntrance(context: EntranceContext): Promise<Entrance> {
  const room = rooms.find(each => each.entrance !== null)
  if (room?.entrance == null) throw new Error('no room keeps the entrance')
  return room.entrance(context)
}

async function openFaces(
  kernel: Kernel,
  entrance: Entrance,
  { url, logger }: { url: string | null; logger: pino.Logger },
) {
  const { titleOf } = openMessages([kernelCatalogue, ...rooms.map(room => room.messages)])
  const limits = { signedIn: 100_000, anonymous: 100_000, guessing: 100_000 }
  const app = await openHttp({ url, logger, titleOf, limits })
  const operator = await openHttp({ url: null, logger, titleOf, limits })
  entrance.mount(app)
  mountRest(app, kernel, incoming => entrance.authenticate(incoming.raw))
  const { findPerson } = entrance
  mountOperator(operator, { kernel, titleOf, findPerson, keep: async () => undefined })
  entrance.mountOperator(operator)
  const own = await app.listen({ port: 0, host: '127.0.0.1' })
  await operator.ready()
  return { app, operator, own }
}

async function past<Row>({ password, ...rest }: DbAddress, text: string): Promise<Row[]> {
  const sql = postgres({ ...rest, password: password ?? '', max: 1, onnotice: () => {} })
  const rows = await sql.unsafe<Row[]>(text)
  await sql.end()
  return [...rows]
}

const headers = { 'content-type': 'application/json' }

function sinkTo(lines: string[]): Writable {
  return new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
}

function originOf({ token }: Sent, origin: string): Record<string, string> {
  return token === undefined ? { origin } : {}
}

function headersOf({ cookie, token, headers: more }: Sent): Record<string, string> {
  return {
    ...(cookie === undefined ? {} : { cookie }),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...more,
  }
}

/** Over node's own client: it sends Host, Origin and Cookie as they are given. */
function send(port: number, method: string, sent: Sent & { readonly path: string }): Promise<Answered> {
  const { path, body, text = body === undefined ? undefined : JSON.stringify(body) } = sent
  const all = { ...(text === undefined ? {} : headers), ...headersOf(sent) }
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', method, path, headers: all }, async answer => {
      const got = Buffer.concat(await answer.toArray()).toString()
      resolve(answered(answer.statusCode ?? 0, answer.headers, got))
    })
    asked.on('error', reject)
    asked.end(text)
  })
}

function answered(status: number, had: object, text: string): Answered {
  const isJson = /^[[{]/.test(text)
  return { status, headers: { ...had }, text, json: isJson ? JSON.parse(text) : {} }
}

function connect(url: string, sent: Record<string, string>): Promise<Listener> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { headers: sent })
    const listener = new Listener(socket)
    socket.on('open', () => resolve(listener))
    socket.on('error', reject)
  })
}
