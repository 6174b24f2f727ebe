import type { HiFrame, ToClient, ToServer } from '../../kernel/wire.ts'
import { backoff, type Timing } from './timing.ts'

/** One WebSocket, or what a test takes for one. */
export interface Socket {
  send(text: string): void
  close(): void
}
export interface SocketEvents {
  said(text: string): void
  /** With the code of the close frame, where there was one. */
  closed(code?: number): void
}
export type OpenSocket = (events: SocketEvents) => Socket

export interface LineEvents {
  /** The server has greeted: subscriptions can be sent. */
  up(frame: HiFrame): void
  heard(frame: Exclude<ToClient, HiFrame>): void
  /** `isRefused`: the session behind the line has ended. */
  down(isRefused: boolean): void
}

const sessionEnded = 4401
/** The server sends something every 5 s; after this silence the line counts as dead. */
const silence = 20_000
const beat = 5_000

/** Keeps one socket open: tries again with growing waits, and notices when it died without a word. */
export class Line {
  readonly #open: OpenSocket
  readonly #events: LineEvents
  readonly #timing: Timing
  #socket: Socket | null = null
  #cancel: (() => void) | null = null
  #tries = 0
  #heardAt = 0
  #upSince: number | null = null
  #running = false

  constructor(open: OpenSocket, events: LineEvents, timing: Timing) {
    this.#open = open
    this.#events = events
    this.#timing = timing
  }

  get isUp(): boolean {
    return this.#upSince !== null
  }

  start(): void {
    if (this.#running) return
    this.#running = true
    this.#connect()
  }

  stop(): void {
    this.#running = false
    this.#drop()
  }

  /** Tries now, if the line is down: the computer woke up, or the network is back. */
  wake(): void {
    if (!this.#running || this.#socket) return
    this.#tries = 0
    this.#connect()
  }

  send(frame: ToServer): void {
    if (this.isUp) this.#socket?.send(JSON.stringify(frame))
  }

  #connect(): void {
    this.#cancel?.()
    this.#heardAt = this.#timing.now()
    const socket: Socket = this.#open({
      said: text => {
        if (this.#socket === socket) this.#hear(JSON.parse(text))
      },
      closed: code => {
        if (this.#socket === socket) this.#lose(code === sessionEnded)
      },
    })
    this.#socket = socket
    this.#watch()
  }

  #hear(frame: ToClient): void {
    // A line that never greeted does not count as alive, whatever it says.
    if (frame.t !== 'hi' && !this.isUp) return
    this.#heardAt = this.#timing.now()
    if (frame.t !== 'hi') {
      this.#events.heard(frame)
      return
    }
    this.#upSince = this.#heardAt
    this.#events.up(frame)
  }

  #watch(): void {
    this.#cancel = this.#timing.after(beat, () => {
      if (this.#timing.now() - this.#heardAt > silence) this.#lose()
      else this.#watch()
    })
  }

  #lose(isRefused = false): void {
    // A server that greets and hangs up at once is not asked again at once.
    if (this.#upSince !== null && this.#timing.now() - this.#upSince > beat) this.#tries = 0
    this.#drop(isRefused)
    if (!this.#running) return
    this.#cancel = this.#timing.after(backoff(this.#tries++, this.#timing.random()), () => this.#connect())
  }

  #drop(isRefused = false): void {
    const socket = this.#socket
    const wasUp = this.isUp
    this.#cancel?.()
    this.#socket = null
    this.#upSince = null
    socket?.close()
    if (wasUp) this.#events.down(isRefused)
  }
}

/** The page's own server, or any other by its origin. */
export function webSocketTo(url: string): OpenSocket {
  return ({ said, closed }) => {
    const socket = new WebSocket(url)
    socket.onmessage = event => said(String(event.data))
    socket.onclose = event => closed(event.code)
    return { send: text => socket.send(text), close: () => socket.close() }
  }
}
