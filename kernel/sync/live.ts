import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { z } from 'zod'
import type { SignedIn } from '../http/authenticate.ts'
import { isOwnOrigin } from '../http/origin.ts'
import type { Kernel } from '../kernel.ts'
import type { ToServer } from '../wire.ts'
import type { Connection } from './connection.ts'
import { Hub, type HubOptions } from './hub.ts'

export interface LiveOptions extends HubOptions {
  /** Our origin as set by CONCORD_URL, or null. */
  readonly url: string | null
  readonly authenticate: (request: IncomingMessage) => Promise<SignedIn | null>
}

export interface Live {
  /** Sockets that are open. */
  readonly count: () => number
  /** Looks at once whether the sessions behind the sockets still hold. */
  endInvalid(): Promise<void>
  stop(): void
}

const pingMs = 25_000
/** More sockets of one person than this are refused. */
const mostOfOnePerson = 50
const mostWaiting = 500

const message = z.discriminatedUnion('t', [
  z.strictObject({
    t: z.literal('sub'),
    s: z.uuid().toLowerCase(),
    since: z.int().min(0),
    n: z.int().min(0),
  }),
  z.strictObject({ t: z.literal('unsub'), s: z.uuid().toLowerCase() }),
])

/** Serves `/live` on an HTTP server: a socket belongs to one person in one workspace, both from the session. */
export function serveLive(server: Server, kernel: Kernel, options: LiveOptions): Live {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 4096, perMessageDeflate: false })
  const hubs = new Hubs(kernel, options)
  const upgrade = (request: IncomingMessage, line: Duplex, head: Buffer): void => {
    if (request.url !== '/live') return
    line.on('error', () => line.destroy())
    admit(request, options)
      .then(async who => {
        if (typeof who === 'number') return refuse(line, who)
        const hub = await hubs.of(who.workspace)
        if (hub.socketsOf(who.actor) >= mostOfOnePerson) return refuse(line, 429)
        sockets.handleUpgrade(request, line, head, socket => void attend(socket, hub, who))
      })
      .catch(() => refuse(line, 503))
  }
  server.on('upgrade', upgrade)
  return {
    count: () => hubs.all.reduce((sum, hub) => sum + hub.size, 0),
    endInvalid: async () => {
      for (const hub of hubs.all) await hub.endInvalid()
    },
    stop: () => {
      server.off('upgrade', upgrade)
      hubs.stop()
      sockets.close()
    },
  }
}

/** One hub a workspace, opened with its first socket; it hears every commit from before it reads where the log stands. */
class Hubs {
  readonly #kernel: Kernel
  readonly #options: HubOptions
  readonly #opening = new Map<string, Promise<Hub>>()
  readonly #open = new Map<string, Hub>()
  readonly #goDeaf: () => void

  constructor(kernel: Kernel, options: HubOptions) {
    this.#kernel = kernel
    this.#options = options
    this.#goDeaf = kernel.onCommit(entries => {
      for (const [workspace, own] of Map.groupBy(entries, entry => entry.workspace))
        this.#open.get(workspace)?.hear(own)
    })
  }

  get all(): Hub[] {
    return [...this.#open.values()]
  }

  of(workspace: SignedIn['workspace']): Promise<Hub> {
    let hub = this.#opening.get(workspace)
    if (hub === undefined) {
      hub = this.#start(workspace)
      this.#opening.set(workspace, hub)
      hub.catch(() => this.#opening.delete(workspace))
    }
    return hub
  }

  async #start(workspace: SignedIn['workspace']): Promise<Hub> {
    const hub = new Hub(this.#kernel, await this.#kernel.access(workspace), this.#options)
    this.#open.set(workspace, hub)
    await hub.start()
    return hub
  }

  stop(): void {
    this.#goDeaf()
    for (const hub of this.#open.values()) hub.stop()
  }
}

/** Who may come in, or the HTTP status to refuse with. A narrowed token may not listen: containers hold more than it may read. */
async function admit(
  request: IncomingMessage,
  { url, authenticate }: LiveOptions,
): Promise<SignedIn | number> {
  if (!isOwnOrigin(request, url)) return 403
  const who = await authenticate(request)
  if (who === null) return 401
  return who.scopes === null ? who : 403
}

function refuse(line: Duplex, status: number): void {
  line.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

async function attend(socket: WebSocket, hub: Hub, who: SignedIn): Promise<void> {
  // What arrives before the greeting waits for it.
  const waiting: ToServer[] = []
  let connection: Connection | null = null
  let isOpen = true
  let isAnswering = true
  const ping = setInterval(() => {
    if (!isAnswering) return socket.terminate()
    isAnswering = false
    socket.ping()
  }, pingMs)
  socket.on('pong', () => {
    isAnswering = true
  })
  socket.on('error', () => socket.terminate())
  socket.on('close', () => {
    isOpen = false
    clearInterval(ping)
    if (connection !== null) hub.disconnect(connection)
  })
  socket.on('message', (data, isBinary) => {
    const heard = isBinary ? null : understood(String(data))
    if (heard === null || waiting.length > mostWaiting) return socket.close(1008, 'not understood')
    if (connection === null) waiting.push(heard)
    else hub.receive(connection, heard)
  })
  try {
    connection = await hub.connect(socket, who)
  } catch {
    return socket.close(1013, 'unavailable')
  }
  if (!isOpen) return hub.disconnect(connection)
  for (const heard of waiting) hub.receive(connection, heard)
}

function understood(text: string): ToServer | null {
  try {
    return message.parse(JSON.parse(text))
  } catch {
    return null
  }
}
