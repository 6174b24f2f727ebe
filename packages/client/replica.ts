import type {
  Answer,
  Change,
  Container,
  GroupedAnswer,
  GroupPage,
  LogFrame,
  QueryAnswer,
  Seq,
  SumFrame,
} from '../../kernel/wire.ts'
import { type Cursor, Cursors } from './cursors.ts'
import { PendingPatches } from './pending.ts'
import { type Patch, Store } from './store.ts'
import { isTouched, takeSum } from './summary.ts'
import { flush } from './transaction.ts'
import type { View } from './view.ts'
import type { FoundRow, Watch, Wishes } from './wishes.ts'

/** A change, the container that it was told in, and up to where that was told with it. */
interface News {
  readonly change: Change
  readonly s: Container
  readonly to: Seq
}

/**
 * The state machine: all that this client holds, changed by answers and frames only, each as one transaction with
 * the listeners once at its end. It does no input or output; what it needs it wishes.
 */
export class Replica {
  readonly store: Store
  readonly cursors: Cursors
  readonly pending: PendingPatches
  readonly views = new Set<View>()
  readonly watches = new Set<Watch>()
  readonly #wishes: Wishes

  constructor(wishes: Wishes, parts: { readonly store?: Store; readonly cursors?: Cursors } = {}) {
    this.#wishes = wishes
    this.store = parts.store ?? new Store()
    this.cursors = parts.cursors ?? new Cursors()
    this.pending = new PendingPatches(this.store, this.cursors)
  }

