import type { Via } from './command.ts'
import type { Id } from './ids.ts'

/** `note` marks a command that changed no row (a sign-in): it too has its number in the order. */
export type Op = 'create' | 'update' | 'remove' | 'leave' | 'enter' | 'note'
/**
 * Field → [before, after]. Long and personal fields: [{version}, {digest, version}] or null.
 * Create and remove name only long and personal fields, since `row` has the others; leave has no patch, and its enter
 * has the changed fields, as an update has.
 */
export type Patch = Readonly<Record<string, readonly [before: unknown, after: unknown]>>

/** One row changed by one command. */
export interface LogChange {
  readonly seq: number
  readonly command: string
  readonly object: string
  readonly type: string
  readonly container: string
  readonly op: Op
  readonly patch: Patch
  /**
   * The whole row without long fields: after the change for create, enter and update (where more than long fields
   * changed), before it for leave and remove; null else. In the stored log personal fields are digests in it too;
   * in memory, live, they are plain.
   */
  readonly row: Readonly<Record<string, unknown>> | null
}

/** One committed command with its changes, seq ascending and without gap within its stream. */
export interface LogEntry {
  readonly workspace: Id<'workspace'>
  /** The workspace's id, or a person's: each stream has its own lock, numbers and readers. */
  readonly stream: string
  readonly command: string
  readonly name: string
  readonly actor: Id<'person'>
  readonly via: Via
  readonly input: unknown
  readonly output: unknown
  /** All of it or a called part ran without the actor's own right. */
  readonly asSystem: boolean
  readonly cause: string | null
  /** How many causes lie behind it; 0 for what a person did. */
  readonly depth: number
  readonly at: string
  /** Seq of its last change. */
  readonly seq: number
  readonly changes: readonly LogChange[]
  /** Word for word as the log keeps it; false in memory where a row shows a person's name or address. */
  readonly isAsStored: boolean
}
