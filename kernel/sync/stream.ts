import type { LogEntry } from '../log.ts'
import type { AnyObject } from '../object.ts'
import { Channel } from './channel.ts'
import type { Connection } from './connection.ts'
import { Ring } from './ring.ts'
import { toWire } from './to-wire.ts'

/** After quiet a change goes out at once, then at most this often. */
const tickMs = 15
const ringSize = 2000

export interface StreamOptions {
  readonly types: ReadonlyMap<string, AnyObject>
  /** Asked before each delivery: drops what its readers may not see any more. */
  readonly recheck: (readers: Iterable<Connection>) => void
  /** The person whose own log this is; null for the workspace's. */
  readonly person: string | null
}

/** One log as its readers hear it: ticks, each a run of frames of which all but the last carry `more`. */
export class Stream {
  readonly ring: Ring
  readonly #channels = new Map<string, Channel>()
  readonly #options: StreamOptions
  readonly #actors = new Set<string>()
  /** All sockets that hear `at` of this log. */
  readonly listeners = new Set<Connection>()
  #head = 0
  #lastTick = 0
  #timer: NodeJS.Timeout | null = null

  constructor(options: StreamOptions) {
    this.#options = options
    this.ring = new Ring(ringSize)
  }

  get head(): number {
    return this.#head
  }

  /** Begins in the middle: all up to `head` was committed before this stream listened. */
  startFrom(head: number): void {
    this.#head = Math.max(this.#head, head)
    this.ring.missesUpTo(head)
  }

  channel(container: string): Channel {
    let channel = this.#channels.get(container)
    if (channel === undefined) {
      channel = new Channel(container, this.#head)
      this.#channels.set(container, channel)
    }
    return channel
  }

  /** A commit: its changes wait for the tick, which may be now. */
  add(entries: readonly LogEntry[]): void {
    const now = performance.now()
    for (const entry of entries) {
      this.#actors.add(entry.actor)
      // What the house did on its own account may come from a place that the readers of this one do not see.
      const by = entry.asSystem ? null : entry.actor
      for (const change of entry.changes) {
        const wire = toWire(change, by)
        if (wire === null) continue
        this.ring.push({ container: change.container, change: wire })
        const channel = this.#channels.get(change.container)
        if (channel === undefined) continue
        if (channel.readers.size > 0) channel.add(wire, now)
        else this.#channels.delete(change.container)
      }
      this.#head = Math.max(this.#head, entry.seq)
    }
    this.#schedule(now)
  }

  #schedule(now: number): void {
    if (this.#timer !== null) return
    const wait = tickMs - (now - this.#lastTick)
    if (wait <= 0) this.flush()
    else this.#timer = setTimeout(() => this.flush(), wait)
  }

  /** Tells what waits. `whole`: also what busy containers hold back. */
  flush(whole = false): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    const now = performance.now()
    this.#lastTick = now
    const due = [...this.#channels.values()].filter(channel =>
      whole ? channel.isWaiting : channel.isDue(now),
    )
    for (const channel of due) this.#options.recheck(channel.readers)
    this.#deliver(due, now, whole)
    this.#tellActors()
    if ([...this.#channels.values()].some(channel => channel.isWaiting)) {
      this.#timer = setTimeout(() => this.flush(), tickMs)
    }
  }

  #deliver(due: readonly Channel[], now: number, whole: boolean): void {
    const tellings = due.map(channel =>
      channel.tell({ to: this.#head, now, types: this.#options.types, whole }),
    )
    const [only] = tellings
    if (only !== undefined && tellings.length === 1) {
      const text = only.text(false)
      for (const reader of only.channel.readers) reader.sendText(text)
      return
    }
    const forReader = new Map<Connection, typeof tellings>()
    for (const telling of tellings) {
      for (const reader of telling.channel.readers) {
        const own = forReader.get(reader)
        if (own === undefined) forReader.set(reader, [telling])
        else own.push(telling)
      }
    }
    for (const [reader, own] of forReader) {
      for (const telling of own) reader.sendText(telling.text(telling !== own.at(-1)))
    }
  }

  /** Those who acted hear at once how far all is told, which settles what they did in containers not on screen. */
  #tellActors(): void {
    if (this.#actors.size === 0) return
    const text = this.#atText()
    for (const connection of this.listeners) {
      if (this.#actors.has(connection.person) && this.#isTold(connection)) connection.sendText(text)
    }
    this.#actors.clear()
  }

  /** The heartbeat: everyone hears how far all is told. */
  beat(): void {
    const text = this.#atText()
    for (const connection of this.listeners) {
      connection.drain(this.#head)
      if (this.#isTold(connection)) connection.sendText(text)
    }
  }

  #isTold(connection: Connection): boolean {
    for (const channel of connection.channels.values()) if (channel.isWaiting) return false
    return true
  }

  #atText(): string {
    const { person } = this.#options
    return JSON.stringify(
      person === null ? { t: 'at', to: this.#head } : { t: 'at', to: this.#head, s: person },
    )
  }

  /** Ends the timers. */
  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }
}
