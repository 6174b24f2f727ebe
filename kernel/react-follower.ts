import { setTimeout as pause } from 'node:timers/promises'
import type { Id } from './ids.ts'
import type { Kernel } from './kernel.ts'
import type { LogEntry } from './log.ts'
import { Problem } from './problem.ts'
import { runReaction } from './react-call.ts'
import { passedOver } from './react-sift.ts'
import type { Reaction } from './reaction.ts'

export interface Following {
  readonly workspace: Id<'workspace'>
  readonly stream: string
  readonly reactions: ReadonlyMap<string, readonly Reaction[]>
}

export interface FollowerSettings {
  readonly retry: number
  readonly report: (error: unknown, about: { readonly reaction?: string; readonly command?: string }) => void
  readonly signal: AbortSignal
}

/** Tries of one entry by one reaction before it is parked. */
const maximalTries = 5
/** Entries read at once. */
const page = 200
/** More than so many heard entries are read instead, when their turn comes. */
const maximalHeard = 1000
/** A cursor is written at most so often, and where nothing was done, after so many numbers only. */
const writeEvery = { ms: 2000, seqs: 5000 }

/** Reads one stream in order and runs its reactions; the cursor lies a little behind what is done. */
export class Follower {
  readonly #kernel: Kernel
  readonly #following: Following
  readonly #settings: FollowerSettings
  readonly #cursors = new Map<string, number>()
  /** All reactions are through with everything up to here; -1 until the cursors are read. */
  #position = -1
  #written = 0
  #writtenAt = 0
  #hasWorked = false
  #isWoken = false
  /** What was heard behind the position without a gap: it need not be read. */
  #heard: LogEntry[] = []
  #running: Promise<void> | null = null

  constructor(kernel: Kernel, following: Following, settings: FollowerSettings) {
    this.#kernel = kernel
    this.#following = following
    this.#settings = settings
  }

