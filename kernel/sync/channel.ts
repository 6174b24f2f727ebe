import type { AnyObject } from '../object.ts'
import type { Change, LogFrame, SumFrame } from '../wire.ts'
import type { Connection } from './connection.ts'
import { summed } from './summary.ts'

/** Above so many changes a second, a container's readers get summaries. */
const busyPerSecond = 50
const summaryMs = 250

/** What one tick has to say of one container, encoded at most twice for all its readers. */
export interface Telling {
  readonly channel: Channel
  text(more: boolean): string
}

/** One container of one stream, with those who listen to it live. */
export class Channel {
  readonly container: string
  readonly readers = new Set<Connection>()
  /** All up to here is told to every reader. */
  #told: number
  #waiting: Change[] = []
  #lastTelling = 0
  #secondBegan = 0
  #inSecond = 0
  #inSecondBefore = 0

  constructor(container: string, told: number) {
    this.container = container
    this.#told = told
  }

  add(change: Change, now: number): void {
    if (now - this.#secondBegan >= 1000) {
      this.#inSecondBefore = now - this.#secondBegan < 2000 ? this.#inSecond : 0
      this.#secondBegan = now
      this.#inSecond = 0
    }
    this.#inSecond++
    this.#waiting.push(change)
  }

  get isWaiting(): boolean {
    return this.#waiting.length > 0
  }

  /** A busy container speaks four times a second only. */
  isDue(now: number): boolean {
    return this.#waiting.length > 0 && (!this.#isBusy(now) || now - this.#lastTelling >= summaryMs)
  }

  /** Takes what waits, up to `to`, as a frame. `whole`: never as a summary (a reader is about to join). */
  tell({
    to,
    now,
    types,
    whole,
  }: {
    to: number
    now: number
    types: ReadonlyMap<string, AnyObject>
    whole: boolean
  }): Telling {
    const head = { s: this.container, prev: this.#told, to }
    const changes = this.#waiting
    const isSum = !whole && this.#isBusy(now) && changes.length > 1
    const frame: LogFrame | SumFrame = isSum
      ? { t: 'sum', ...head, n: changes.length, of: summed(changes, types) }
      : { t: 'log', ...head, ch: changes }
    this.#told = to
    this.#waiting = []
    this.#lastTelling = now
    return { channel: this, text: encodedOnce(frame) }
  }

  /** Nothing waits and nobody listened: what comes next follows `seq`. */
  skipTo(seq: number): void {
    this.#told = Math.max(this.#told, seq)
    this.#waiting = []
  }

  #isBusy(now: number): boolean {
    const most = Math.max(this.#inSecond, this.#inSecondBefore)
    return most > busyPerSecond && now - this.#secondBegan < 1000 + summaryMs
  }
}

function encodedOnce(frame: LogFrame | SumFrame): (more: boolean) => string {
  let last: string | null = null
  let followed: string | null = null
  return more => {
    if (more) {
      followed ??= JSON.stringify({ ...frame, more: 1 })
      return followed
    }
    last ??= JSON.stringify(frame)
    return last
  }
}
