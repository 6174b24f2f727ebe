import type { AccessGraph } from './access-graph.ts'
import type { Read, Via } from './command.ts'
import type { Db } from './db/db.ts'
import type { Id } from './ids.ts'
import type { LogChange, LogEntry } from './log.ts'
import type { Registry } from './registry.ts'
import type { Seal } from './seal.ts'

/** Who asks, and how they came. The workspace and the person come from the session or token, never from the request. */
export interface Caller {
  readonly workspace: Id<'workspace'>
  readonly actor: Id<'person'>
  readonly via: Via
  /** Command and query names (or `issue.*`) that a token is narrowed to; null for all that the person may do. */
  readonly scopes: readonly string[] | null
}

export interface CommandRequest extends Caller {
  /** The idempotency key. */
  readonly id: string
  readonly name: string
  /** The wire form, not yet parsed. */
  readonly input: unknown
  /** Skips the permission check (not the visibility of refs' workspace); the audit shows it. Never from an interface. */
  readonly asSystem?: boolean
  /** The command that caused this one, and how long the chain is by now (at most 8). */
  readonly cause?: { readonly command: string; readonly depth: number }
}

export interface QueryRequest extends Caller {
  readonly name: string
  readonly input: unknown
}

/** Seq of the command's last change in its stream (the workspace's id or a person's), and its output. */
export interface CommandAnswer {
  readonly stream: string
  readonly seq: number
  readonly output: unknown
}

/** Last seq of the workspace's stream (`at`) and of the asker's own (`own`) in the snapshot that was read. */
export interface QueryAnswer {
  readonly at: number
  readonly own: number
  readonly data: unknown
}

export interface LogRange {
  readonly workspace: Id<'workspace'>
  readonly stream: string
  /** Exclusive. */
  readonly after: number
  /** Inclusive; default: the end. */
  readonly to?: number
  readonly container?: string
  readonly limit?: number
}

/** The house without its faces: what REST, CLI, sync, reactions and tests call. */
export interface Kernel {
  readonly db: Db
  readonly registry: Registry
  /** Signs what people carry away and bring back, such as invitations. */
  readonly seal: Seal
  /** Parses, checks, queues, runs and commits. Resolves after PostgreSQL's commit; rejects with a Problem. */
  run(request: CommandRequest): Promise<CommandAnswer>
  ask(request: QueryRequest): Promise<QueryAnswer>
  /** Reading as `prepare` does it: as the caller, outside any transaction, with the present time. For reactions. */
  reader(caller: Caller): Promise<Read>
  /** One statement on the house's own books (`kernel.reaction_cursor`, `kernel.reaction_parked`), outside the log. */
  book(workspace: Id<'workspace'>, text: string, parameters: readonly unknown[]): Promise<void>
  /** The graph of a workspace, loaded on first use. */
  access(workspace: Id<'workspace'>): Promise<AccessGraph>
  /**
   * Makes an empty workspace that a setup command then fills: the organisation's row, without a name and with itself as
   * directory, and its container. A second call with the same id does nothing.
   */
  createWorkspace(id: Id<'workspace'>): Promise<void>
  workspaces(): Promise<Id<'workspace'>[]>
  /** Called after each commit, in order of seq within a stream, in the turn in which the answers go out. */
  onCommit(listener: (entries: readonly LogEntry[]) => void): () => void
  readChanges(range: LogRange): Promise<LogChange[]>
  readEntries(range: LogRange): Promise<LogEntry[]>
  /** The last seq of a stream. */
  head(workspace: Id<'workspace'>, stream: string): Promise<number>
  /** Prometheus text of the kernel's own counters. */
  metrics(): string
  /** Lets running batches end, then closes the connections. */
  close(): Promise<void>
}
