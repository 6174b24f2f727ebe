import type { AccessGraph } from './access-graph.ts'
import type { Core } from './core.ts'
import { arrayLiteral, type Result, type Statement } from './db/driver.ts'
import type { Lane } from './db/lanes.ts'
import { statement } from './db/readers.ts'
import { type FlushStatement, flushBase, flushLayer } from './flush.ts'
import type { Id } from './ids.ts'
import type { AnyObject } from './object.ts'
import { Base, type Layer, type Missing } from './overlay.ts'
import { frozen } from './row.ts'
import type { Row, Table } from './table.ts'

export interface BatchSetting {
  readonly core: Core
  readonly lane: Lane
  readonly workspace: Id<'workspace'>
  /** The workspace's id, or a person's. */
  readonly stream: string
  readonly graph: AccessGraph
  /** ISO instant, the same for the whole batch. */
  readonly now: string
}

/** One transaction in which the commands of a batch run, one after the other. */
export class Batch {
  readonly core: Core
  readonly workspace: Id<'workspace'>
  readonly stream: string
  readonly graph: AccessGraph
  readonly now: string
  readonly base = new Base()
  /** An error of the database: after it the transaction can only be rolled back, in whole or to a savepoint. */
  broken: unknown = null
  #savepoint: Layer | null = null
  readonly #lane: Lane
  readonly #clock = new Stopwatch()

  constructor({ core, lane, workspace, stream, graph, now }: BatchSetting) {
    this.core = core
    this.#lane = lane
    this.workspace = workspace
    this.stream = stream
    this.graph = graph
    this.now = now
  }

  /** How long the batch has waited for the database, in ms. */
  get waited(): number {
    return this.#clock.elapsed
  }

  /** Sends statements in one go and checks that each touched as many rows as it must. */
  async send(statements: readonly (Statement | FlushStatement)[]): Promise<Result[]> {
    this.#clock.start()
    try {
      const results = await this.#lane.pipeline(statements)
      statements.forEach((sent, index) => {
        const wanted = 'rows' in sent ? sent.rows : null
        const count = results[index]?.count ?? null
        if (wanted !== null && wanted !== count) {
          throw new Error(`wrote ${count} rows instead of ${wanted}: ${sent.text}`)
        }
      })
      return results
    } catch (error) {
      this.broken ??= error
      throw error
    } finally {
      this.#clock.stop()
    }
  }

  /** Reads rows by id into the base. */
  async load(table: Table, ids: readonly string[]): Promise<void> {
    const [rows] = await this.send([byIds(table, this.workspace, ids)])
    this.learn(table, ids, rows ?? [])
  }

  /** As `load`, for several types in one round trip. */
  async loadAll(wanted: ReadonlyMap<AnyObject, ReadonlySet<string>>): Promise<void> {
    const asked = [...wanted].map(([type, ids]) => ({ table: this.core.tables(type), ids: [...ids] }))
    const results = await this.send(asked.map(({ table, ids }) => byIds(table, this.workspace, ids)))
    asked.forEach(({ table, ids }, index) => {
      this.learn(table, ids, results[index] ?? [])
    })
  }

  learn(table: Table, ids: readonly string[], rows: Iterable<Row>): void {
    this.base.learn(
      table,
      [...rows].map(row => frozen(table, row)),
    )
    this.base.learnMisses(table, ids)
  }

  async loadMissing({ what }: Missing): Promise<void> {
    if ('table' in what) return this.load(what.table, [what.id])
    const [rows] = await this.send([counters(this.workspace, [what.counter])])
    this.learnCounters([what.counter], rows ?? [])
  }

  learnCounters(names: readonly string[], rows: Iterable<Row>): void {
    for (const { name, value } of rows) this.base.counters.set(String(name), Number(value))
    for (const name of names) if (!this.base.counters.has(name)) this.base.counters.set(name, 0)
  }

  /** Asks the tables, after writing to them whatever is pending, all in one round trip. */
  async query(layer: Layer, question: Statement): Promise<Result> {
    // Marked as written before the answer is there: what is sent next is sent behind it.
    const base = flushBase(this.base, this.workspace)
    base.done()
    const own = flushLayer(layer, this.workspace)
    own.done()
    const mark = own.statements.length > 0 && this.#savepoint !== layer ? [savepoint] : []
    if (mark.length > 0) this.#savepoint = layer
    if (base.statements.length + own.statements.length > 0) this.core.metrics.count('flushes')
    const results = await this.send([...base.statements, ...mark, ...own.statements, question])
    return results.at(-1) as Result
  }

  /** Writes what the command recorded and checks all constraints, so that a refusal hits this command alone. */
  async settle(layer: Layer, log: readonly FlushStatement[]): Promise<void> {
    const own = flushLayer(layer, this.workspace)
    own.done()
    await this.send([...own.statements, ...log, ...constraintsChecked])
  }

  /** Makes the command's writes undoable from here on. */
  async guard(layer: Layer): Promise<void> {
    const base = flushBase(this.base, this.workspace)
    base.done()
    this.#savepoint = layer
    await this.send([...base.statements, savepoint])
  }

  /** Forgets what the layer has written to the tables, and an error that it met. */
  async undo(layer: Layer): Promise<void> {
    if (this.#savepoint !== layer) return
    this.#savepoint = null
    this.broken = null
    await this.send([rollbackToSavepoint])
  }

  canUndo(layer: Layer): boolean {
    return this.#savepoint === layer
  }
}

/** Sums up the time in which at least one of several things runs. */
class Stopwatch {
  #running = 0
  #since = 0
  #sum = 0

  get elapsed(): number {
    return this.#sum + (this.#running > 0 ? performance.now() - this.#since : 0)
  }

  start(): void {
    if (this.#running === 0) this.#since = performance.now()
    this.#running += 1
  }

  stop(): void {
    this.#running -= 1
    if (this.#running === 0) this.#sum += performance.now() - this.#since
  }
}

export const byIds = (table: Table, workspace: string, ids: readonly string[]): Statement => ({
  text: table.byIds,
  parameters: [workspace, arrayLiteral(ids)],
})

export const counters = (workspace: string, names: readonly string[]): Statement =>
  statement(
    'select name, value from kernel.counter where workspace_id = $1::uuid and name = any($2::text[])',
    [workspace, names],
  )

const savepoint: Statement = { text: 'savepoint command', parameters: [] }
const rollbackToSavepoint: Statement = { text: 'rollback to savepoint command', parameters: [] }
const constraintsChecked: Statement[] = [
  { text: 'set constraints all immediate', parameters: [] },
  { text: 'set constraints all deferred', parameters: [] },
]
