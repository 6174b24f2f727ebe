import type { Connection, Result, Statement } from './driver.ts'
import { needsNewConnection } from './errors.ts'

/** One writer's connection while one batch holds it. */
export interface Lane {
  pipeline(statements: readonly Statement[]): Promise<Result[]>
  /** Says that nobody knows in what state the connection is. */
  spoil(): void
  /** Gives the lane back; after an error that leaves its state unknown, it is thrown away. */
  release(): void
}

/**
 * A few connections of our own for writing. The driver's `begin` and `reserve` commit outside the transaction
 * when a backend dies, so a lane is one connection, and a lost one is never used again.
 */
export class Lanes {
  readonly #open: () => Connection
  readonly #free: Connection[] = []
  readonly #waiting: ((connection: Connection) => void)[] = []
  readonly #all = new Set<Connection>()
  readonly #max: number
  #closed = false

  constructor(open: () => Connection, max: number) {
    this.#open = open
    this.#max = max
  }

  async borrow(): Promise<Lane> {
    const connection = await this.#take()
    let spoilt = false
    let released = false
    return {
      pipeline: async statements => {
        if (connection.isDead()) throw connectionClosed()
        try {
          return await connection.pipeline(statements)
        } catch (error) {
          spoilt ||= needsNewConnection(error)
          throw error
        }
      },
      spoil: () => {
        spoilt = true
      },
      release: () => {
        if (released) return
        released = true
        this.#giveBack(connection, spoilt)
      },
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    await Promise.all([...this.#all].map(connection => connection.end()))
  }

  async #take(): Promise<Connection> {
    for (let free = this.#free.pop(); free !== undefined; free = this.#free.pop()) {
      if (!free.isDead()) return free
      this.#drop(free)
    }
    if (this.#all.size < this.#max) return this.#openOne()
    return new Promise(resolve => this.#waiting.push(resolve))
  }

  #openOne(): Connection {
    const connection = this.#open()
    this.#all.add(connection)
    return connection
  }

  #giveBack(connection: Connection, spoilt: boolean): void {
    if (spoilt || connection.isDead() || this.#closed) this.#drop(connection)
    const next = this.#waiting.shift()
    if (next !== undefined) next(this.#all.has(connection) ? connection : this.#openOne())
    else if (this.#all.has(connection)) this.#free.push(connection)
  }

  #drop(connection: Connection): void {
    this.#all.delete(connection)
    connection.end().catch(() => undefined)
  }
}

function connectionClosed(): Error {
  return Object.assign(new Error('the connection is closed'), { code: 'CONNECTION_CLOSED' })
}
