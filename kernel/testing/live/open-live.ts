import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocket } from 'ws'
import type { SignedIn } from '../../http/authenticate.ts'
import { newId } from '../../ids.ts'
import type { CommandAnswer, Kernel } from '../../kernel.ts'
import { type Live, serveLive } from '../../sync/live.ts'
import type { Container, Seq, ToClient, ToServer } from '../../wire.ts'
import type { NotesWorld } from '../notes/open-notes.ts'

/** `/live` on a port of its own, with sessions by token. */
export interface LiveServer {
  readonly live: Live
  readonly url: string
  readonly sessions: Map<string, SignedIn>
  signIn(world: NotesWorld, actor: SignedIn['actor'], scopes?: readonly string[]): string
  connect(token: string, headers?: Record<string, string>): Promise<Listener>
  /** The HTTP status with which an upgrade is refused. */
  refusal(headers: Record<string, string>): Promise<number>
  close(): Promise<void>
}

export async function openLive(kernel: Kernel): Promise<LiveServer> {
  const sessions = new Map<string, SignedIn>()
  const server = createServer()
  const live = serveLive(server, kernel, {
    url: null,
    build: 'b1',
    generation: 'g1',
    isValid: async session => [...sessions.values()].some(known => known.session === session),
    authenticate: async ({ headers }) =>
      sessions.get(String(headers.authorization).replace('Bearer ', '')) ?? null,
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const url = `ws://127.0.0.1:${port}/live`
  return {
    live,
    url,
    sessions,
    signIn({ workspace }, actor, scopes) {
      const token = newId()
      sessions.set(token, { workspace, actor, via: 'api', scopes: scopes ?? null, session: token })
      return token
    },
    connect: (token, headers = {}) => connect(url, { authorization: `Bearer ${token}`, ...headers }),
    refusal: headers =>
      new Promise((resolve, reject) => {
        const socket = new WebSocket(url, { headers })
        socket.on('unexpected-response', (_request, response) => {
          response.resume()
          resolve(response.statusCode ?? 0)
        })
        socket.on('open', () => reject(new Error('it was let in')))
        socket.on('error', () => undefined)
      }),
    close: async () => {
      live.stop()
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

/** A socket that keeps what it hears. */
export class Listener {
  readonly heard: ToClient[] = []
  closed: number | null = null
  #asked = 0
  readonly #socket: WebSocket
  #wake: () => void = () => undefined

  constructor(socket: WebSocket) {
    this.#socket = socket
    socket.on('message', data => {
      this.heard.push(JSON.parse(String(data)))
      this.#wake()
    })
    socket.on('close', code => {
      this.closed = code
      this.#wake()
    })
  }

  say(message: ToServer): void {
    this.#socket.send(JSON.stringify(message))
  }

  sayText(text: string): void {
    this.#socket.send(text)
  }

  subscribe(s: Container, since: Seq): void {
    this.#asked += 1
    this.say({ t: 'sub', s, since, n: this.#asked })
  }

  /** Waits (at most 5 s) until the condition holds of what was heard. */
  async until(holds: (listener: Listener) => boolean): Promise<void> {
    const late = Date.now() + 5000
    while (!holds(this)) {
      if (Date.now() > late) throw new Error(`not heard within 5 s; heard ${JSON.stringify(this.heard)}`)
      await new Promise<void>(resolve => {
        const timer = setTimeout(resolve, 50)
        this.#wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  }

  /** Changes of a container, in the order in which they came. */
  changes(s: Container) {
    return this.heard.flatMap(frame => (frame.t === 'log' && frame.s === s ? frame.ch : []))
  }

  isLive(s: Container): boolean {
    return this.heard.some(frame => frame.t === 'log' && frame.s === s && frame.live !== undefined)
  }

  close(): void {
    this.#socket.terminate()
  }
}

function connect(url: string, headers: Record<string, string>): Promise<Listener> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { headers })
    const listener = new Listener(socket)
    socket.on('open', () => resolve(listener))
    socket.on('error', reject)
  })
}

/** Writes a note as a person. */
export function writeNote(kernel: Kernel, world: NotesWorld, title: string): Promise<CommandAnswer> {
  const caller = { workspace: world.workspace, actor: world.owner, via: 'api' as const, scopes: null }
  return kernel.run({ ...caller, id: newId(), name: 'note.create', input: { shelf: world.shelf, title } })
}
