import type { Callable, Command, Read, Via } from './command.ts'
import type { Id } from './ids.ts'
import type { LogChange } from './log.ts'

/** A committed command, as a reaction sees it: its input is the logged one (ids and digests, no long text, no secret). */
export interface Happened<W, Out> {
  readonly workspace: Id<'workspace'>
  /** The workspace's id, or the person's whose own stream it is. */
  readonly stream: string
  readonly command: string
  readonly name: string
  readonly input: W
  readonly output: Out
  readonly actor: Id<'person'>
  readonly via: Via
  /** ISO instant of the commit's batch. */
  readonly at: string
  readonly changes: readonly LogChange[]
}

export interface ReactionContext extends Read {
  /** Runs a command under an id derived from the entry and the number of the call, so that a replay is harmless. */
  call<W, Out>(command: Callable<W, Out>, input: W, options?: { asSystem: true }): Promise<Out>
}

export interface Reaction {
  readonly kind: 'reaction'
  readonly name: string
  readonly about: string
  /** Command names it follows. */
  readonly after: readonly string[]
  /** Null: every entry concerns it. */
  readonly concerns: Concerns<never, never> | null
  readonly run: (happened: Happened<never, never>, context: ReactionContext) => Promise<void>
}

/** Of a stretch of entries those that a reaction must run for, found with one look at all of them. */
export type Concerns<W, Out> = (
  happened: readonly Happened<W, Out>[],
  read: Read,
) => Promise<readonly Happened<W, Out>[]>

/**
 * Declares a reaction: it reads the log behind a cursor of its own, at least once, in order.
 * An entry that fails five times is parked and shown to the administrator; the cursor goes on.
 * Where most entries turn out to concern nobody and that takes a read to know, `concerns` tells it for many of them
 * at once; it is asked before any of them is run, so nothing that happens later may make an entry concern it.
 */
export function defineReaction<C extends Command<string, never, unknown>>(r: {
  name: `${string}.${string}`
  about: string
  after: C | readonly C[]
  concerns?: Concerns<WireOf<C>, OutputOf<C>>
  run(happened: Happened<WireOf<C>, OutputOf<C>>, context: ReactionContext): Promise<void>
}): Reaction {
  const after = 'name' in r.after ? [r.after.name] : r.after.map(command => command.name)
  const { concerns = null, run } = r as unknown as Pick<Reaction, 'concerns' | 'run'>
  return { kind: 'reaction', name: r.name, about: r.about, after, concerns, run }
}

type WireOf<C> = C extends Command<string, infer W, infer _Out> ? W : never
type OutputOf<C> = C extends Command<string, infer _W, infer Out> ? Out : never
