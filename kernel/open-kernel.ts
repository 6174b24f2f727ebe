import { AccessFeed } from './access-feed.ts'
import { ask } from './ask.ts'
import { createDigests } from './canonical.ts'
import type { Read } from './command.ts'
import type { Core } from './core.ts'
import { createWorkspace } from './create-workspace.ts'
import { type Connected, connect } from './db/connect.ts'
import type { Db, DbAddress } from './db/db.ts'
import { isLost, isRefusal, isTimeout } from './db/errors.ts'
import { begin, statement } from './db/readers.ts'
import type { Id } from './ids.ts'
import { Intake } from './intake.ts'
import type {
  Caller,
  CommandAnswer,
  CommandRequest,
  Kernel,
  LogRange,
  QueryAnswer,
  QueryRequest,
} from './kernel.ts'
import type { LogChange, LogEntry } from './log.ts'
import { readChanges, readEntries, readHead } from './log-read.ts'
import { Metrics } from './metrics.ts'
import type { Module } from './module.ts'
import { Problem, problem } from './problem.ts'
import { Reader } from './read.ts'
import { createRegistry } from './registry.ts'
import { Runner } from './run.ts'
import { bug, refusalOf } from './run-command.ts'
import { type Seal, sealWith } from './seal.ts'
import { readTables } from './table.ts'

export interface KernelOptions {
  /** A database that `migrate` has brought up to date. */
  readonly address: DbAddress
  readonly modules: readonly Module[]
  /** Keys the hashes of inputs and the digests of persons' names; it must stay the same for a database. */
  readonly secret: string
  /** Told of every bug, with the trace that the caller sees; default: to the console. */
  readonly report?: Core['report']
  /** ms since 1970 */
  readonly now?: () => number
  /** Connections for writing (default 3) and reading (default 6). */
  readonly lanes?: number
  readonly readers?: number
  /** So long are commands tried again while PostgreSQL is away, in ms; default 3,000. */
  readonly patience?: number
}

/** Opens the house on a migrated database. Throws CannotStart where that database would not be safe to use. */
export async function openKernel(options: KernelOptions): Promise<Kernel> {
  const connected = await connect(options.address, options)
  try {
    const registry = createRegistry(options.modules)
    const core: Core = {
      registry,
      tables: await readTables(connected.readers, registry.types.values()),
      digests: createDigests(options.secret),
      metrics: new Metrics(),
      seal: sealWith(`seal ${options.secret}`),
      now: options.now ?? Date.now,
      report: options.report ?? ((error, about) => console.error(about, error)),
    }
    return new House(core, connected, options.patience ?? 3000)
  } catch (error) {
    await connected.close()
    throw error
  }
}

class House implements Kernel {
  readonly db: Db
  readonly registry: Core['registry']
  readonly seal: Seal
  readonly #core: Core
  readonly #connected: Connected
  readonly #runner: Runner
  readonly #intake: Intake
  readonly #feeds = new Map<Id<'workspace'>, Promise<AccessFeed>>()
  readonly #listeners = new Set<(entries: readonly LogEntry[]) => void>()
  #closing: Promise<void> | null = null

  constructor(core: Core, connected: Connected, patience: number) {
    this.db = connected.readers
    this.registry = core.registry
    this.seal = core.seal
    this.#core = core
    this.#connected = connected
    const { lanes, readers } = connected
    const feedOf = (workspace: Id<'workspace'>): Promise<AccessFeed> => this.#feed(workspace)
    const ring = (entries: readonly LogEntry[]): void => this.#ring(entries)
    const forget = (workspace: Id<'workspace'>): void => {
      this.#feeds.delete(workspace)
    }
    this.#runner = new Runner({ core, lanes, readers, feedOf, forget, ring, patience })
    this.#intake = new Intake({ core, readers, feedOf })
  }

  async run(request: CommandRequest): Promise<CommandAnswer> {
    const taken = await this.#guarded(this.#intake.take(request), { command: request.name })
    const settled = await new Promise<Parameters<Parameters<Runner['submit']>[0]['settle']>[0]>(settle =>
      this.#runner.submit({ ...taken, settle }),
    )
    if ('problem' in settled) throw settled.problem
    return settled.answer
  }

