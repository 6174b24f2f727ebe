/**
 * What travels between server and client: answers over HTTP and frames of the WebSocket at `/live`.
 * Types only, but for the names of headers; both sides take them from here.
 */
import type { ProblemCode } from './problem.ts'

/** Position in one log, ascending. The workspace has a log, and each person has one of their own. */
export type Seq = number
/** The id of a container; for a person's own stream, the id of the person. */
export type Container = string

/** Values of a row by camelCase name: times are ISO text, dates `YYYY-MM-DD`. */
export type Values = Readonly<Record<string, unknown>>
/** A row as queries and frames carry it. Long fields are left out. */
export interface Row {
  readonly id: string
  readonly [field: string]: unknown
}

// ── HTTP ────────────────────────────────────────────────────────────────────────────────────────────────────

/** Names the command, so that the same request sent twice is one command and gets one answer. */
export const commandIdHeader = 'idempotency-key'
/** A query's answer must not be older than this seq. Where the question is about the asker's own stream, `own:12`. */
export const atLeastHeader = 'x-at-least'
/** Rows by id (`ids`, at most 100), for what is shown outside of any view; those that can't be seen are left out. */
export const rowsQuery = 'object.rows'
/** The person for whom the request was made. Whoever else the session names by now, the request is refused. */
export const personHeader = 'x-person'

/** `POST /api/v1/<command>` */
export interface Answer<Output = unknown> {
  /** Seq of the command's last change. Where it changed nothing: the position of the log at that moment. */
  readonly seq: Seq
  readonly output: Output
  /** The person whose own log `seq` counts in; absent for the workspace's. */
  readonly s?: Container
}

/** `GET /api/v1/<query>`; both positions are read in the snapshot that the data is read in. */
export interface QueryAnswer<Data = unknown> {
  readonly at: Seq
  /** Position of the asker's own log; present where the data holds rows of the own stream. */
  readonly own?: Seq
  readonly data: Data
}

/** `application/problem+json` */
export interface ProblemJson {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: ProblemCode
  readonly reason: string
  readonly details?: Values
  readonly trace?: string
}

/** Where a list is sorted by a field and then by id: the place of one row. */
export type Place = readonly [value: unknown, id: string]

/** The `page` of a grouped query's input: what follows in one group. Absent, it gives the first rows of all groups. */
export interface GroupPage {
  readonly group: string
  /** The last place that is held; null from the start. */
  readonly after: Place | null
  readonly limit: number
}

export interface RowGroup {
  /** The value of the grouping field as text; '' for null, and where nothing is grouped. */
  readonly g: string
  /** Rows in the group under the filter; where `capped`, the number at which counting stopped. */
  readonly n: number
  readonly capped: boolean
  /** In order, without a gap from the start (or from `after`). */
  readonly rows: readonly Row[]
  /** No row follows. */
  readonly end: boolean
}

/**
 * The data of a query behind a board or list. A first answer names every group that has rows; the answer to a
 * `page` names that one group, with its count.
 */
export interface GroupedAnswer {
  readonly groups: readonly RowGroup[]
}

// ── WebSocket ───────────────────────────────────────────────────────────────────────────────────────────────

/** One row changed by one command, as the readers of container `s` see it. */
export type Change = {
  readonly seq: Seq
  /** The command's id. */
  readonly cmd: string
  /** The row's id. */
  readonly id: string
  readonly type: string
  /**
   * The person who did it, while it is news: absent in what is told later, and where the house did it on its own
   * account, perhaps for somebody in a place that the readers of this one do not see.
   */
  readonly by?: string
} /** `row`: the whole row. */ & (
  | { readonly op: 'create'; readonly row: Row }
  | { readonly op: 'enter'; readonly row: Row }
  /**
   * `b`: the changed fields before, `set`: after. `row` is the whole row after, present whenever a facet (a field
   * that lists filter, group or sort by) changed. A long field stands in `set` as its digest only.
   */
  | { readonly op: 'update'; readonly b: Values; readonly set: Values; readonly row?: Row }
  /** `b`: the whole row before. */
  | { readonly op: 'leave' | 'remove'; readonly b: Values }
)

export type ToServer =
  /**
   * Send what follows `since`, then stay live. Again for the same container: start over from `since`. `n` counts the
   * subscriptions of a socket, so that the client can tell to which of two a `live` belongs.
   */
  | { readonly t: 'sub'; readonly s: Container; readonly since: Seq; readonly n: number }
  | { readonly t: 'unsub'; readonly s: Container }

/**
 * First frame. `gen`: generation of the logs (another one: positions mean nothing any more); `me`: who is connected;
 * `places`: as a `places` frame that was missed.
 */
export interface HiFrame {
  readonly t: 'hi'
  readonly gen: string
  readonly at: Seq
  readonly places: Seq
  readonly build: string
  readonly me: string
}

/**
 * Changes of one container, seq ascending; `prev`: last seq of it before them (0: none), `to`: all up to here is
 * told. A receiver at `at` takes it if `prev ≤ at`. A tick is a run of frames of which all but the last carry
 * `more`; all changes of one command lie in one tick, and a tick holds one log. `live`: the `n` of the subscription
 * that has caught up with this frame; what follows comes as it happens.
 */
export interface LogFrame {
  readonly t: 'log'
  readonly s: Container
  readonly prev: Seq
  readonly to: Seq
  readonly ch: readonly Change[]
  readonly more?: 1
  readonly live?: number
}

/** In place of a `log` under heavy traffic: what happened in `(prev, to]`, summed up. */
export interface SumFrame {
  readonly t: 'sum'
  readonly s: Container
  readonly prev: Seq
  readonly to: Seq
  /** Changes left out. */
  readonly n: number
  /** For each touched type; a type that is not named was not touched. */
  readonly of: readonly TypeSum[]
  readonly more?: 1
}
export interface TypeSum {
  readonly type: string
  /** The facet that `d` and `lo` are grouped by; null: only this type is known to be touched. */
  readonly by: string | null
  /** Group → count after minus count before. */
  readonly d: Readonly<Record<string, number>>
  /** Group → lowest rank of a row in it, before or after, that was touched in any way. */
  readonly lo: Readonly<Record<string, string>>
}

export type ToClient =
  | HiFrame
  | LogFrame
  | SumFrame
  /**
   * Everything up to `to` has been sent for each container that is live here: to the actor at once, to everyone
   * every 5 s, news or not, which makes it the heartbeat. `s`: the person, for their own log.
   */
  | { readonly t: 'at'; readonly to: Seq; readonly s?: Container }
  /**
   * Too far behind to be told; the subscription has ended: take a new snapshot, at `at` or later. `ahead`: you hold
   * what this log does not; it was set back, and no position means anything any more.
   */
  | { readonly t: 'reset'; readonly s: Container; readonly at: Seq; readonly why: 'far' | 'ahead' }
  /** Not visible (any more); the subscription has ended. */
  | { readonly t: 'gone'; readonly s: Container; readonly at: Seq }
  /**
   * Which places you see, what you may do there, or what one of them is called is not what it was before `at`. No
   * container tells of a place that is new to you: what lists places has to be asked for again.
   */
  | { readonly t: 'places'; readonly at: Seq }
  /** You were slow, all subscriptions have ended and `places` may be missing: ask again for each. */
  | { readonly t: 'behind'; readonly at: Seq }
