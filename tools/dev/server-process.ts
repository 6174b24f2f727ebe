import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { DevOrder, DevTold } from './dev-server.ts'

const program = join(import.meta.dirname, 'dev-server.ts')
const say = (line: string) => process.stderr.write(`${line}\n`)

/** The process that serves: one at a time, each change of sources makes a new one. */
export class ServerProcess {
  readonly #order: () => DevOrder
  #child: ChildProcess | null = null
  #turn = Promise.resolve()
  #isWanted = false

  constructor(order: () => DevOrder) {
    this.#order = order
  }

  start(): void {
    this.#isWanted = true
    this.#turn = this.#turn.then(() => this.#spawn(performance.now()))
  }

  restart(paths: readonly string[]): void {
    if (!this.#isWanted) return
    const since = performance.now()
    say(`Changed: ${paths.slice(0, 3).join(', ')}${paths.length > 3 ? ` and ${paths.length - 3} more` : ''}`)
    this.#turn = this.#turn.then(() => this.#end()).then(() => this.#spawn(since))
  }

  stop(): Promise<void> {
    this.#isWanted = false
    return this.#turn.then(() => this.#end())
  }

  /** Resolves when it is ready, or has failed; then the next change starts it again. */
  #spawn(since: number): Promise<void> {
    const child = fork(program)
    this.#child = child
    child.send(this.#order())
    return new Promise(resolve => {
      child.on('message', (told: DevTold) => {
        if ('trouble' in told) say(told.trouble)
        else
          console.log(`Concord is ready: ${told.ready}\n  after ${Math.round(performance.now() - since)} ms`)
        resolve()
      })
      child.once('exit', code => {
        if (this.#child === child) this.#child = null
        if (code) say('The server has ended; it starts again with the next change.')
        resolve()
      })
    })
  }

  async #end(): Promise<void> {
    const child = this.#child
    if (!child) return
    const ended = new Promise(resolve => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
  }
}
