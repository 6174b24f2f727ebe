import type { Id } from './ids.ts'
import type { Parsed, PersonId, RefTo, Schema, Wire } from './input.ts'
import type { AnyObject, Changes, IdOf, New, ObjectType, RowOf } from './object.ts'
import type { Role } from './permission.ts'

export { asLong, asPersonal, asSecret, day, fresh, idOf, rank, ref } from './input.ts'

/** Filled by each room's `permissions.ts` through declaration merging: the union of all permission names. */
export interface Permissions {
  'object:read': true
}
export type Permission = keyof Permissions & string

/** Where a command came from; the audit shows it. */
export type Via = 'web' | 'api' | 'cli' | 'import' | 'reaction' | 'system'

export type Where<O> = { readonly [K in keyof RowOf<O>]?: RowOf<O>[K] | readonly RowOf<O>[K][] | null }
export interface FindOptions<O> {
  /** Field names, each ascending; a leading `-` means descending. Default: by id. */
  readonly order?: readonly `${'' | '-'}${keyof RowOf<O> & string}`[]
  /** Only what follows this place: the value of the one field that sorts, and the row's id. */
  readonly after?: readonly [value: string | number, id: string]
  /** At most this many rows; default and maximum 1,000. */
  readonly limit?: number
}

/** Reading inside one workspace. In a transaction, reads see the writes recorded so far. */
export interface Read {
  readonly workspace: Id<'workspace'>
  /** The person who acts. */
  readonly actor: PersonId
  /** ISO instant; the same for the whole command. */
  readonly now: string
  /** By id, in this workspace, without regard to the actor's rights: never hand the row to the actor unchecked. */
  get<O extends AnyObject>(type: O, id: IdOf<O>): Promise<RowOf<O> | null>
  /** By equality, in this workspace, without regard to rights. In a transaction it flushes what is pending. */
  find<O extends AnyObject>(type: O, where: Where<O>, options?: FindOptions<O>): Promise<RowOf<O>[]>
  /** As `find`, only rows in containers that the actor sees. */
  visible<O extends AnyObject>(type: O, where: Where<O>, options?: FindOptions<O>): Promise<RowOf<O>[]>
  /** The actor's role in a container, or null. */
  roleIn(container: string): Role | null
  /** The role of any person in a container: whom to tell, whom a guest may meet. */
  roleOf(person: string, container: string): Role | null
  /** May the actor do this in that container (to that row)? */
  can(permission: Permission, container: string, row?: Readonly<Record<string, unknown>>): boolean
}

/** What `run` may do. Write verbs only record; the batch writes them in one round trip. */
export interface Tx<Target = unknown> extends Read {
  /** Loaded, in this workspace, visible, permission already checked. */
  readonly target: Target
  readonly via: Via
  /** The row behind a `ref` of the input; loaded with it, no further round trip. */
  row<R>(ref: RefTo<R>): R
  insert<O extends AnyObject>(type: O, row: New<O>): RowOf<O>
  update<O extends AnyObject>(type: O, id: IdOf<O>, set: Changes<O>): RowOf<O>
  remove<O extends AnyObject>(type: O, id: IdOf<O>): void
  /** Runs another command in the same transaction and under the same log entry; its permission is checked unless `asSystem`. */
  call<W, Out>(command: Callable<W, Out>, input: W, options?: { asSystem: true }): Promise<Out>
  /** A new id, derived from the command id: the same when `run` runs twice. */
  newId<N extends string>(of: ObjectType<N>): Id<N>
  /** The next number of a gapless counter of this workspace, starting at 1. Numbers of rejected commands are not used. */
  next(counter: string): number
  /** Like `next`, but takes every number up to `value`: the next one is larger. */
  reserve(counter: string, value: number): void
}

declare const wire: unique symbol
declare const out: unique symbol
/** The public face of a command: name, what callers write, what they get. */
export interface Callable<W, Out> {
  readonly name: string
  readonly [wire]?: (input: W) => void
  readonly [out]?: Out
}
export interface Command<N extends string = string, W = unknown, Out = unknown> extends Callable<W, Out> {
  readonly kind: 'command'
  readonly name: N
  readonly declaration: CommandDeclaration
}

