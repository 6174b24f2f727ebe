import { type ChildProcess, spawn } from 'node:child_process'
import { tether, untether } from './tether.ts'

const startLimit = 120_000
const endLimit = 8000

interface Options {
  readonly env?: NodeJS.ProcessEnv
  readonly cwd?: string
  /** In a process group of its own, which is then ended as a whole. */
  readonly isGroup?: boolean
}

/** A process of the benchmark: what it says is kept, and it is ended for certain. */
export class Program {
  readonly pid: number
  readonly begun = performance.now()
  readonly #child: ChildProcess
  readonly #isGroup: boolean
  readonly #ended: Promise<void>
  #said = ''
  #hasEnded = false

  constructor(command: readonly string[], { env = process.env, cwd, isGroup = false }: Options = {}) {
    const [file = '', ...args] = command
    const child = spawn(file, args, { env, cwd, detached: isGroup, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const channel of [child.stdout, child.stderr]) {
      channel.on('data', (part: unknown) => {
        this.#said = (this.#said + String(part)).slice(-20_000)
      })
    }
    this.#ended = new Promise(resolve => {
      const end = () => {
        this.#hasEnded = true
        untether(this.#named)
        resolve()
      }
      child.once('exit', end)
      child.once('error', end)
    })
    this.#child = child
    this.#isGroup = isGroup
    this.pid = child.pid ?? 0
    if (this.pid > 0) tether(this.#named)
  }

  /** As signals are sent to it: below zero for a whole group. */
  get #named(): number {
    return this.#isGroup ? -this.pid : this.pid
  }

  get said(): string {
    return this.#said
  }

  /** Looks again and again until there is something; throws if the process ends before, or takes too long. */
  async until<T>(look: () => Promise<T | null> | T | null): Promise<T> {
    for (;;) {
      const found = await look()
      if (found !== null) return found
      if (this.#hasEnded || performance.now() - this.begun > startLimit)
        throw new Error(`${this.#child.spawnargs.join(' ')} did not come up:\n${this.#said}`)
      await new Promise(resolve => setTimeout(resolve, 3))
    }
  }

  /** Ends it in order, and by force where that takes too long. */
  async end(): Promise<void> {
    if (this.#hasEnded) return
    this.#signal('SIGTERM')
    const force = setTimeout(() => this.#signal('SIGKILL'), endLimit)
    await this.#ended
    clearTimeout(force)
  }

  #signal(signal: NodeJS.Signals): void {
    if (this.#hasEnded) return
    if (this.#isGroup) process.kill(this.#named, signal)
    else this.#child.kill(signal)
  }
}
