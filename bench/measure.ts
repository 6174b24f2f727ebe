import { cpuOfTree, loadNow } from './cpu.ts'
import type { Stage } from './stage.ts'

/** One side of a comparison: what it does once, and whose CPU it costs beside PostgreSQL's. */
export interface Side {
  readonly pid: number
  once(worker: number): Promise<void>
}

export interface Measured {
  readonly n: number
  readonly sec: number
  readonly rps: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  /** CPU of the server's own process, a thing. */
  readonly appCpuMs: number
  readonly pgCpuMs: number
}

interface Sample {
  readonly times: number[]
  sec: number
  app: number
  pg: number
}

/** Both sides in turn, several rounds, `conc` at once: only the ratio of two that ran in one run means something. */
export async function compare(
  stage: Stage,
  sides: { ours: Side; raw: Side },
  { conc, rounds = 3, seconds = 2 }: { conc: number; rounds?: number; seconds?: number },
) {
  const ours: Sample = { times: [], sec: 0, app: 0, pg: 0 }
  const raw: Sample = { times: [], sec: 0, app: 0, pg: 0 }
  for (const side of [sides.ours, sides.raw]) await drive(side, { conc, seconds: 1 })
  for (let round = 0; round < rounds; round++) {
    await sample(stage, sides.ours, { into: ours, conc, seconds })
    await sample(stage, sides.raw, { into: raw, conc, seconds })
  }
  const [a, b] = [summed(ours), summed(raw)]
  return {
    ...a,
    load: loadNow(),
    rawP50: b.p50,
    rawP95: b.p95,
    rawRps: b.rps,
    rawCpuMs: round(b.appCpuMs + b.pgCpuMs),
    xRawP50: round(a.p50 / b.p50),
    xRawP95: round(a.p95 / b.p95),
    xRawRps: round(a.rps / b.rps),
    xRawCpu: round((a.appCpuMs + a.pgCpuMs) / (b.appCpuMs + b.pgCpuMs)),
  }
}

async function sample(
  stage: Stage,
  side: Side,
  { into, conc, seconds }: { into: Sample; conc: number; seconds: number },
): Promise<void> {
  const [app, pg] = [cpuOfTree(side.pid), cpuOfTree(stage.postgresPid())]
  const begun = performance.now()
  into.times.push(...(await drive(side, { conc, seconds })))
  into.sec += (performance.now() - begun) / 1000
  into.app += cpuOfTree(side.pid) - app
  into.pg += cpuOfTree(stage.postgresPid()) - pg
}

async function drive(side: Side, { conc, seconds }: { conc: number; seconds: number }): Promise<number[]> {
  const until = performance.now() + seconds * 1000
  const times: number[] = []
  const worker = async (number: number): Promise<void> => {
    while (performance.now() < until) {
      const begun = performance.now()
      await side.once(number)
      times.push(performance.now() - begun)
    }
  }
  await Promise.all(Array.from({ length: conc }, (_, number) => worker(number)))
  return times
}

function summed({ times, sec, app, pg }: Sample): Measured {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0)
  const n = times.length
  return {
    n,
    sec: round(sec),
    rps: Math.round(n / sec),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    appCpuMs: round(app / n),
    pgCpuMs: round(pg / n),
  }
}

export const round = (value: number): number => Math.round(value * 1000) / 1000

export function print(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