/** A state that an example needs, made by running commands before it: `given: () => [did(sendRequest, {…})]`. */
export interface Given {
  readonly command: Callable<never, unknown>
  readonly input: unknown
  readonly as?: string
}
export function did<W, Out>(command: Callable<W, Out>, input: NoInfer<W>, as?: string): Given {
  return { command: command as unknown as Callable<never, unknown>, input, as }
}

/**
 * Targets without an id in the input: `@workspace` (Workspace), `@directory` (Container of persons and departments),
 * `@actor` (Person), `@own` (Container: the acting person's private one).
 */
export type SpecialTarget = '@workspace' | '@directory' | '@actor' | '@own'

/** A second place that a command writes to. */
export interface Also {
  readonly from: string
  readonly permission: Permission
}

/** The declaration as the kernel reads it: the types of one command are forgotten. */
export interface CommandDeclaration {
  readonly name: string
  readonly about: string
  readonly permission: Permission
  readonly target: { readonly type: AnyObject; readonly from: string }
  readonly also: readonly Also[]
  readonly stream: string | null
  readonly input: () => Schema
  readonly output: (() => Schema) | null
  readonly example: () => unknown
  readonly given: () => readonly Given[]
  readonly problems: readonly string[]
  readonly undo: { readonly none: string } | null
  readonly internal: boolean
  readonly prepare: ((read: Read, input: never) => Promise<unknown>) | null
  readonly run: (tx: Tx<never>, input: never, prepared: never) => unknown
}

type KeysOf<T, V> = { [K in keyof T]-?: NonNullable<T[K]> extends V ? K : never }[keyof T] & string

/**
 * Declares a command: the one place where its name, right, input and effect stand.
 * - `target`: the object acted on; a create's target is its container. `from` names the input key with its
 *   ref, or a special target.
 * - `also`: other containers or objects that it writes to, each with its own permission.
 * - `stream`: absent, the command locks, numbers and logs in the workspace. `@actor` or an input key holding a
 *   person's ref: in that person's own stream.
 * - `example`: names every optional field; the laws run it after `given`.
 * - `internal`: only rooms may call it (`tx.call`, a reaction); no interface offers it.
 */
export function defineCommand<
  const N extends `${string}.${string}`,
  I extends Schema,
  T extends AnyObject,
  Out = void,
  Prepared = undefined,
>(c: {
  name: N
  about: string
  permission: Permission
  target: { type: T; from: KeysOf<Parsed<I>, IdOf<T>> | SpecialTarget }
  also?: readonly { from: KeysOf<Parsed<I>, Id<string>> | SpecialTarget; permission: Permission }[]
  stream?: KeysOf<Parsed<I>, Id<'person'>> | '@actor'
  input: () => I
  output?: () => { readonly _zod: { readonly output: Out } }
  example: () => NoInfer<Wire<I>>
  given?: () => readonly Given[]
  problems?: readonly string[]
  undo?: { none: string }
  internal?: boolean
  prepare?: (read: Read, input: Parsed<I>) => Promise<Prepared>
  run(tx: Tx<RowOf<T>>, input: Parsed<I>, prepared: NoInfer<Prepared>): NoInfer<Out> | Promise<NoInfer<Out>>
}): Command<N, Wire<I>, Out> {
  const declaration = {
    ...c,
    also: c.also ?? [],
    stream: c.stream ?? null,
    input: once(c.input),
    output: c.output ? once(c.output) : null,
    given: c.given ?? (() => []),
    problems: c.problems ?? [],
    undo: c.undo ?? null,
    internal: c.internal ?? false,
    prepare: c.prepare ?? null,
  } as unknown as CommandDeclaration
  return { kind: 'command', name: c.name, declaration }
}

/** A thunk whose result is kept: a thousand eager zod schemas would cost a second and 200 MB at start. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
