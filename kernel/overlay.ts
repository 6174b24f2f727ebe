import type { AccessWrite } from './access-graph.ts'
import type { AnyObject } from './object.ts'
import { accessTypes, Thing } from './records.ts'
import type { Row, Table } from './table.ts'
import { thingRow } from './thing-row.ts'

/** A row that a batch knows: as its tables hold it, and with what has been recorded since. */
export interface Slot {
  readonly table: Table
  readonly id: string
  stored: Row | null
  row: Row | null
  /** Removed and inserted anew since `stored`: a delete and an insert, no update. */
  isRenewed: boolean
}

/** What one command made of a row. */
export interface Change {
  readonly table: Table
  readonly id: string
  readonly before: Row | null
  row: Row | null
  /** Removed and inserted anew by this command. */
  isReplaced: boolean
  /** As the tables hold it after a flush in the middle of the command; undefined before one. */
  flushed: Row | null | undefined
  isRenewed: boolean
}

/** The identity map of a batch: every row is read once, and seen as the commands before have left it. */
export class Base {
  /** As read, with what commands have taken. */
  readonly counters = new Map<string, number>()
  /** Those that commands have taken from and that are yet to be written. */
  readonly taken = new Map<string, number>()
  /** Thin rows that follow from what commands wrote; null where the object is gone. */
  readonly things = new Map<string, Row | null>()
  readonly #slots = new Map<AnyObject, Map<string, Slot>>()
  readonly #dirty = new Set<Slot>()

  find(type: AnyObject, id: string): Slot | undefined {
    return this.#slots.get(type)?.get(id)
  }

  /** Takes rows from the database; what is known already stays, it may be newer. */
  learn(table: Table, rows: readonly Row[]): void {
    for (const row of rows) this.#put(table, String(row.id), row)
  }

  /** Remembers that there is no such row, unless it is known by now. */
  learnMisses(table: Table, ids: readonly string[]): void {
    for (const id of ids) this.#put(table, id, null)
  }

  merge(layer: Layer): void {
    for (const change of layer.changes()) {
      const slot = this.find(change.table.type, change.id) ?? this.#put(change.table, change.id, null)
      slot.row = change.row
      if (change.flushed !== undefined) slot.stored = change.flushed
      slot.isRenewed = change.isRenewed || (change.flushed === undefined && slot.isRenewed)
      if (slot.stored !== slot.row || slot.isRenewed) this.#dirty.add(slot)
      else this.#dirty.delete(slot)
    }
    for (const [id, thing] of layer.things) this.things.set(id, thing)
    for (const [name, value] of layer.counters) {
      this.counters.set(name, value)
      this.taken.set(name, value)
    }
  }

  dirty(): readonly Slot[] {
    return [...this.#dirty]
  }

  /** The tables hold now what was recorded. */
  markFlushed(slots: readonly Slot[]): void {
    for (const slot of slots) {
      slot.stored = slot.row
      slot.isRenewed = false
      this.#dirty.delete(slot)
    }
  }

  #put(table: Table, id: string, row: Row | null): Slot {
    let of = this.#slots.get(table.type)
    if (of === undefined) {
      of = new Map()
      this.#slots.set(table.type, of)
    }
    const known = of.get(id)
    if (known !== undefined) return known
    const slot: Slot = { table, id, stored: row, row, isRenewed: false }
    of.set(id, slot)
    return slot
  }
}

/** Thrown by a write verb that needs what has not been read yet: it is read, and the command runs again. */
export class Missing extends Error {
  readonly what: { readonly table: Table; readonly id: string } | { readonly counter: string }

  constructor(what: Missing['what']) {
    super('not read yet')
    this.what = what
  }
}

/** The writes of one command over what the commands before it left; dropped as a whole if it is refused. */
export class Layer {
  readonly counters = new Map<string, number>()
  readonly access: AccessWrite[] = []
  readonly things = new Map<string, Row | null>()
  /** Containers made by this command. */
  readonly made = new Set<string>()
  /** Kept, because the command itself might catch the error. */
  missing: Missing | null = null
  readonly #base: Base
  readonly #changes = new Map<AnyObject, Map<string, Change>>()
  readonly #order: Change[] = []

  constructor(base: Base) {
    this.#base = base
  }

  changes(): readonly Change[] {
    return this.#order
  }

  /** The row as this command sees it; undefined where nobody has read it. */
  find(type: AnyObject, id: string): Row | null | undefined {
    if (type === Thing) return this.#thing(id)
    const change = this.#changes.get(type)?.get(id)
    return change === undefined ? this.#base.find(type, id)?.row : change.row
  }

  /** As `find`, for verbs that can't wait. */
  need(table: Table, id: string): Row | null {
    const row = this.find(table.type, id)
    if (row !== undefined) return row
    return this.#miss({ table, id })
  }

  write(table: Table, id: string, row: Row | null): void {
    const change = this.#changes.get(table.type)?.get(id) ?? this.#begin(table, id)
    if (accessTypes.has(table.type.name)) {
      this.access.push({ type: table.type.name, before: change.row, after: row })
    }
    if (row !== null && change.row === null) {
      change.isReplaced ||= change.before !== null
      change.isRenewed ||= this.storedOf(change) !== null
    }
    change.row = row
    if (table.type.title !== null) this.things.set(id, row && thingRow(table, row))
  }

  /** The row as the tables hold it in this transaction. */
  storedOf(change: Change): Row | null {
    if (change.flushed !== undefined) return change.flushed
    return this.#base.find(change.table.type, change.id)?.stored ?? null
  }

  counter(name: string): number {
    const value = this.counters.get(name) ?? this.#base.counters.get(name)
    if (value !== undefined) return value
    return this.#miss({ counter: name })
  }

  /** The thin row is written with its object: what is pending is not in its table yet. */
  #thing(id: string): Row | null | undefined {
    const own = this.things.get(id)
    if (own !== undefined) return own
    const earlier = this.#base.things.get(id)
    return earlier === undefined ? this.#base.find(Thing, id)?.row : earlier
  }

  #miss(what: Missing['what']): never {
    this.missing ??= new Missing(what)
    throw this.missing
  }

  #begin(table: Table, id: string): Change {
    const before = this.#base.find(table.type, id)?.row ?? null
    const change = { table, id, before, row: before, isReplaced: false, flushed: undefined, isRenewed: false }
    let of = this.#changes.get(table.type)
    if (of === undefined) {
      of = new Map()
      this.#changes.set(table.type, of)
    }
    of.set(id, change)
    this.#order.push(change)
    return change
  }
}
