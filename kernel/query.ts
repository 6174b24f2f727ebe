import { type Given, once, type Permission, type Read } from './command.ts'
import type { Ids } from './find.ts'
import type { Parsed, RefTo, Schema, Wire } from './input.ts'
import type { AnyObject } from './object.ts'
import type { Seal } from './seal.ts'

export { idOf, ref } from './input.ts'

/** An object as the readers of its container are told of it: all fields but the long ones. */
export interface ShownRow {
  readonly type: string
  readonly container: string
  readonly row: Readonly<Record<string, unknown>> & { readonly id: string }
}

/** Reading for a query: one snapshot, whose position in the log is known. */
export interface QueryRead extends Read {
  /** The row behind the ref that `scope` names, loaded, visible, permission checked. */
  row<R>(ref: RefTo<R>): R
  /** Small container numbers (`kernel.container.no`) that the actor sees, as a PostgreSQL array literal: `{1,5,9}`. */
  readonly containerNumbers: string
  /**
   * The same as a PostgreSQL bit string, for a look at each row of a walk, which an array would be searched through for:
   * `case when no < length($n::varbit) then get_bit($n::varbit, no::int) = 1 else false end`.
   */
  readonly containerBits: string
  /** Objects of any type by id; what the actor does not see is left out. */
  shown(ids: readonly string[]): Promise<ShownRow[]>
  /** Signs what people carry away and bring back, such as invitations. */
  readonly seal: Seal
  /** The ids of the containers that the actor sees. */
  readonly containers: Ids
  /**
   * Raw SQL, for reports and hot lists. Row-level security adds the workspace; the statement must restrict
   * containers itself (the scope's container, or a join on `kernel.container` with `no = any($n::int[])`).
   * Columns come back in camelCase, times as ISO text, dates as text.
   */
  sql<Row>(text: string, parameters?: readonly unknown[]): Promise<Row[]>
}

declare const wire: unique symbol
declare const out: unique symbol
export interface Query<N extends string = string, W = unknown, Out = unknown> {
  readonly kind: 'query'
  readonly name: N
  readonly [wire]?: (input: W) => void
  readonly [out]?: Out
  readonly declaration: QueryDeclaration
}

export interface QueryDeclaration {
  readonly name: string
  readonly about: string
  readonly permission: Permission
  readonly scope: string
  readonly watches: readonly AnyObject[]
  readonly input: () => Schema
  readonly output: () => Schema
  readonly example: () => unknown
  readonly given: () => readonly Given[]
  readonly problems: readonly string[]
  readonly run: (read: QueryRead, input: never) => Promise<unknown>
}

/**
 * Declares a query. `scope` names the input key whose container the permission is checked in, or `@workspace`
 * (everyone signed in may ask; `run` itself keeps to what is visible) or `@actor` (the person's own things).
 * `watches` are the types whose changes make an answer old. Lists take `limit` and `cursor` and give `next`.
 */
export function defineQuery<const N extends `${string}.${string}`, I extends Schema, Out>(q: {
  name: N
  about: string
  permission: Permission
  scope: (keyof Parsed<I> & string) | '@workspace' | '@actor'
  watches: readonly AnyObject[]
  input: () => I
  output: () => { readonly _zod: { readonly output: Out } }
  example: () => NoInfer<Wire<I>>
  given?: () => readonly Given[]
  problems?: readonly string[]
  run(read: QueryRead, input: Parsed<I>): Promise<NoInfer<Out>>
}): Query<N, Wire<I>, Out> {
  const declaration = {
    ...q,
    input: once(q.input),
    output: once(q.output),
    given: q.given ?? (() => []),
    problems: q.problems ?? [],
  } as unknown as QueryDeclaration
  return { kind: 'query', name: q.name, declaration }
}
