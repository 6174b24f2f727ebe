import type { Container, Seq } from '../../kernel/wire.ts'
import type { Cursors } from './cursors.ts'
import { type Entry, idOf, type Patch, type Store } from './store.ts'

interface Pending {
  readonly patches: readonly Patch[]
  /** Where its changes will be told. */
  readonly containers: Set<Container>
  /** The position at which its changes are told, and whose log counts it (null: the workspace's); null: not answered. */
  ack: { readonly seq: Seq; readonly s: Container | null } | null
}

/**
 * The patches of commands on their way, per command id over the base rows. They go when the stream has passed the
 * command in every container that it touched: at its echo, or, where none comes, at the position that the answer named.
 */
export class PendingPatches {
  readonly #store: Store
  readonly #cursors: Cursors
  readonly #all = new Map<string, Pending>()

  constructor(store: Store, cursors: Cursors) {
    this.#store = store
    this.#cursors = cursors
  }

  lay(cmd: string, patches: readonly Patch[]): void {
    if (patches.length === 0) return
    this.#all.set(cmd, { patches, containers: new Set(), ack: null })
    for (const patch of patches) this.#store.lay(cmd, patch)
    this.#noteContainers(cmd)
  }

  has(cmd: string): boolean {
    return this.#all.has(cmd)
  }

  /** A change of the command was told in a container; all of its changes come by `to`. */
  echoed(cmd: string, s: Container, to: Seq): void {
    const pending = this.#all.get(cmd)
    if (pending) pending.ack ??= { seq: to, s: this.#cursors.isOwn(s) ? s : null }
  }

  answered(cmd: string, seq: Seq, s: Container | null): void {
    const pending = this.#all.get(cmd)
    if (pending) pending.ack = { seq, s }
  }

  refused(cmd: string): void {
    this.#lift(cmd)
  }

  /**
   * Lifts what the stream has passed. After a reset or a summary, a row may be old all the same: it is sought first.
   */
  settle(seek: (ids: readonly string[]) => void): void {
    for (const [cmd, { ack, patches }] of this.#all) {
      if (ack === null) continue
      this.#noteContainers(cmd)
      if (!this.#isTold(cmd)) continue
      const unknown = patches.map(patch => this.#store.need(idOf(patch))).filter(isUnknown)
      if (unknown.length > 0) seek(unknown.map(entry => entry.id))
      else this.#lift(cmd)
    }
  }

  /** Has a row patches that an answer cannot hold yet? */
  isAhead(entry: Entry, answer: { readonly at: Seq; readonly own?: Seq }): boolean {
    return entry.patches.some(({ cmd }) => {
      const ack = this.#all.get(cmd)?.ack
      return !ack || ack.seq > (ack.s === null ? answer.at : (answer.own ?? answer.at))
    })
  }

  /** Positions mean nothing any more: what was answered is in the next snapshot or lost. */
  forgetAnswered(): void {
    for (const [cmd, { ack }] of this.#all) if (ack) this.#lift(cmd)
  }

  #isTold(cmd: string): boolean {
    const pending = this.#all.get(cmd)
    const ack = pending?.ack
    if (!pending || !ack) return false
    // Numbered in a log that we do not read: nothing of it will be told here.
    if (ack.s !== null && !this.#cursors.isOwn(ack.s)) return true
    const sameLog = [...pending.containers].filter(s => this.#cursors.isOwn(s) === (ack.s !== null))
    return sameLog.every(s => this.#cursors.covered(s) >= ack.seq)
  }

  /** A row may have been moved meanwhile: its echo then comes where it is now. */
  #noteContainers(cmd: string): void {
    const pending = this.#all.get(cmd)
    for (const patch of pending?.patches ?? []) {
      const entry = this.#store.get(idOf(patch))
      for (const s of [entry?.s, entry?.home]) if (s) pending?.containers.add(s)
      if (patch.op !== 'remove' && patch.s) pending?.containers.add(patch.s)
    }
  }

  #lift(cmd: string): void {
    const pending = this.#all.get(cmd)
    this.#all.delete(cmd)
    for (const patch of pending?.patches ?? []) {
      this.#store.lift(cmd, idOf(patch))
    }
  }
}

/** Shown, and what is held of it may not hold what the command did. */
function isUnknown(entry: Entry): boolean {
  if (entry.listeners.size + entry.seats === 0 || entry.missing) return false
  return entry.base === null ? entry.seq < 0 : entry.trust !== 'fresh'
}
