import type { Place, RowGroup, Seq } from '../../kernel/wire.ts'
import { comparePlaces } from './place.ts'

/** One column of a board, or a whole list, as components see it; another object whenever anything in it changed. */
export interface GroupView {
  readonly g: string
  /** Rows in the group, shown or not; a floor where `capped`. */
  readonly count: number
  readonly capped: boolean
  /** The rows that are held, in order, from the first on. */
  readonly ids: readonly string[]
  /** Nothing follows the last of `ids`. */
  readonly end: boolean
  /** What follows is on its way. */
  readonly loading: boolean
}

export const emptyGroup: GroupView = { g: '', count: 0, capped: false, ids: [], end: true, loading: false }

/** So many rows more than were asked for are kept before the window is cut. */
const slack = 200

/**
 * A window on the start of an ordered group: all its rows up to `hi` are held, and it is known how many there are.
 */
export class Group {
  readonly g: string
  readonly #descending: boolean
  /** The count holds every change up to here. */
  at: Seq
  n = 0
  capped = false
  /** Last place of the window; null: it reaches to the end. */
  hi: Place | null = null
  /** How many rows were asked for. */
  limit = 0
  /** What commands on their way will add to the count. */
  shift = 0
  /** Rows that left a capped count, which may now be below its cap. */
  lost = 0
  loading = false
  #seats: { readonly id: string; readonly place: Place }[] = []
  #ids: readonly string[] | null = null
  #shown: GroupView | null = null

  constructor(g: string, at: Seq, descending: boolean) {
    this.g = g
    this.at = at
    this.#descending = descending
  }

  /** Takes an answer: the start of the group, or what follows `hi`. */
  take(answer: RowGroup, at: Seq, lastPlace: Place | null): void {
    this.at = at
    this.n = answer.n
    this.capped = answer.capped
    this.lost = 0
    this.hi = answer.end ? null : (lastPlace ?? this.hi)
    this.changed()
  }

  /** Does the window hold this place? */
  reaches(place: Place): boolean {
    return this.hi === null || comparePlaces(place, this.hi, this.#descending) <= 0
  }

  /** Counts a change that the count does not hold yet. */
  count(delta: 1 | -1, seq: Seq): void {
    if (seq <= this.at) return
    if (!this.capped) this.n += delta
    else if (delta < 0) this.lost++
    this.changed()
  }

  moveShift(delta: number): void {
    this.shift += delta
    this.changed()
  }

  get held(): number {
    return this.#seats.length
  }

  seat(id: string, place: Place): void {
    this.#seats.splice(this.#find(place), 0, { id, place })
    this.#reordered()
  }

  unseat(place: Place): void {
    this.#seats.splice(this.#find(place), 1)
    this.#reordered()
  }

  #reordered(): void {
    this.#ids = null
    this.changed()
  }

  /** The first index whose place is not before this one. */
  #find(place: Place): number {
    let [low, high] = [0, this.#seats.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const other = this.#seats[middle]?.place ?? place
      if (comparePlaces(other, place, this.#descending) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Shortens a window that grew far beyond what was asked for; gives the ids that fall out. */
  cut(): string[] {
    if (this.#seats.length <= this.limit + slack) return []
    const keep = this.limit + slack / 2
    this.hi = this.#seats[keep - 1]?.place ?? this.hi
    return this.#seats.slice(keep).map(seat => seat.id)
  }

  changed(): void {
    this.#shown = null
  }

  /** The object that components get; the same one until something changes. */
  get shown(): GroupView {
    this.#ids ??= this.#seats.map(seat => seat.id)
    this.#shown ??= {
      g: this.g,
      count: Math.max(0, this.capped ? this.n : this.n + this.shift),
      capped: this.capped,
      ids: this.#ids,
      end: this.hi === null,
      loading: this.loading,
    }
    return this.#shown
  }
}
