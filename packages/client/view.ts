import type { Change, Container, GroupedAnswer, Place, Row, Seq } from '../../kernel/wire.ts'
import { emptyGroup, Group, type GroupView } from './group.ts'
import type { ProblemError } from './http.ts'
import { groupKey, matches, placeOf, type Where } from './place.ts'
import type { Entry } from './store.ts'

/** A board or list: rows of one type in some containers, filtered, grouped, sorted; with the query that gives them. */
export interface ViewSpec {
  readonly in: Container | readonly Container[]
  readonly type: string
  /** A query whose data is a GroupedAnswer and whose input takes `page`. */
  readonly query: string
  readonly input: object
  /** What `input` filters by, as data over facets, so that rows and counts can be kept without asking. */
  readonly where?: Where
  /** The facet that groups; absent, there is one group, ''. */
  readonly group?: string
  /** The facet that sorts, then the id; `-` in front: descending. `rank` if absent. Compared by bytes or as numbers. */
  readonly order?: string
  /** The facet that names a row's container; needed only where `in` holds several. */
  readonly home?: string
  /** Rows a page; 50 if absent. */
  readonly limit?: number
}

export interface ViewState {
  /** `failed`: see `problem`. While `loading`, `problem` says why it takes so long, if something does. */
  readonly status: 'loading' | 'ready' | 'failed' | 'gone'
  readonly problem: ProblemError | null
  /** Names of the groups, as the server ordered them. */
  readonly groups: readonly string[]
}

export class View {
  readonly spec: ViewSpec
  readonly containers: readonly Container[]
  readonly groups = new Map<string, Group>()
  readonly listeners = new Set<() => void>()
  readonly #order: string
  readonly #descending: boolean
  readonly #seats = new Map<string, { readonly group: Group; readonly place: Place }>()
  readonly #shifts = new Map<string, readonly (Group | null)[]>()
  readonly #groupListeners = new Map<string, Set<() => void>>()
  readonly #published = new Map<Group, unknown>()
  /** The snapshot that this view stands on; null before the first. */
  at: Seq | null = null
  state: ViewState = { status: 'loading', problem: null, groups: [] }
  #groupsChanged = false

  constructor(spec: ViewSpec) {
    this.spec = spec
    this.containers = typeof spec.in === 'string' ? [spec.in] : spec.in
    this.#descending = spec.order?.startsWith('-') ?? false
    this.#order = (spec.order ?? 'rank').replace('-', '')
  }

  has(s: Container): boolean {
    return this.containers.includes(s)
  }

  /** The container of a row that a query gave. */
  homeOf(row: Row): Container {
    return String(this.spec.home ? row[this.spec.home] : this.containers[0])
  }

  limit(): number {
    return this.spec.limit ?? 50
  }

  set(state: Partial<ViewState>): void {
    this.state = { ...this.state, ...state }
    this.#groupsChanged = true
  }

  /** The name of the group that a row of our type belongs to; null: the filter hides it. */
  groupOf(row: Row): string | null {
    if (!matches(this.spec.where ?? {}, row)) return null
    return this.spec.group === undefined ? '' : groupKey(row[this.spec.group])
  }

