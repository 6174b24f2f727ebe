import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after } from 'node:test'
import type { Owner } from '../postgres/owner.ts'
import { eventually } from './processes.ts'

const running = new Set<ChildProcess>()
after(() => {
  for (const child of running) child.kill('SIGKILL')
})

type Event = Readonly<Record<string, unknown>>

/** An embedded PostgreSQL in a process of its own, started by `run-embedded.ts`. */
export class EmbeddedProcess {
  readonly events: Event[] = []
  readonly child
  readonly #ended: Promise<number | null>

  constructor(data: string, user: Owner | null = null) {
    const program = join(import.meta.dirname, 'run-embedded.ts')
    this.child = spawn(process.execPath, [program, data], {
      ...user,
      cwd: '/',
      detached: true,
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    running.add(this.child)
    createInterface({ input: this.child.stdout }).on('line', line => this.events.push(JSON.parse(line)))
    this.#ended = new Promise(resolve =>
      this.child.once('close', code => {
        running.delete(this.child)
        resolve(code)
      }),
    )
  }

  /** Waits until it is ready; fails with the line of a refusal. */
  async ready(): Promise<void> {
    const told = () => this.events.find(event => 'ready' in event || 'refused' in event)
    await eventually('PostgreSQL was ready or refused', () => told() !== undefined)
    if (told()?.refused) throw new Error(String(told()?.refused))
  }

  /** The number of the first postmaster. */
  get pid(): number {
    return Number(this.events.find(event => 'ready' in event)?.ready)
  }

  /** The folder of the socket. */
  get sockets(): string {
    return String(this.events.find(event => 'ready' in event)?.sockets)
  }

  /** The rows of a statement, run as the login `concord`. */
  async query(sql: string): Promise<unknown> {
    const before = this.events.length
    this.child.stdin.write(`${sql.replaceAll('\n', ' ')}\n`)
    const answer = () => this.events.slice(before).find(event => 'rows' in event || 'failed' in event)
    await eventually('PostgreSQL answered', () => answer() !== undefined)
    if (answer()?.failed) throw new Error(String(answer()?.failed))
    return answer()?.rows
  }

  /** Whether `onChange` was called with these values, in this order. */
  hasChanged(...values: boolean[]): boolean {
    const seen = this.events.filter(event => 'isUp' in event).map(event => event.isUp)
    return values.every((value, place) => seen[place] === value)
  }

  async killGroup(): Promise<void> {
    process.kill(-(this.child.pid ?? Number.NaN), 'SIGKILL')
    await this.#ended
  }

  async stop(): Promise<number | null> {
    this.child.stdin.end()
    return this.#ended
  }
}
