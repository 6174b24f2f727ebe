import { WebSocket } from 'ws'
import type { Change, ToClient } from '../../kernel/wire.ts'

export interface ResumeOptions {
  readonly url: string
  readonly cookie: string
  readonly containers: readonly string[]
  /** The first position: what was committed up to here is not expected. */
  readonly since: number
  /** The controls. `one-cursor`: a single position for the whole socket. `no-guard`: rows take whatever comes. */
  readonly control?: 'one-cursor' | 'no-guard'
}

/** A reader that keeps what it heard, over any number of disconnects, by the rules of the protocol. */
export class ResumeClient {
  /** Per container the numbers of the changes taken, in the order in which they were. */
  readonly taken = new Map<string, number[]>()
  /** How often a row went back to an older state. */
  setBacks = 0
  disconnects = 0
  readonly #options: ResumeOptions
  readonly #at = new Map<string, number>()
  readonly #rows = new Map<string, number>()
  #socket: WebSocket | null = null
  #asked = 0
  #isOver = false
  #fuse = false
  #meanwhile: (() => Promise<void>) | null = null

  constructor(options: ResumeOptions) {
    this.#options = options
    for (const s of options.containers) {
      this.#at.set(s, options.since)
      this.taken.set(s, [])
    }
    this.#connect()
  }

  /** Everything up to here is told. */
  get position(): number {
    return Math.min(...this.#at.values())
  }

  /** Cuts the line, at any moment. It is taken up again after `meanwhile`. */
  cut(meanwhile?: () => Promise<void>): void {
    if (this.#socket === null) return
    this.disconnects += 1
    this.#meanwhile = meanwhile ?? null
    const socket = this.#socket
    this.#socket = null
    socket.terminate()
  }

  /** Cuts the line as soon as one more frame of the log is taken: of two containers, one is then told and one not. */
  cutAfterFrame(): void {
    this.#fuse = true
  }

  close(): void {
    this.#isOver = true
    this.#socket?.terminate()
  }

  /** What a newer snapshot says of a row; the stream may still be behind it. */
  takeSnapshot(id: string, at: number): void {
    if ((this.#rows.get(id) ?? 0) < at) this.#rows.set(id, at)
  }

  #connect(): void {
    const { url, cookie } = this.#options
    const socket = new WebSocket(`${url.replace('http', 'ws')}/live`, { headers: { cookie, origin: url } })
    this.#socket = socket
    let tick: Extract<ToClient, { t: 'log' | 'sum' }>[] = []
    socket.on('open', () => {
      for (const s of this.#options.containers) this.#subscribe(s)
    })
    socket.on('message', data => {
      // What was under way when the line was cut never arrived.
      if (this.#socket !== socket) return
      const frame: ToClient = JSON.parse(String(data))
      if (frame.t === 'log' || frame.t === 'sum') {
        tick.push(frame)
        if (frame.more !== undefined) return
        for (const one of tick.splice(0)) this.#take(one)
        if (this.#fuse) {
          this.#fuse = false
          this.cut()
        }
      }
      if (frame.t === 'reset') throw new Error('told to start over, which this load never should')
      if (frame.t === 'behind') for (const s of this.#options.containers) this.#subscribe(s)
    })
    // What is unfinished when the line breaks is thrown away.
    socket.on('close', () => {
      tick = []
      void this.#reconnect()
    })
    socket.on('error', () => socket.terminate())
  }

  async #reconnect(): Promise<void> {
    await this.#meanwhile?.()
    this.#meanwhile = null
    if (!this.#isOver) setTimeout(() => this.#connect(), 10)
  }

  #subscribe(s: string): void {
    this.#asked += 1
    const since =
      this.#options.control === 'one-cursor' ? Math.max(...this.#at.values()) : (this.#at.get(s) ?? 0)
    if (this.#options.control === 'one-cursor') this.#at.set(s, since)
    this.#socket?.send(JSON.stringify({ t: 'sub', s, since, n: this.#asked }))
  }

  #take(frame: Extract<ToClient, { t: 'log' | 'sum' }>): void {
    const at = this.#at.get(frame.s) ?? 0
    if (frame.prev > at) {
      this.#subscribe(frame.s)
      return
    }
    if (frame.t === 'sum') throw new Error('summed up, which this load never should be')
    for (const change of frame.ch) if (change.seq > at) this.#apply(frame.s, change)
    this.#at.set(frame.s, Math.max(at, frame.to))
  }

  #apply(s: string, change: Change): void {
    this.taken.get(s)?.push(change.seq)
    const known = this.#rows.get(change.id) ?? 0
    if (change.seq <= known && this.#options.control !== 'no-guard') return
    if (change.seq < known) this.setBacks += 1
    this.#rows.set(change.id, change.seq)
  }
}
