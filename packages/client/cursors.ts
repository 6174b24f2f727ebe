import type { Change, Container, Seq } from '../../kernel/wire.ts'

const keptChanges = 500

/** Where one container stands. */
export interface Cursor {
  readonly s: Container
  /** Everything of this container up to here is held; null before the first snapshot and after a reset. */
  at: Seq | null
  /** A snapshot older than this is of no use. */
  floor: Seq
  /** What follows comes as it happens. */
  live: boolean
  /** The number of the last `sub`, and when it was sent, while it is not answered. */
  n: number
  asked: number | null
  /** Not visible (any more). */
  gone: boolean
  /** The latest changes, for answers that are older than the stream; none is missing after `recentFrom`. */
  recent: Change[]
  recentFrom: Seq
}

/** One cursor per container, not per socket: each says for itself what is held. */
export class Cursors {
  readonly #all = new Map<Container, Cursor>()
  readonly #pos = { shared: 0, own: 0 }
  /** The person; their own stream counts apart. */
  me: Container | null = null
  /** What lists places and was read before this is old. */
  places: Seq = 0

  get(s: Container): Cursor | undefined {
    return this.#all.get(s)
  }

  all(): Iterable<Cursor> {
    return this.#all.values()
  }

  /** The cursor of a container that something on screen needs. */
  need(s: Container): Cursor {
    const known = this.#all.get(s)
    if (known) return known
    const fresh: Cursor = {
      s,
      at: null,
      floor: 0,
      live: false,
      n: 0,
      asked: null,
      gone: false,
      recent: [],
      recentFrom: 0,
    }
    this.#all.set(s, fresh)
    return fresh
  }

  forget(s: Container): void {
    this.#all.delete(s)
  }

  /** The first snapshot of a container is held. */
  start(s: Container, at: Seq): void {
    const cursor = this.need(s)
    Object.assign(cursor, { at, live: false, asked: null, gone: false, recent: [], recentFrom: at })
  }

  /** Nothing is known any more; snapshots from `floor` on will do. */
  stop(cursor: Cursor, floor: Seq): void {
    Object.assign(cursor, { at: null, floor, live: false, asked: null, recent: [], recentFrom: 0 })
  }

  at(s: Container): Seq | null {
    return this.#all.get(s)?.at ?? null
  }

  advance(s: Container, to: Seq): void {
    const cursor = this.#all.get(s)
    if (cursor && cursor.at !== null && to > cursor.at) cursor.at = to
  }

  remember(s: Container, change: Change): void {
    const cursor = this.#all.get(s)
    if (!cursor) return
    cursor.recent.push(change)
    if (cursor.recent.length < 2 * keptChanges) return
    const dropped = cursor.recent.splice(0, keptChanges)
    cursor.recentFrom = Math.max(cursor.recentFrom, dropped.at(-1)?.seq ?? 0)
  }

  /** Changes up to `to` were told in sum only. */
  forgetChanges(s: Container, to: Seq): void {
    const cursor = this.#all.get(s)
    if (cursor) Object.assign(cursor, { recent: [], recentFrom: Math.max(cursor.recentFrom, to) })
  }

  /** All that was sent for live containers of this log has arrived up to `to`. */
  told(to: Seq, own: boolean): void {
    const log = own ? 'own' : 'shared'
    this.#pos[log] = Math.max(this.#pos[log], to)
  }

  /**
   * Up to where all changes of a container have arrived. Only for a live one does the position of the whole log
   * say more than its own: one that is catching up may still lack what another was told long ago.
   */
  covered(s: Container): Seq {
    const cursor = this.#all.get(s)
    if (!cursor || cursor.gone) return Number.POSITIVE_INFINITY
    const at = this.at(s) ?? -1
    return cursor.live ? Math.max(at, this.isOwn(s) ? this.#pos.own : this.#pos.shared) : at
  }

  /** The position that an answer about these containers must have reached to be of use, as a header says it. */
  floorOf(containers: readonly Container[], places = false): string | undefined {
    const own = containers[0] !== undefined && this.isOwn(containers[0])
    const sameLog = containers.filter(s => this.isOwn(s) === own).map(s => this.#all.get(s))
    const least = places && !own ? this.places : 0
    const seq = Math.max(least, ...sameLog.map(cursor => cursor?.at ?? cursor?.floor ?? 0))
    return seq > 0 ? `${own ? 'own:' : ''}${seq}` : undefined
  }

  isOwn(s: Container): boolean {
    return s === this.me
  }

  /** The line broke: what comes next has to be asked for. */
  down(): void {
    for (const cursor of this.#all.values()) Object.assign(cursor, { live: false, asked: null })
  }

  /** Another generation of logs: no number means anything any more. */
  reset(): void {
    Object.assign(this.#pos, { shared: 0, own: 0 })
    this.places = 0
    for (const cursor of this.#all.values()) this.stop(cursor, 0)
  }
}
