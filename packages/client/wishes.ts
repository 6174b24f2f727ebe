import type { Change, Container, Row, Seq } from '../../kernel/wire.ts'
import type { Cursor } from './cursors.ts'
import type { View } from './view.ts'

/** What the replica cannot do itself: everything that takes time. */
export interface Wishes {
  /** The group holds few rows, or its count is in doubt: ask for what follows. */
  more(view: View, g: string): void
  /** Ask for the whole view again; `soon`: many clients wish it at this moment, so scatter. */
  refresh(view: View, when: 'now' | 'soon'): void
  /** These rows are shown, and not held or not to be trusted. */
  find(ids: readonly string[]): void
  subscribe(cursor: Cursor): void
}

/** Something outside the store that wants to know when an answer it holds became old. */
export interface Watch {
  readonly in: readonly Container[]
  readonly types: readonly string[]
  readonly when?: ((change: Change, s: Container) => boolean) | undefined
  /** It lists places: one that comes or goes, or is called something else, makes it old. */
  readonly places?: boolean | undefined
  /** The position of what it holds, per container; null: it holds nothing yet. */
  at: ReadonlyMap<Container, Seq> | null
  /** The position of what it holds in the workspace's log, where it lists places. */
  placesAt?: Seq | null
  run(): void
}

export interface FoundRow {
  readonly type: string
  readonly s: Container
  readonly row: Row
}
