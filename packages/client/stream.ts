import type { HiFrame, LogFrame, Seq, SumFrame, ToClient, ToServer } from '../../kernel/wire.ts'
import type { Cursor } from './cursors.ts'
import type { Replica } from './replica.ts'
import type { Timing } from './timing.ts'

export interface StreamEvents {
  send(frame: ToServer): void
  /** The server runs another build, or runs for another person than before. */
  build(build: string): void
  stranger(person: string): void
}

const unansweredAfter = 10_000
const scatter = 300

/** Turns frames into transactions of the replica, and asks again for what is missing. */
export class Stream {
  readonly #replica: Replica
  readonly #timing: Timing
  readonly #events: StreamEvents
  /** The frames of a tick whose last one has not come yet. */
  #tick: (LogFrame | SumFrame)[] = []
  #gen: string | null = null
  #isUp = false
  #subs = 0
  /** Places last changed here, which the replica will hear in a moment. */
  #placesAt: Seq = 0
  #isPlacesDue = false

  constructor(replica: Replica, timing: Timing, events: StreamEvents) {
    this.#replica = replica
    this.#timing = timing
    this.#events = events
  }

  up(frame: HiFrame): void {
    const { cursors } = this.#replica
    this.#isUp = true
    if (cursors.me !== null && cursors.me !== frame.me) {
      this.#forget()
      this.#events.stranger(frame.me)
    }
    cursors.me = frame.me
    if (this.#gen !== null && this.#gen !== frame.gen) this.#forget()
    this.#gen = frame.gen
    this.#events.build(frame.build)
    this.#hearOfPlaces(frame.places)
    this.#subscribeAll()
  }

  /** An unfinished tick is thrown away; the positions stay. */
  down(): void {
    this.#isUp = false
    this.#tick = []
    this.#replica.cursors.down()
  }

  heard(frame: Exclude<ToClient, HiFrame>): void {
    switch (frame.t) {
      case 'log':
      case 'sum':
        if (this.#follows(frame)) this.#tick.push(frame)
        if (!frame.more) this.#commit()
        break
      case 'at':
        this.#commit()
        this.#replica.told(frame.to, frame.s ?? null)
        this.#askAgain()
        break
      case 'places':
        this.#hearOfPlaces(frame.at)
        break
      case 'reset':
        if (frame.why === 'ahead') this.#forget()
        else this.#replica.reset(frame.s, frame.at)
        break
      case 'gone':
        this.#replica.gone(frame.s, frame.at)
        break
      case 'behind':
        this.#tick = []
        this.#replica.cursors.down()
        this.#hearOfPlaces(frame.at)
        this.#subscribeAll()
    }
  }

  /** One change can concern everybody: they do not all ask in the same moment. */
  #hearOfPlaces(at: Seq): void {
    this.#placesAt = Math.max(this.#placesAt, at)
    if (this.#isPlacesDue) return
    this.#isPlacesDue = true
    this.#timing.after(this.#timing.random() * scatter, () => {
      this.#isPlacesDue = false
      this.#replica.placesChanged(this.#placesAt)
    })
  }

  /** What was told so far has numbers of another log. */
  #forget(): void {
    this.#placesAt = 0
    this.#replica.forgetPositions()
  }

  subscribe(cursor: Cursor): void {
    const since = this.#replica.cursors.at(cursor.s)
    if (since === null || cursor.gone || !this.#isUp) return
    const n = ++this.#subs
    Object.assign(cursor, { live: false, n, asked: this.#timing.now() })
    this.#events.send({ t: 'sub', s: cursor.s, since, n })
  }

  #subscribeAll(): void {
    for (const cursor of this.#replica.cursors.all()) this.subscribe(cursor)
  }

  /** Does the frame continue what is held? If there is a gap, all after it is asked for again. */
  #follows(frame: LogFrame | SumFrame): boolean {
    const cursor = this.#replica.cursors.get(frame.s)
    const at = this.#replica.cursors.at(frame.s)
    if (!cursor || at === null) return false
    const told = this.#tick.filter(one => one.s === frame.s).map(one => one.to)
    if (frame.prev <= Math.max(at, ...told)) return true
    if (cursor.asked === null) this.subscribe(cursor)
    return false
  }

  #commit(): void {
    const frames = this.#tick
    this.#tick = []
    if (frames.length > 0) this.#replica.commit(frames)
  }

  #askAgain(): void {
    const late = this.#timing.now() - unansweredAfter
    for (const cursor of this.#replica.cursors.all()) {
      if (cursor.asked !== null && cursor.asked < late) this.subscribe(cursor)
    }
  }
}
