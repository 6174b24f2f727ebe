import type { Id } from './ids.ts'
import type { Kernel } from './kernel.ts'
import type { LogEntry } from './log.ts'
import { Follower, type FollowerSettings } from './react-follower.ts'
import type { Reaction } from './reaction.ts'
import type { Registry } from './registry.ts'

export interface Reactions {
  /** Resolves when every reaction is through with all that was committed, also by the reactions themselves. */
  settled(): Promise<void>
  /** Lets the running reactions end and writes the cursors. */
  stop(): Promise<void>
}

export interface ReactionSettings {
  /** How often the log is asked for what no doorbell told of, in ms; default 5,000. */
  readonly poll?: number
  /** Pause before the second try of a failed entry, in ms; it doubles from try to try. Default 200. */
  readonly retry?: number
  /** Told of each failure, the parked ones included. */
  readonly report?: FollowerSettings['report']
}

/**
 * Runs the reactions of all rooms: each stream of the log that a reaction follows is read in order, at least
 * once. It is woken by commits and by a poll; cursors are written now and then, so that a crash replays a little.
 */
export function startReactions(kernel: Kernel, settings: ReactionSettings = {}): Reactions {
  return new Runner(kernel, settings)
}

const none: ReadonlyMap<string, readonly Reaction[]> = new Map()

class Runner implements Reactions {
  readonly #kernel: Kernel
  readonly #settings: FollowerSettings
  readonly #stopping = new AbortController()
  readonly #followers = new Map<string, Follower>()
  readonly #workspaceReactions: ReadonlyMap<string, readonly Reaction[]>
  readonly #personReactions: ReadonlyMap<string, readonly Reaction[]>
  readonly #unsubscribe: () => void
  readonly #timer: NodeJS.Timeout
  #polling: Promise<void>

  constructor(kernel: Kernel, { poll = 5000, retry = 200, report = () => undefined }: ReactionSettings) {
    this.#kernel = kernel
    this.#settings = { retry, report, signal: this.#stopping.signal }
    this.#workspaceReactions = reactionsByCommand(kernel.registry, 'workspace')
    this.#personReactions = reactionsByCommand(kernel.registry, 'person')
    this.#unsubscribe = kernel.onCommit(entries => this.#hear(entries))
    this.#polling = this.#poll()
    this.#timer = setInterval(() => {
      this.#polling = this.#polling.then(() => this.#poll())
    }, poll)
    this.#timer.unref()
  }

  async settled(): Promise<void> {
    await this.#polling
    await this.#poll()
    while ([...this.#followers.values()].some(follower => follower.isBusy)) {
      await Promise.all([...this.#followers.values()].map(follower => follower.idle()))
    }
  }

  async stop(): Promise<void> {
    this.#unsubscribe()
    clearInterval(this.#timer)
    this.#stopping.abort()
    await this.#polling
    await Promise.all([...this.#followers.values()].map(follower => follower.stop()))
  }

  #hear(entries: readonly LogEntry[]): void {
    for (const entry of entries) this.#follower(entry.workspace, entry.stream)?.hear(entry)
  }

  async #poll(): Promise<void> {
    try {
      for (const workspace of await this.#kernel.workspaces()) {
        this.#follower(workspace, workspace)?.wake()
        if (this.#personReactions.size === 0) continue
        for (const stream of await this.#streams(workspace)) this.#follower(workspace, stream)?.wake()
      }
    } catch (error) {
      this.#settings.report(error, {})
    }
  }

  /** The streams that have entries: one look into the index a stream, however long the log is. */
  async #streams(workspace: Id<'workspace'>): Promise<string[]> {
    const rows = await this.#kernel.db.read<{ stream: string }>(
      workspace,
      `with recursive streams(stream) as (
         (select stream_id from kernel.log_command where workspace_id = $1::uuid order by stream_id limit 1)
         union all
         select (select c.stream_id from kernel.log_command c
                  where c.workspace_id = $1::uuid and c.stream_id > s.stream order by c.stream_id limit 1)
           from streams s where s.stream is not null
       ) select stream from streams where stream is not null`,
      [workspace],
    )
    return rows.map(row => row.stream)
  }

  #follower(workspace: Id<'workspace'>, stream: string): Follower | null {
    const reactions = stream === workspace ? this.#workspaceReactions : this.#personReactions
    if (reactions.size === 0) return null
    const key = `${workspace}/${stream}`
    const known = this.#followers.get(key)
    if (known) return known
    const follower = new Follower(this.#kernel, { workspace, stream, reactions }, this.#settings)
    this.#followers.set(key, follower)
    return follower
  }
}

/** Command name → the reactions that follow it, for the commands that log in this kind of stream. */
function reactionsByCommand(
  registry: Registry,
  kind: 'workspace' | 'person',
): ReadonlyMap<string, readonly Reaction[]> {
  const found = new Map<string, Reaction[]>()
  for (const reaction of registry.reactions) {
    for (const name of reaction.after) {
      const command = registry.commands.get(name)
      if (command === undefined) throw new Error(`${reaction.name} follows ${name}, which is no command`)
      if ((command.stream === null) !== (kind === 'workspace')) continue
      found.set(name, [...(found.get(name) ?? []), reaction])
    }
  }
  return found.size === 0 ? none : found
}
