import type { Callable, Command } from './command.ts'
import type { OpenEntrance } from './entrance.ts'
import type { Importer } from './importer.ts'
import type { Catalogue } from './messages.ts'
import type { AnyObject } from './object.ts'
import type { PermissionMap } from './permission.ts'
import type { Query } from './query.ts'
import type { Reaction } from './reaction.ts'

/** One command of a seed's world. */
export interface SeedStep {
  readonly command: Callable<never, unknown>
  readonly input: unknown
  /** The acting person's id; default: the first owner. */
  readonly as?: string
  /** For internal commands, as the house itself runs them. */
  readonly asSystem?: true
}

/** A small world with fixed ids, made by commands: laws, examples, journeys and demo stand on it. */
export interface Seed {
  /** Commands that make it, in order, after the seeds of the rooms in `uses`. */
  readonly steps: () => readonly SeedStep[]
}

/** A step of a seed, its input checked against the command. */
export function step<W, Out>(
  command: Callable<W, Out>,
  input: NoInfer<W>,
  how: { readonly as?: string; readonly asSystem?: true } = {},
): SeedStep {
  return { command: command as unknown as Callable<never, unknown>, input, ...how }
}

/** A room's manifest: all that the house knows of it. */
export interface Module {
  readonly name: string
  /** Rooms whose front door it may open, and whose tables stand before its own. */
  readonly uses: readonly string[]
  readonly objects: readonly AnyObject[]
  readonly commands: Readonly<Record<string, Command<string, never, unknown>>>
  readonly queries: Readonly<Record<string, Query<string, never, unknown>>>
  readonly reactions: readonly Reaction[]
  readonly permissions: PermissionMap
  readonly seed: Seed | null
  /** Its sentences in both languages, problems' among them. */
  readonly messages: Catalogue
  /** How people come in; one room of the house gives it. */
  readonly entrance: OpenEntrance | null
  /** Files of other systems that it can take in. */
  readonly importers: readonly Importer[]
}

type CommandOf<T> = { readonly [K in keyof T & string]: { readonly kind: 'command'; readonly name: K } }
type QueryOf<T> = { readonly [K in keyof T & string]: { readonly kind: 'query'; readonly name: K } }

/** Declares a room. Keys of `commands` and `queries` must equal the declared names: a mismatch does not compile. */
export function defineModule<C extends CommandOf<C>, Q extends QueryOf<Q>>(m: {
  name: string
  uses: readonly string[]
  objects: readonly AnyObject[]
  commands: C
  queries: Q
  reactions?: readonly Reaction[]
  permissions: PermissionMap
  messages?: Catalogue
  entrance?: OpenEntrance
  importers?: readonly Importer[]
  seed?: Seed
}): Module {
  return {
    ...m,
    reactions: m.reactions ?? [],
    seed: m.seed ?? null,
    messages: m.messages ?? { en: {}, 'zh-CN': {} },
    entrance: m.entrance ?? null,
    importers: m.importers ?? [],
  } as unknown as Module
}