  /** A group that no answer named was empty then. */
  group(g: string): Group {
    const known = this.groups.get(g)
    if (known) return known
    const group = new Group(g, this.at ?? Number.POSITIVE_INFINITY, this.#descending)
    group.limit = this.limit()
    this.groups.set(g, group)
    this.set({ groups: [...this.groups.keys()] })
    return group
  }

  /** Counts a change of one of our containers, whether its row is held or not; in one group only, if told so. */
  count(change: Change, only?: string): void {
    if (this.at === null || change.type !== this.spec.type) return
    const [before, after] = ends(change)
    const from = before && this.groupOf(before)
    const to = after && this.groupOf(after)
    if (from === to) return
    if (from !== null && (only ?? from) === from) this.group(from).count(-1, change.seq)
    if (to !== null && (only ?? to) === to) this.group(to).count(1, change.seq)
  }

  /** Should a row that is not held be taken in? */
  wants(row: Row): boolean {
    const g = this.at === null ? null : this.groupOf(row)
    return g !== null && this.group(g).reaches(placeOf(this.#order, row))
  }

  /** Takes a snapshot of all groups, or of what follows in one. */
  take(answer: GroupedAnswer, at: Seq, page: boolean): void {
    if (!page) {
      this.at = at
      for (const group of this.groups.values()) {
        if (!answer.groups.some(({ g }) => g === group.g))
          group.take({ g: group.g, n: 0, capped: false, rows: [], end: true }, at, null)
      }
    }
    for (const one of answer.groups) {
      const last = one.rows.at(-1)
      const group = this.group(one.g)
      group.take(one, at, last ? placeOf(this.#order, last) : null)
    }
    this.set({ status: 'ready', problem: null })
  }

  /** The ids that sit here: all, or those of one group. */
  seated(g?: string): string[] {
    const seats = [...this.#seats].filter(([, seat]) => g === undefined || seat.group.g === g)
    return seats.map(([id]) => id)
  }

  /** Puts a row where it belongs now, or nowhere. */
  seat(entry: Entry): void {
    if (this.at === null) return
    const pending = entry.patches.length > 0
    const seat = this.#seats.get(entry.id)
    const ours = entry.type === this.spec.type
    if (!seat && !ours) return
    const g = entry.row && ours && this.has(entry.home) ? this.groupOf(entry.row) : null
    const group = g === null ? null : this.group(g)
    const place = entry.row && placeOf(this.#order, entry.row)
    // Until a snapshot tells, an old row stays if it is here, but does not come in.
    const mayStay = entry.trust === 'fresh' || (entry.trust === 'old' && seat)
    const sits = group && place && (pending || (mayStay && group.reaches(place)))
    if (seat && !(sits && seat.group === group && samePlace(seat.place, place))) this.unseat(entry)
    if (sits && !this.#seats.has(entry.id)) {
      group.seat(entry.id, place)
      this.#seats.set(entry.id, { group, place })
      entry.seats++
    }
    this.#shift(entry, group)
  }

  unseat(entry: Entry): void {
    const seat = this.#seats.get(entry.id)
    if (!seat) return
    seat.group.unseat(seat.place)
    this.#seats.delete(entry.id)
    entry.seats--
  }

  /** What the commands on their way do to the counts, while the log has not told. */
  #shift(entry: Entry, to: Group | null): void {
    const [oldFrom, oldTo] = this.#shifts.get(entry.id) ?? []
    const known = entry.patches.length > 0 && (entry.base === null || entry.trust === 'fresh')
    const g = known && entry.base && this.has(entry.s) ? this.groupOf(entry.base) : null
    const from = g === null ? null : this.group(g)
    const target = known ? to : null
    if ((oldFrom ?? null) === from && (oldTo ?? null) === target) return
    oldFrom?.moveShift(1)
    oldTo?.moveShift(-1)
    from?.moveShift(-1)
    target?.moveShift(1)
    if (from || target) this.#shifts.set(entry.id, [from, target])
    else this.#shifts.delete(entry.id)
  }

  /** Cuts windows that grew too long; gives the ids that fall out. */
  cut(): string[] {
    return [...this.groups.values()].flatMap(group => group.cut())
  }

  /** A group as components see it. */
  shown(g: string): GroupView {
    return this.groups.get(g)?.shown ?? emptyGroup
  }

  /** Calls back when a group changed, or began to be. */
  listen(g: string, run: () => void): () => void {
    const listeners = this.#groupListeners.get(g) ?? new Set()
    this.#groupListeners.set(g, listeners.add(run))
    return () => listeners.delete(run)
  }

  /** The listeners of all that changed since the last call. */
  publish(): (() => void)[] {
    const due = this.#groupsChanged ? [...this.listeners] : []
    this.#groupsChanged = false
    for (const group of this.groups.values()) {
      if (this.#published.get(group) === group.shown) continue
      this.#published.set(group, group.shown)
      due.push(...(this.#groupListeners.get(group.g) ?? []))
    }
    return due
  }
}

/** The row before and after a change, as far as facets go; null: not here. A change of no facet has no ends. */
function ends(change: Change): readonly [Row | null, Row | null] {
  if (change.op === 'update') return change.row ? [{ ...change.row, ...change.b }, change.row] : [null, null]
  return change.op === 'create' || change.op === 'enter'
    ? [null, change.row]
    : [{ ...change.b, id: change.id }, null]
}

const samePlace = (a: Place, b: Place): boolean => a[0] === b[0] && a[1] === b[1]
