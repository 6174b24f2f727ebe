import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { after } from 'node:test'
import type { Owner } from '../postgres/owner.ts'
import { eventually } from './processes.ts'

const dist = join(import.meta.dirname, '../../../dist/server')
if (!existsSync(dist))
  throw new Error('There is no bundle: npm test builds it, or node tools/start.mjs build.')

const running = new Set<ChildProcess>()
after(() => {
  for (const child of running) child.kill('SIGKILL')
})

/** Another place than the one of these sources, and another user than oneself. */
export interface Elsewhere {
  /** A folder with `dist` and the packages that this needs. */
  readonly clone: string
  readonly user: Owner | null
}

/** The bundled server in a process group of its own. */
export class ServerProcess {
  readonly child
  /** Resolves with the exit code, or null after a signal that killed it. */
  readonly ended: Promise<number | null>
  stdout = ''
  stderr = ''

  constructor(
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
    elsewhere: Elsewhere | null = null,
  ) {
    const bundle = elsewhere ? join(elsewhere.clone, 'dist/server') : dist
    this.child = spawn(process.execPath, [join(bundle, 'main.mjs'), ...args], {
      ...elsewhere?.user,
      ...(elsewhere ? { cwd: elsewhere.clone } : {}),
      detached: true,
      env: { PATH: process.env.PATH, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running.add(this.child)
    this.child.stdout.on('data', part => {
      this.stdout += part
    })
    this.child.stderr.on('data', part => {
      this.stderr += part
    })
    this.ended = new Promise(resolve =>
      this.child.once('close', code => {
        running.delete(this.child)
        resolve(code)
      }),
    )
  }

  /** Its URL, once it says that it is ready. */
  async ready(): Promise<string> {
    const url = () => /^Concord is ready: (http:\S+)$/m.exec(this.stdout)?.[1]
    await eventually(`the server was ready (${this.stderr})`, () => {
      if (this.child.exitCode !== null) throw new Error(`The server ended: ${this.stderr}`)
      return url() !== undefined
    })
    return url() ?? ''
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal)
  }

  /** As a Ctrl-C in a terminal does. */
  signalGroup(signal: NodeJS.Signals): void {
    process.kill(-(this.child.pid ?? Number.NaN), signal)
  }

  async killGroup(): Promise<void> {
    this.signalGroup('SIGKILL')
    await this.ended
  }
}

/** Runs the bundled CLI to its end. */
export function runCli(args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise(resolve => {
    const env = { PATH: process.env.PATH }
    execFile(process.execPath, [join(dist, 'cli.mjs'), ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr })
    })
  })
}