  /** A commit of this stream: what no reaction follows moves the position, what follows the last one is not read. */
  hear(entry: LogEntry): void {
    const first = entry.changes[0]?.seq ?? entry.seq
    const isNext = first - 1 === (this.#heard.at(-1)?.seq ?? this.#position)
    if (isNext && !this.isBusy && !this.#following.reactions.has(entry.name)) {
      this.#position = entry.seq
      return
    }
    const isKept = entry.isAsStored && this.#heard.length < maximalHeard
    if (!isNext || !isKept) {
      this.#heard = []
      this.#isWoken = true
    }
    // A read that begins now reaches at least up to here, so what is heard next follows it.
    if (isKept) this.#heard.push(entry)
    this.#run()
  }

  wake(): void {
    this.#isWoken = true
    this.#run()
  }

  get isBusy(): boolean {
    return this.#running !== null
  }

  async idle(): Promise<void> {
    await this.#running
  }

  async stop(): Promise<void> {
    await this.#running
    if (this.#position > this.#written) await this.#try(() => this.#write())
  }

  #run(): void {
    if (!this.#settings.signal.aborted) this.#running ??= this.#followAll()
  }

  async #followAll(): Promise<void> {
    while ((this.#isWoken || this.#heard.length > 0) && !this.#settings.signal.aborted) {
      const isWoken = this.#isWoken
      this.#isWoken = false
      await this.#try(() => (isWoken ? this.#read() : this.#take()))
    }
    this.#running = null
  }

  /** A failure here is the database's: the next poll or commit wakes the follower again. */
  async #try(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      this.#heard = []
      if (!this.#settings.signal.aborted) this.#settings.report(error, {})
    }
  }

  async #read(): Promise<void> {
    if (this.#position < 0) await this.#load()
    const { workspace, stream } = this.#following
    for (;;) {
      const range = { workspace, stream, after: this.#position, limit: page }
      const entries = await this.#kernel.readEntries(range)
      await this.#follow(entries)
      if (entries.length < page || this.#settings.signal.aborted) break
    }
    await this.#writeIfDue()
  }

  async #take(): Promise<void> {
    const heard = this.#heard
    const stretch = heard.slice(0, page)
    // Some may have been read meanwhile.
    await this.#follow(stretch.filter(entry => entry.seq > this.#position))
    if (this.#heard === heard) heard.splice(0, stretch.length)
  }

  async #follow(entries: readonly LogEntry[]): Promise<void> {
    const isOver = await this.#sift(entries)
    for (const entry of entries) {
      const reactions = this.#dueAt(entry).filter(reaction => !isOver(reaction, entry))
      if (reactions.length > 0) await this.#handle(entry, reactions)
      if (this.#settings.signal.aborted) return
      this.#position = entry.seq
      await this.#writeIfDue()
    }
  }

  #dueAt(entry: LogEntry): readonly Reaction[] {
    const reactions = this.#following.reactions.get(entry.name) ?? []
    return reactions.filter(reaction => (this.#cursors.get(reaction.name) ?? 0) < entry.seq)
  }

  #sift(entries: readonly LogEntry[]): Promise<(reaction: Reaction, entry: LogEntry) => boolean> {
    const { report } = this.#settings
    return passedOver(this.#kernel, { entries, dueAt: entry => this.#dueAt(entry), report })
  }

  async #handle(entry: LogEntry, due: readonly Reaction[]): Promise<void> {
    await Promise.all(due.map(reaction => this.#tryFiveTimes(reaction, entry)))
    this.#hasWorked = true
  }

  async #tryFiveTimes(reaction: Reaction, entry: LogEntry): Promise<void> {
    const { signal, retry, report } = this.#settings
    for (let tries = 0; !signal.aborted; ) {
      try {
        return await runReaction(this.#kernel, reaction, entry)
      } catch (error) {
        report(error, { reaction: reaction.name, command: entry.command })
        // While PostgreSQL is away, nobody is to blame: wait, and count nothing.
        const isAway = error instanceof Problem && error.code === 'unavailable'
        if (!isAway) tries += 1
        if (tries === maximalTries) return this.#park(reaction, entry, error)
        await pause(isAway ? retry * 4 : retry * 2 ** (tries - 1), undefined, { signal }).catch(ignoreAbort)
      }
    }
  }

  async #park(reaction: Reaction, entry: LogEntry, error: unknown): Promise<void> {
    const { workspace } = this.#following
    await this.#kernel.book(
      workspace,
      `insert into kernel.reaction_parked (workspace_id, reaction, command_id, error, at)
       values ($1::uuid, $2, $3::uuid, $4, $5::timestamptz) on conflict do nothing`,
      [workspace, reaction.name, entry.command, wordsOf(error), new Date().toISOString()],
    )
  }

  async #load(): Promise<void> {
    const { workspace, stream, reactions } = this.#following
    const rows = await this.#kernel.db.read<{ reaction: string; seq: number }>(
      workspace,
      'select reaction, seq from kernel.reaction_cursor where workspace_id = $1::uuid and stream_id = $2::uuid',
      [workspace, stream],
    )
    for (const { reaction, seq } of rows) this.#cursors.set(reaction, Number(seq))
    const names = [...reactions.values()].flat().map(reaction => reaction.name)
    this.#position = Math.min(...names.map(name => this.#cursors.get(name) ?? 0))
    this.#written = this.#position
  }

  async #writeIfDue(): Promise<void> {
    const isFar = this.#position - this.#written >= writeEvery.seqs
    const isDue = this.#hasWorked && Date.now() - this.#writtenAt >= writeEvery.ms
    if (isFar || isDue) await this.#write()
  }

  async #write(): Promise<void> {
    const { workspace, stream, reactions } = this.#following
    const position = this.#position
    const names = [...new Set([...reactions.values()].flat().map(reaction => reaction.name))]
    await this.#kernel.book(
      workspace,
      `insert into kernel.reaction_cursor (workspace_id, stream_id, reaction, seq)
       select $1::uuid, $2::uuid, name, $4::bigint from unnest($3::text[]) as name
       on conflict (workspace_id, stream_id, reaction)
         do update set seq = greatest(kernel.reaction_cursor.seq, excluded.seq)`,
      [workspace, stream, names, position],
    )
    this.#written = position
    this.#writtenAt = Date.now()
    this.#hasWorked = false
  }
}

function ignoreAbort(error: unknown): void {
  if (!(error instanceof Error && error.name === 'AbortError')) throw error
}

/** What the administrator reads: a Problem's code and reason, or the name of the error. */
function wordsOf(error: unknown): string {
  if (error instanceof Problem) return `${error.code} ${error.reason}`
  return error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 500) : 'unknown'
}