  ask(request: QueryRequest): Promise<QueryAnswer> {
    return this.#guarded(this.#ask(request), { query: request.name })
  }

  async reader({ workspace, actor }: Caller): Promise<Read> {
    const { graph } = await this.#feed(workspace)
    const read = new Reader({
      core: this.#core,
      graph,
      workspace,
      actor,
      ask: ({ text, parameters }) => this.db.read(workspace, text, parameters),
    })
    return read as unknown as Read
  }

  async book(workspace: Id<'workspace'>, text: string, parameters: readonly unknown[]): Promise<void> {
    if (!/kernel\.reaction_(cursor|parked)\b/.test(text)) throw new Error(`not a book of the house: ${text}`)
    const lane = await this.#connected.lanes.borrow()
    const statements = [begin(workspace, 'read write'), statement(text, parameters), commit]
    await this.#guarded(lane.pipeline(statements), { text }).finally(() => lane.release())
  }

  async access(workspace: Id<'workspace'>) {
    return (await this.#feed(workspace)).graph
  }

  createWorkspace(id: Id<'workspace'>): Promise<void> {
    return this.#guarded(this.#createWorkspace(id), { workspace: id })
  }

  async #createWorkspace(id: Id<'workspace'>): Promise<void> {
    const feed = await this.#feed(id)
    const lane = await this.#connected.lanes.borrow()
    const entry = await createWorkspace({ core: this.#core, feed, lane }, id)
    if (entry === null) return
    feed.heard([entry])
    this.#ring([entry])
  }

  async workspaces(): Promise<Id<'workspace'>[]> {
    const rows = await this.db.read<{ id: string }>(nowhere, 'select * from kernel.workspace_ids() as id')
    return rows.map(row => row.id as Id<'workspace'>)
  }

  onCommit(listener: (entries: readonly LogEntry[]) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readChanges(range: LogRange): Promise<LogChange[]> {
    return readChanges(this.db, range)
  }

  readEntries(range: LogRange): Promise<LogEntry[]> {
    return readEntries(this.db, range)
  }

  head(workspace: Id<'workspace'>, stream: string): Promise<number> {
    return readHead(this.db, workspace, stream)
  }

  metrics(): string {
    return this.#core.metrics.text({
      waiting_commands: this.#runner.waiting,
      database_up: this.db.isUp() ? 1 : 0,
    })
  }

  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    await this.#runner.close()
    await this.#connected.close()
    this.#core.metrics.close()
  }

  async #ask(request: QueryRequest): Promise<QueryAnswer> {
    const feed = await this.#feed(request.workspace)
    return ask({ core: this.#core, readers: this.#connected.readers, feed }, request)
  }

  /** What is no Problem by now is a bug: the caller learns its trace, the report the rest. */
  async #guarded<T>(work: Promise<T>, about: Readonly<Record<string, unknown>>): Promise<T> {
    try {
      return await work
    } catch (error) {
      if (error instanceof Problem) throw error
      if (isRefusal(error)) throw refusalOf(error)
      if (isLost(error)) throw problem.unavailable('kernel.database_away')
      if (isTimeout(error)) throw problem.unavailable('kernel.too_slow')
      throw bug(this.#core, error, about)
    }
  }

  #feed(workspace: Id<'workspace'>): Promise<AccessFeed> {
    const known = this.#feeds.get(workspace)
    if (known !== undefined) return known
    const opening = AccessFeed.open(this.db, workspace)
    this.#feeds.set(workspace, opening)
    opening.catch(() => this.#feeds.delete(workspace))
    return opening
  }

  #ring(entries: readonly LogEntry[]): void {
    for (const listener of this.#listeners) {
      try {
        listener(entries)
      } catch (error) {
        this.#core.report(error, { listener: listener.name })
      }
    }
  }
}

const commit = { text: 'commit', parameters: [] }

/** A read that touches no workspace's row still names one. */
const nowhere = '00000000-0000-0000-0000-000000000000'
