import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openTestDatabase, type TestDatabase } from '../kernel/testing/database.ts'
import { findFreePort } from './free-port.ts'

const root = join(import.meta.dirname, '..')
const startLimit = 60_000

export interface ServerOptions {
  /** More settings, by environment variable, such as CONCORD_URL. */
  readonly env?: Readonly<Record<string, string>>
  /** The PostgreSQL that comes with Concord, in the data folder, instead of a database of the shared one. */
  readonly embedded?: boolean
}

/** The bundle as a process of its own, on an empty data folder and an empty database. */
export class TestServer {
  readonly url: string
  readonly port: number
  readonly data: string
  readonly #env: NodeJS.ProcessEnv
  readonly #database: TestDatabase | null
  #process: ChildProcess | null = null
  #output = ''
  #isExpectedToEnd = false

  static async start({ env = {}, embedded = false }: ServerOptions = {}): Promise<TestServer> {
    const database = embedded ? null : await openTestDatabase()
    const data = await mkdtemp(join(tmpdir(), 'concord-journey-'))
    // So that root's PostgreSQL, which runs as another user, gets through to its data.
    if (embedded) await chmod(data, 0o711)
    const server = new TestServer({ port: await findFreePort(), data, database, env })
    await server.start().catch(async (error: unknown) => {
      await server.remove()
      throw error
    })
    return server
  }

  private constructor(given: {
    port: number
    data: string
    database: TestDatabase | null
    env: ServerOptions['env']
  }) {
    const { port, data, database, env } = given
    this.port = port
    this.url = `http://127.0.0.1:${port}`
    this.data = data
    this.#database = database
    const { NODE_TEST_CONTEXT: _, CONCORD_URL: __, DATABASE_URL: ___, ...outer } = process.env
    const settings = { PORT: String(port), HOST: '127.0.0.1', CONCORD_DATA: data, CONCORD_GALLERY: 'on' }
    this.#env = { ...outer, ...settings, ...(database && { DATABASE_URL: database.url }), ...env }
  }

  /** The DATABASE_URL that it runs on; null where it brings its own. */
  get databaseUrl(): string | null {
    return this.#database?.url ?? null
  }

  get pid(): number | null {
    return this.#process?.pid ?? null
  }

  /** All that it has written so far, on both channels. */
  get output(): string {
    return this.#output
  }

  /** True if it ended without having been told to. */
  get hasCrashed(): boolean {
    return this.#process === null && !this.#isExpectedToEnd
  }

  /** Starts it again, on the same data; resolves once it is ready. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, ['dist/server/main.mjs'], {
      cwd: root,
      env: this.#env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#process = child
    this.#isExpectedToEnd = false
    const since = this.#output.length
    for (const channel of [child.stdout, child.stderr]) channel.on('data', part => this.#note(String(part)))
    const ended = new Promise<string>(resolve => {
      child.once('exit', (code, signal) => {
        if (this.#process === child) this.#process = null
        resolve(`it ended with ${signal ?? code}`)
      })
    })
    const ready = this.#waitFor(since, child)
    const trouble = await Promise.race([ready, ended])
    if (trouble) throw new Error(`The server did not start, ${trouble}:\n${this.#output.slice(since)}`)
  }

  /** Ends it and waits for that; gives its exit code, or the signal. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | NodeJS.Signals | null> {
    const child = this.#process
    if (!child) return null
    this.#isExpectedToEnd = true
    return new Promise(resolve => {
      child.once('exit', (code, by) => resolve(by ?? code))
      child.kill(signal)
    })
  }

  /** Ends it for good, with its data. */
  async remove(): Promise<void> {
    await this.stop()
    await this.#database?.drop()
    await rm(this.data, { recursive: true, force: true })
  }

  #note(part: string): void {
    this.#output += part
    this.#heard()
  }

  #heard: () => void = () => {}

  #waitFor(since: number, child: ChildProcess): Promise<string | null> {
    return new Promise(resolve => {
      const timer = setTimeout(() => {
        child.kill('SIGKILL')
        resolve(`it was not ready after ${startLimit / 1000} s`)
      }, startLimit)
      this.#heard = () => {
        if (!/^Concord is ready: /m.test(this.#output.slice(since))) return
        clearTimeout(timer)
        resolve(null)
      }
      child.once('exit', () => clearTimeout(timer))
    })
  }
}
