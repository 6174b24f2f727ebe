import type { ToClient } from '../wire.ts'
import type { Channel } from './channel.ts'

/** The part of a WebSocket that a connection needs. */
export interface Socket {
  readonly bufferedAmount: number
  send(text: string): void
  close(code: number, reason: string): void
}

/** A reader with more than this unsent is slow: it is told nothing more until its line has drained. */
const slowBytes = 256 * 1024

/** One connected socket: who is at the other end, and what they listen to. */
export class Connection {
  readonly person: string
  readonly session: string
  /** What the person may see was last looked at in this revision of the access graph. */
  revision: number
  readonly channels = new Map<string, Channel>()
  /** Asked for and still being read: container → the number of the question, so that a newer one wins. */
  readonly asking = new Map<string, number>()
  readonly #socket: Socket
  #slow = false

  constructor(socket: Socket, who: { person: string; session: string; revision: number }) {
    this.#socket = socket
    this.person = who.person
    this.session = who.session
    this.revision = who.revision
  }

  get isSlow(): boolean {
    return this.#slow
  }

  send(frame: ToClient): void {
    this.sendText(JSON.stringify(frame))
  }

  /** Sends a frame that many get, encoded once. A slow reader loses its subscriptions instead. */
  sendText(text: string): void {
    if (this.#slow) return
    if (this.#socket.bufferedAmount > slowBytes) {
      this.#slow = true
      this.leaveAll()
      return
    }
    this.#socket.send(text)
  }

  /** Called now and then: once the line of a slow reader has drained, it hears that it must ask again. */
  drain(at: number): void {
    if (!this.#slow || this.#socket.bufferedAmount > 0) return
    this.#slow = false
    this.send({ t: 'behind', at })
  }

  leave(container: string): void {
    this.asking.delete(container)
    this.channels.get(container)?.readers.delete(this)
    this.channels.delete(container)
  }

  leaveAll(): void {
    for (const container of [...this.channels.keys(), ...this.asking.keys()]) this.leave(container)
  }

  close(code: number, reason: string): void {
    this.leaveAll()
    this.#socket.close(code, reason)
  }
}
