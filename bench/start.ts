import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { findFreePort } from '../e2e/free-port.ts'
import type { Case } from './case.ts'
import { loadNow, programsOf, residentMb } from './cpu.ts'
import { fill } from './fill.ts'
import { percentiles, print } from './measure.ts'
import { Program } from './program.ts'
import { root, type Stage } from './stage.ts'

const times = 7
const idleMs = 5000
const largest = 1_000_000

/** The server's process to its first page, and `npm start` in an unchanged tree to the line that says it is ready. */
export const start: Case = {
  name: 'start',
  async run(stage, { isFull }) {
    const ready = await commandToReady(stage)
    print({ case: 'start', size: 0, ...(await ofServer(stage)), ...ready, load: loadNow() })
    if (!isFull) return
    await fill(stage, stage.project, largest)
    print({ case: 'start', size: largest, ...(await ofServer(stage)), load: loadNow() })
  },
}

async function ofServer(stage: Stage) {
  const taken: number[] = []
  for (let i = 0; i < times; i++) taken.push(await stage.restartApp())
  await new Promise(resolve => setTimeout(resolve, idleMs))
  const { p50, p95 } = percentiles(taken)
  return { n: times, p50, p95, rss: residentMb(stage.app().pid) }
}

/** On a data folder of its own, with the PostgreSQL that comes with Concord. The first of them is not counted. */
async function commandToReady({ folder, closers }: Stage) {
  const data = join(folder, 'started')
  await mkdir(data, { mode: 0o711 })
  const { CONCORD_URL: _, DATABASE_URL: __, ...outer } = process.env
  const env = { ...outer, HOST: '127.0.0.1', PORT: String(await findFreePort()), CONCORD_DATA: data }
  const now: { program: Program | null } = { program: null }
  await closers.keep(
    async () => undefined,
    async () => now.program?.end(),
  )
  const taken: number[] = []
  let programs: readonly string[] = []
  for (let i = 0; i <= times; i++) {
    const program = new Program(['npm', 'start'], { env, cwd: root, isGroup: true })
    now.program = program
    await program.until(() => (/^Concord is ready: /m.test(program.said) ? true : null))
    if (i > 0) taken.push(performance.now() - program.begun)
    programs = programsOf(program.pid)
    await program.end()
  }
  return { readyP50: percentiles(taken).p50, readyP95: percentiles(taken).p95, programs }
}
