import { isId } from '../ids.ts'
import { problem } from '../problem.ts'
import type { Ask, Db, DbRow } from './db.ts'
import { arrayLiteral, type Parameter, type Statement } from './driver.ts'
import { isLost } from './errors.ts'
import type { Lane, Lanes } from './lanes.ts'

/** Waits before the second, third and fourth try of a read whose connection was lost, in ms. */
const pauses = [20, 200, 800]

/** Reading under row-level security, on connections that can do nothing else. */
export class Readers implements Db {
  readonly #pool: Lanes
  #isUp = true

  constructor(pool: Lanes) {
    this.#pool = pool
  }

  read<Row extends DbRow = DbRow>(
    workspace: string,
    text: string,
    parameters: readonly unknown[] = [],
  ): Promise<Row[]> {
    return this.#on(async lane => {
      const found = await lane.pipeline([begin(workspace, 'read only'), statement(text, parameters), commit])
      return [...(found[1] ?? [])] as unknown as Row[]
    })
  }

  snapshot<T>(workspace: string, body: (ask: Ask) => Promise<T>): Promise<T> {
    return this.#on(async lane => {
      const first = [begin(workspace, 'isolation level repeatable read read only')]
      const ask: Ask = async <Row extends DbRow>(text: string, parameters: readonly unknown[] = []) => {
        const found = await lane.pipeline([...first.splice(0), statement(text, parameters)])
        return [...(found.at(-1) ?? [])] as unknown as Row[]
      }
      try {
        return await body(ask)
      } finally {
        // Nobody waits for the end of a transaction that only read: it goes with the next one's beginning.
        if (first.length === 0) lane.afterwards(commit)
      }
    })
  }

  isUp(): boolean {
    return this.#isUp
  }

  /** Told by writers too: whether PostgreSQL could be reached just now. */
  noteReached(reached: boolean): void {
    this.#isUp = reached
  }

  close(): Promise<void> {
    return this.#pool.close()
  }

  async #on<T>(work: (lane: Lane) => Promise<T>): Promise<T> {
    for (let tries = 0; ; tries++) {
      try {
        const result = await this.#once(work)
        this.#isUp = true
        return result
      } catch (error) {
        if (!isLost(error)) throw error
        const pause = pauses[tries]
        if (pause === undefined) {
          this.#isUp = false
          throw problem.unavailable('kernel.database_away')
        }
        await new Promise(resolve => setTimeout(resolve, pause))
      }
    }
  }

  async #once<T>(work: (lane: Lane) => Promise<T>): Promise<T> {
    const lane = await this.#pool.borrow()
    try {
      return await work(lane)
    } finally {
      lane.release()
    }
  }
}

const commit: Statement = { text: 'commit', parameters: [] }

/** Begins a transaction of a workspace; one message, so that a failed setting can't be followed by a read. */
export function begin(workspace: string, mode: string): Statement {
  if (!isId(workspace)) throw new Error(`not a workspace: ${workspace}`)
  return { text: `begin ${mode}; set local app.workspace_id = '${workspace}'`, parameters: [] }
}

export function statement(text: string, parameters: readonly unknown[]): Statement {
  return { text, parameters: parameters.map(parameterOf) }
}

function parameterOf(value: unknown): Parameter {
  if (value === null || value === undefined) return null
  if (Array.isArray(value)) return arrayLiteral(value as (string | number | boolean | null)[])
  if (typeof value === 'object') return JSON.stringify(value)
  if (typeof value === 'bigint') return String(value)
  return value as string | number | boolean
}