  /** Ends a transaction. */
  flush(): void {
    flush(this, this.#wishes)
  }

  // ── answers ───────────────────────────────────────────────────────────────────────────────────────────────

  /** Takes the answer to a view, or to a page of it. False: it is too old, ask again. */
  takeView(view: View, answer: QueryAnswer<GroupedAnswer>, page?: GroupPage): boolean {
    if (!this.#position(view.containers, answer)) return false
    const at = this.#atOf(view.containers[0], answer)
    const rows = answer.data.groups.flatMap(group => group.rows)
    for (const row of rows) this.store.load(row, at, { type: view.spec.type, s: view.homeOf(row) })
    view.take(answer.data, at, page !== undefined)
    if (!page) this.#refute(view, new Set(rows.map(row => row.id)), at)
    // Rows that other views hold, newer than this answer, may belong here.
    for (const entry of this.store.all()) if (entry.type === view.spec.type) this.store.touch(entry)
    for (const { change, s } of this.#since(view.containers, at)) {
      view.count(change, page?.group)
      this.store.apply(change, s, row => change.type === view.spec.type && view.wants(row))
    }
    this.#settle()
    return true
  }

  /** A snapshot of a whole view holds every row of its windows: what sits there and is not in it is elsewhere now. */
  #refute(view: View, listed: ReadonlySet<string>, at: Seq): void {
    for (const id of view.seated()) {
      const entry = this.store.get(id)
      if (!entry || listed.has(id) || entry.seq > at) continue
      if (entry.base && view.has(entry.s) && view.wants(entry.base)) this.store.doubt(entry, 'refuted')
    }
  }

  /** Takes single rows that were asked for. False: too old. */
  takeFound(ids: readonly string[], answer: QueryAnswer<readonly FoundRow[]>): boolean {
    const containers = [...new Set(answer.data.map(found => found.s))]
    if (!this.#position(containers, answer)) return false
    const found = new Set(answer.data.map(({ row }) => row.id))
    for (const { type, s, row } of answer.data) this.store.load(row, this.#atOf(s, answer), { type, s })
    for (const id of ids) {
      const entry = this.store.get(id)
      if (!entry || found.has(id) || (entry.base !== null && entry.trust === 'fresh')) continue
      // A row that is on its way is not missing yet.
      if (!this.pending.isAhead(entry, answer)) this.store.miss(entry)
    }
    for (const s of containers) {
      for (const { change } of this.#since([s], this.#atOf(s, answer)))
        this.store.apply(change, s, () => false)
    }
    this.#settle()
    return true
  }

  /** What a watch holds was read at this position. False: too old. */
  takeWatched(watch: Watch, answer: QueryAnswer): boolean {
    if (watch.places && answer.at < this.cursors.places) return false
    if (!this.#position(watch.in, answer)) return false
    watch.placesAt = answer.at
    watch.at = new Map(watch.in.map(s => [s, this.#atOf(s, answer)]))
    const isOld = watch.in.some(s =>
      this.#since([s], this.#atOf(s, answer)).some(({ change }) => wants(watch, change, s)),
    )
    this.#settle()
    if (isOld) watch.run()
    return true
  }

  /** Can an answer be brought up to the stream? Where a container is new, its stream starts here. */
  #position(containers: readonly Container[], answer: QueryAnswer): boolean {
    const cursors = containers.map(s => this.cursors.need(s))
    const isOld = (cursor: Cursor): boolean =>
      this.#atOf(cursor.s, answer) < (cursor.at === null ? cursor.floor : cursor.recentFrom)
    if (cursors.some(isOld)) return false
    for (const cursor of cursors) {
      if (cursor.at !== null) continue
      this.#doubtAll(cursor.s)
      this.cursors.start(cursor.s, this.#atOf(cursor.s, answer))
      this.#wishes.subscribe(cursor)
    }
    return true
  }

  #atOf(s: Container | undefined, answer: QueryAnswer): Seq {
    return s !== undefined && this.cursors.isOwn(s) ? (answer.own ?? answer.at) : answer.at
  }

  #since(containers: readonly Container[], at: Seq): { change: Change; s: Container }[] {
    const changes = containers.flatMap(s =>
      (this.cursors.get(s)?.recent ?? []).flatMap(change => (change.seq > at ? [{ change, s }] : [])),
    )
    return changes.sort((a, b) => a.change.seq - b.change.seq)
  }

  #doubtAll(s: Container): void {
    for (const entry of this.store.all()) {
      if (entry.s !== s) continue
      this.store.doubt(entry, 'old')
      if (entry.missing) this.store.seek(entry)
    }
  }

  // ── frames ────────────────────────────────────────────────────────────────────────────────────────────────

  /** A tick: one transaction over all that its frames tell. */
  commit(frames: readonly (LogFrame | SumFrame)[]): void {
    const news: News[] = []
    const due = new Set<Watch>()
    for (const frame of frames) {
      const at = this.cursors.at(frame.s)
      const cursor = this.cursors.get(frame.s)
      if (!cursor || at === null) continue
      if (frame.t === 'sum') this.#sum(frame, due)
      else {
        for (const change of frame.ch) if (change.seq > at) news.push({ change, s: frame.s, to: frame.to })
        if (frame.live === cursor.n) Object.assign(cursor, { live: true, asked: null })
      }
      this.cursors.advance(frame.s, frame.to)
    }
    const log = (one: News): number => Number(this.cursors.isOwn(one.s))
    for (const one of news.sort((a, b) => log(a) - log(b) || a.change.seq - b.change.seq))
      this.#hear(one, due)
    this.#settle()
    for (const watch of due) watch.run()
  }

  #hear({ change, s, to }: News, due: Set<Watch>): void {
    const views = [...this.views].filter(view => view.has(s))
    for (const view of views) view.count(change)
    this.store.apply(change, s, row => views.some(view => view.spec.type === change.type && view.wants(row)))
    this.cursors.remember(s, change)
    this.pending.echoed(change.cmd, s, to)
    for (const watch of this.watches) if (wants(watch, change, s)) due.add(watch)
  }

  #sum(frame: SumFrame, due: Set<Watch>): void {
    for (const view of this.views) {
      if (view.has(frame.s) && !takeSum(view, frame)) this.#wishes.refresh(view, 'soon')
    }
    for (const entry of this.store.all()) if (isTouched(entry, frame)) this.store.doubt(entry, 'old')
    this.cursors.forgetChanges(frame.s, frame.to)
    for (const watch of this.watches) {
      if (watch.in.includes(frame.s) && frame.of.some(({ type }) => watch.types.includes(type)))
        due.add(watch)
    }
  }

  /** All of one log has been told up to here, for the containers that are live. */
  told(to: Seq, s: Container | null): void {
    this.cursors.told(to, s !== null)
    this.#settle()
  }

  /** Some place came or went, or is called something else: what lists places and was read before this is old. */
  placesChanged(at: Seq): void {
    this.cursors.places = Math.max(this.cursors.places, at)
    for (const watch of this.watches) {
      if (watch.places && (watch.placesAt ?? at) < at) watch.run()
    }
  }

  /** Too far behind: a container's stream starts again with the next snapshot. Its rows stay until that is here. */
  reset(s: Container, at: Seq): void {
    const cursor = this.cursors.get(s)
    if (!cursor) return
    this.cursors.stop(cursor, at)
    for (const view of this.views) if (view.has(s)) this.#wishes.refresh(view, 'now')
    for (const watch of this.watches) if (watch.in.includes(s)) watch.run()
    this.#settle()
  }

  /** Not to be seen any more. */
  gone(s: Container, at: Seq): void {
    const cursor = this.cursors.get(s)
    if (!cursor) return
    this.cursors.stop(cursor, at)
    cursor.gone = true
    for (const entry of this.store.all()) if (entry.s === s && entry.base) this.store.miss(entry)
    for (const view of this.views) {
      if (!view.has(s)) continue
      if (view.containers.length > 1) this.#wishes.refresh(view, 'now')
      else view.set({ status: 'gone' })
    }
    for (const watch of this.watches) if (watch.in.includes(s)) watch.run()
    this.#settle()
  }

  /** Another generation of logs: nothing held has a position any more. */
  forgetPositions(): void {
    this.cursors.reset()
    this.pending.forgetAnswered()
    for (const entry of this.store.all()) {
      this.store.doubt(entry, 'old')
      entry.seq = -1
    }
    for (const view of this.views) this.#wishes.refresh(view, 'now')
    for (const watch of this.watches) watch.run()
    this.#settle()
  }

  // ── commands ──────────────────────────────────────────────────────────────────────────────────────────────

  lay(cmd: string, patches: readonly Patch[]): void {
    this.pending.lay(cmd, patches)
    this.flush()
  }

  answered(cmd: string, answer: Answer): void {
    this.pending.answered(cmd, answer.seq, answer.s ?? null)
    this.#settle()
  }

  /** Looks once more for a row that was not to be seen. */
  seek(id: string): void {
    const entry = this.store.get(id)
    if (!entry?.missing) return
    this.store.seek(entry)
    this.flush()
  }

  refused(cmd: string): void {
    this.pending.refused(cmd)
    this.flush()
  }

  /** Nobody looks at this view any more. */
  close(view: View): void {
    this.views.delete(view)
    for (const id of view.seated()) {
      const entry = this.store.get(id)
      if (!entry) continue
      view.unseat(entry)
      this.store.touch(entry)
    }
    this.flush()
  }

  /** Nothing on screen needs this container. */
  release(s: Container): void {
    this.cursors.forget(s)
    this.#doubtAll(s)
    this.#settle()
  }

  #settle(): void {
    this.pending.settle(ids => this.#wishes.find(ids))
    this.flush()
  }
}

function wants(watch: Watch, change: Change, s: Container): boolean {
  if (!watch.in.includes(s) || !watch.types.includes(change.type)) return false
  const at = watch.at?.get(s)
  return at !== undefined && change.seq > at && (watch.when?.(change, s) ?? true)
}
