import type { Change, Container, Row, Seq, Values } from '../../kernel/wire.ts'

/** What a command is expected to do to one row, shown until the log tells. */
export type Patch =
  /** `s`: the container that it moves to, where it does. */
  | { readonly op: 'update'; readonly id: string; readonly set: Values; readonly s?: Container }
  | { readonly op: 'create'; readonly type: string; readonly s: Container; readonly row: Row }
  | { readonly op: 'remove'; readonly id: string }

export const idOf = (patch: Patch): string => (patch.op === 'create' ? patch.row.id : patch.id)

/** `fresh`: the stream keeps it. `old`: changes may have been missed. `refuted`: a snapshot says it is elsewhere now. */
export type Trust = 'fresh' | 'old' | 'refuted'

export interface Entry {
  readonly id: string
  type: string
  /** Container of the base row. */
  s: Container
  /** The base row holds every change up to here, the removal of it included. */
  seq: Seq
  base: Row | null
  trust: Trust
  patches: readonly { readonly cmd: string; readonly patch: Patch }[]
  /** The base row under its patches: what is shown. */
  row: Row | null
  /** Container that it is shown in. */
  home: Container
  /** In how many views it sits. */
  seats: number
  /** Looked for, and not there to be seen. */
  missing: boolean
  /** What the listeners were told last, by `shownOf`. */
  told: Row | null | undefined
  readonly listeners: Set<() => void>
}

/** A row as it is shown: null if it is not to be seen, undefined while that is not known. */
export function shownOf(entry: Entry): Row | null | undefined {
  if (entry.row) return entry.row
  return entry.missing || entry.base !== null || entry.seq >= 0 ? null : undefined
}

const keptLoose = 300

/** Rows by id: what the log says, with the patches of commands on their way laid over it. */
export class Store {
  readonly #entries = new Map<string, Entry>()
  /** Held though no view or component shows them; the eldest go first. */
  readonly #loose = new Set<Entry>()
  /** Rows that have to be merged and seated anew. */
  readonly touched = new Set<Entry>()

  get(id: string): Entry | undefined {
    return this.#entries.get(id)
  }

  all(): Iterable<Entry> {
    return this.#entries.values()
  }

  get size(): number {
    return this.#entries.size
  }

  /** The entry of a row that is wanted, with or without a row in it. */
  need(id: string): Entry {
    const known = this.#entries.get(id)
    if (known) return known
    const entry: Entry = {
      id,
      type: '',
      s: '',
      seq: -1,
      base: null,
      trust: 'fresh',
      patches: [],
      row: null,
      home: '',
      seats: 0,
      missing: false,
      told: undefined,
      listeners: new Set(),
    }
    this.#entries.set(id, entry)
    return entry
  }

  touch(entry: Entry): void {
    this.touched.add(entry)
  }

  /** Applies a change. `wants`: should a row that is not held be taken in? */
  apply(change: Change, s: Container, wants: (row: Row) => boolean): void {
    const row =
      change.op === 'create' || change.op === 'enter' || change.op === 'update' ? change.row : undefined
    const known = this.#entries.get(change.id)
    if (!known && !(row && wants(row))) return
    const entry = known ?? this.need(change.id)
    if (!this.isNews(entry, change, s)) return
    const { seq } = change
    if (change.op === 'leave' || change.op === 'remove')
      this.#put(entry, null, { seq, type: entry.type, s: entry.s })
    else if (row) this.#put(entry, { ...entry.base, ...row }, { seq, type: change.type, s })
    // A row of which a part may be old takes no part of a newer one.
    else if (change.op === 'update' && entry.base && entry.trust === 'fresh')
      this.#put(entry, { ...entry.base, ...change.set }, { seq })
    else if (entry.missing) this.seek(entry)
  }

  /** The row guard: each change counts once, and only where the row is. */
  isNews(entry: Entry, change: Change, s: Container): boolean {
    if (change.seq <= entry.seq) return false
    return change.op === 'create' || change.op === 'enter' || entry.base === null || entry.s === s
  }

  /** Takes a row of a snapshot, unless a newer one is held. */
  load(row: Row, at: Seq, where: { type: string; s: Container }): void {
    const entry = this.need(row.id)
    if (at >= entry.seq) this.#put(entry, { ...entry.base, ...row }, { seq: at, ...where })
  }

  /** With type and container it is a whole row, which can be trusted again. */
  #put(entry: Entry, base: Row | null, known: Pick<Entry, 'seq'> & Partial<Pick<Entry, 'type' | 's'>>): void {
    entry.base = base
    Object.assign(entry, known)
    if (known.s !== undefined) Object.assign(entry, { trust: 'fresh', missing: false })
    this.touched.add(entry)
  }

  /** Looked for where it would be, and not found. */
  miss(entry: Entry): void {
    this.#put(entry, null, { seq: entry.seq, type: entry.type, s: entry.s })
    entry.missing = true
  }

  /** May be there again. */
  seek(entry: Entry): void {
    Object.assign(entry, { missing: false, seq: -1 })
    this.touched.add(entry)
  }

  doubt(entry: Entry, trust: Trust): void {
    if (entry.base === null || entry.trust === 'refuted') return
    entry.trust = trust
    this.touched.add(entry)
  }

  lay(cmd: string, patch: Patch): void {
    const entry = this.need(idOf(patch))
    entry.patches = [...entry.patches, { cmd, patch }]
    if (patch.op === 'create') entry.missing = false
    this.touched.add(entry)
  }

  lift(cmd: string, id: string): void {
    const entry = this.#entries.get(id)
    if (!entry) return
    entry.patches = entry.patches.filter(laid => laid.cmd !== cmd)
    this.touched.add(entry)
  }

  /** Lets go of what nobody shows. */
  sweep(entries: Iterable<Entry>): void {
    for (const entry of entries) {
      this.#loose.delete(entry)
      if (entry.seats > 0 || entry.listeners.size > 0 || entry.patches.length > 0) continue
      if (entry.base === null || entry.trust !== 'fresh') this.#entries.delete(entry.id)
      else this.#loose.add(entry)
    }
    for (const entry of this.#loose) {
      if (this.#loose.size <= keptLoose) break
      this.#loose.delete(entry)
      this.#entries.delete(entry.id)
    }
  }
}

/** Lays the patches over the base row, in order, field by field. */
export function merge(entry: Entry): void {
  entry.row = entry.base
  entry.home = entry.s
  for (const { patch } of entry.patches) {
    if (patch.op === 'remove') entry.row = null
    else if (patch.op === 'update') {
      entry.row = entry.row && { ...entry.row, ...patch.set }
      entry.home = patch.s ?? entry.home
    } else {
      entry.row = { ...entry.row, ...patch.row }
      if (entry.base === null) Object.assign(entry, { type: patch.type, home: patch.s })
    }
  }
}
