import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type { Parameter } from './driver.ts'
import type { Lane, Lanes } from './lanes.ts'

/**
 * Kysely over our own lanes: one connection holds a transaction from begin to end, and a lost one is never used again.
 * @param isTime columns of these names come back as Date, which libraries expect; ours are ISO text
 */
export function laneDialect(lanes: Lanes, isTime: RegExp): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new LaneDriver(lanes, isTime),
    createIntrospector: db => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

class LaneDriver implements Driver {
  readonly #lanes: Lanes
  readonly #isTime: RegExp

  constructor(lanes: Lanes, isTime: RegExp) {
    this.#lanes = lanes
    this.#isTime = isTime
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<LaneConnection> {
    return new LaneConnection(await this.#lanes.borrow(), this.#isTime)
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin'))
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'))
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'))
  }

  async releaseConnection(connection: LaneConnection): Promise<void> {
    connection.release()
  }

  async destroy(): Promise<void> {
    await this.#lanes.close()
  }
}

class LaneConnection implements DatabaseConnection {
  readonly #lane: Lane
  readonly #isTime: RegExp

  constructor(lane: Lane, isTime: RegExp) {
    this.#lane = lane
    this.#isTime = isTime
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const [result] = await this.#lane.pipeline([{ text: sql, parameters: parameters.map(asParameter) }])
    if (result === undefined) return { rows: [] }
    const rows = Array.from(result, row => this.#withDates(row) as Row)
    return { rows, numAffectedRows: BigInt(result.count ?? 0) }
  }

  #withDates(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const isDate = (name: string, value: unknown) => typeof value === 'string' && this.#isTime.test(name)
    return Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        isDate(name, value) ? new Date(String(value)) : value,
      ]),
    )
  }

  streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('a lane gives whole answers')
  }

  release(): void {
    this.#lane.release()
  }
}

function asParameter(value: unknown): Parameter {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return JSON.stringify(value)
}
