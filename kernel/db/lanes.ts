import type { Connection, Result, Statement } from './driver.ts'
import { needsNewConnection } from './errors.ts'

/** One writer's connection while one batch holds it. */
export interface Lane {
  pipeline(statements: readonly Statement[]): Promise<Result[]>
  /** Sends a statement without parameters, for which nobody waits, with what comes next on the connection, or soon. */
  afterwards(statement: Statement): void
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
  readonly #free: Line[] = []
  readonly #waiting: ((line: Line) => void)[] = []
  readonly #all = new Set<Line>()
  readonly #max: number
  #closed = false

  constructor(open: () => Connection, max: number) {
    this.#open = open
    this.#max = max
  }

  async borrow(): Promise<Lane> {
    const line = await this.#take()
    let spoilt = false
    let released = false
    return {
      pipeline: async statements => {
        if (released) throw new Error('the connection has been given back')
        try {
          return await line.pipeline(statements)
        } catch (error) {
          spoilt ||= needsNewConnection(error)
          throw error
        }
      },
      afterwards: statement => line.afterwards(statement),
      spoil: () => {
        spoilt = true
      },
      release: () => {
        if (released) return
        released = true
        this.#giveBack(line, spoilt)
      },
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    await Promise.all([...this.#all].map(line => line.end()))
  }

  async #take(): Promise<Line> {
    for (let free = this.#free.pop(); free !== undefined; free = this.#free.pop()) {
      if (!free.isDead()) return free
      this.#drop(free)
    }
    if (this.#all.size < this.#max) return this.#openOne()
    return new Promise(resolve => this.#waiting.push(resolve))
  }

  #openOne(): Line {
    const line = new Line(this.#open())
    this.#all.add(line)
    return line
  }

  #giveBack(line: Line, spoilt: boolean): void {
    if (spoilt || line.isDead() || this.#closed) this.#drop(line)
    const next = this.#waiting.shift()
    if (next !== undefined) next(this.#all.has(line) ? line : this.#openOne())
    else if (this.#all.has(line)) this.#free.push(line)
  }

  #drop(line: Line): void {
    this.#all.delete(line)
    line.end().catch(() => undefined)
  }
}

/** So long may a statement wait for company, in ms. */
const companyTime = 20

/** A connection, and what is still to be said on it. */
class Line {
  readonly #connection: Connection
  readonly #unsaid: Statement[] = []
  #timer: NodeJS.Timeout | null = null

  constructor(connection: Connection) {
    this.#connection = connection
  }

  isDead(): boolean {
    return this.#connection.isDead()
  }

  async pipeline(statements: readonly Statement[]): Promise<Result[]> {
    if (this.isDead()) throw connectionClosed()
    if (this.#unsaid.length === 0) return this.#connection.pipeline(statements)
    const unsaid = this.#unsaid.splice(0)
    const [first, ...others] = statements
    if (first?.parameters.length === 0) {
      // One message is one answer less to wake up for.
      const text = [...unsaid, first].map(part => part.text).join('; ')
      return this.#connection.pipeline([{ text, parameters: [] }, ...others])
    }
    const results = await this.#connection.pipeline([...unsaid, ...statements])
    return results.slice(unsaid.length)
  }

  afterwards(statement: Statement): void {
    this.#unsaid.push(statement)
    this.#timer ??= setTimeout(() => {
      this.#timer = null
      // An error shows again when somebody uses the connection.
      if (this.#unsaid.length > 0) this.pipeline([]).catch(() => undefined)
    }, companyTime)
  }

  end(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    return this.#connection.end()
  }
}

function connectionClosed(): Error {
  return Object.assign(new Error('the connection is closed'), { code: 'CONNECTION_CLOSED' })
}
