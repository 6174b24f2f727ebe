import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import type { Program } from './program.ts'
import { within } from './within.ts'

/** For every server of the benchmark: the inspector opens only when it is asked for. */
export const inspectable = '--inspect-port=127.0.0.1:0'
const limit = 60_000

/** The inspector of a running Node process. */
class Inspector {
  readonly #socket: WebSocket
  readonly #waiting = new Map<number, (answer: { result?: Record<string, unknown> }) => void>()
  #asked = 0

  static async open(program: Program): Promise<Inspector> {
    const found = () => /Debugger listening on (ws:\S+)/.exec(program.said)?.[1] ?? null
    if (found() === null) process.kill(program.pid, 'SIGUSR1')
    const socket = new WebSocket(await within(program.until(found), limit, 'the inspector'))
    const inspector = new Inspector(socket)
    await within(
      new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject)),
      limit,
      'the inspector',
    )
    return inspector
  }

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.on('message', data => {
      const answer = JSON.parse(String(data))
      this.#waiting.get(answer.id)?.(answer)
      this.#waiting.delete(answer.id)
    })
  }

  async call(method: string, params: object = {}): Promise<Record<string, unknown>> {
    const id = ++this.#asked
    const answered = new Promise<{ result?: Record<string, unknown> }>(resolve =>
      this.#waiting.set(id, resolve),
    )
    this.#socket.send(JSON.stringify({ id, method, params }))
    return (await within(answered, limit, method)).result ?? {}
  }

  close(): void {
    this.#socket.terminate()
  }
}

/** What JavaScript holds in another Node process once what is unused is freed, in kB. */
export async function heapKbAfterCollection(program: Program): Promise<number> {
  const inspector = await Inspector.open(program)
  for (let i = 0; i < 2; i++) await inspector.call('HeapProfiler.collectGarbage')
  const { usedSize = 0, backingStorageSize = 0 } = await inspector.call('Runtime.getHeapUsage')
  inspector.close()
  return (Number(usedSize) + Number(backingStorageSize)) / 1024
}

/** Does something while a server's CPU is sampled; writes the profile beside a list of its heaviest functions. */
export async function profiled<T>(program: Program, run: () => Promise<T>): Promise<T> {
  const inspector = await Inspector.open(program)
  await inspector.call('Profiler.enable')
  await inspector.call('Profiler.setSamplingInterval', { interval: 500 })
  await inspector.call('Profiler.start')
  const result = await run()
  const { profile } = await inspector.call('Profiler.stop')
  inspector.close()
  const path = join(await mkdtemp(join(tmpdir(), 'concord-profile-')), 'server.cpuprofile')
  await writeFile(path, JSON.stringify(profile))
  process.stderr.write(`${path}\n${heaviest(JSON.parse(JSON.stringify(profile)))}\n`)
  return result
}

interface Profile {
  readonly nodes: readonly {
    readonly id: number
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number }
  }[]
  readonly samples: readonly number[]
}

function heaviest({ nodes, samples }: Profile): string {
  const names = new Map(
    nodes.map(({ id, callFrame: { functionName, url, lineNumber } }) => [
      id,
      `${functionName || '?'} ${url.split('/').at(-1)}:${lineNumber + 1}`,
    ]),
  )
  const counts = new Map<string, number>()
  for (const sample of samples) {
    const name = names.get(sample) ?? ''
    if (!name.startsWith('(idle)')) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const lines = [...counts].toSorted((a, b) => b[1] - a[1]).slice(0, 30)
  return lines.map(([name, count]) => `${((count / all) * 100).toFixed(1).padStart(6)} %  ${name}`).join('\n')
}
