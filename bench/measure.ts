import { cpuOfTree, loadNow, residentMb } from './cpu.ts'
import { profiled } from './inspector.ts'
import type { Stage } from './stage.ts'

/** One side of a comparison: what it does once, giving the bytes of the answer, and whose CPU it costs beside PostgreSQL's. */
export interface Side {
  pid(): number
  once(worker: number): Promise<number>
}

interface Sample {
  readonly times: number[]
  sec: number
  app: number
  pg: number
  bytes: number
}

export interface Summed {
  readonly n: number
  readonly sec: number
  readonly rps: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  /** CPU of the server's own process, a thing. */
  readonly appCpuMs: number
  readonly pgCpuMs: number
  /** Of an answer. */
  readonly bytes: number
}

export interface Pace {
  readonly conc: number
  readonly rounds?: number
  readonly seconds?: number
}

/**
 * All sides in turn, several rounds, `conc` at once: only the ratio of two that ran in one run means something. The
 * fields of every side but `ours` begin with its name, and `x` names a ratio: ours divided by that side's.
 */
export async function compare<Name extends string>(
  stage: Stage,
  sides: Readonly<Record<Name | 'ours' | 'raw', Side>>,
  pace: Pace,
) {
  const sampled = () => sampleAll(stage, sides, pace)
  const { ours, ...others } = await (stage.isProfiled ? profiled(stage.app(), sampled) : sampled())
  const line: Record<string, number> = { ...ours, rss: residentMb(stage.app().pid), load: loadNow() }
  for (const [name, other] of Object.entries<Summed>(others)) Object.assign(line, against(name, ours, other))
  return line
}

async function sampleAll<Name extends string>(
  stage: Stage,
  sides: Readonly<Record<Name | 'ours' | 'raw', Side>>,
  { conc, rounds = 3, seconds = 1.5 }: Pace,
): Promise<{ ours: Summed; [name: string]: Summed }> {
  const all = Object.entries<Side>(sides).map(([name, side]) => {
    const into: Sample = { times: [], sec: 0, app: 0, pg: 0, bytes: 0 }
    return { name, side, into }
  })
  for (const { side } of all) await drive(side, { conc, seconds: 0.5 })
  for (let round = 0; round < rounds; round++)
    for (const { side, into } of all) await sample(stage, side, { into, conc, seconds })
  const results = all.map(({ name, into }) => [name, summed(into)] as const)
  const [first] = results.filter(([name]) => name === 'ours')
  if (first === undefined) throw new Error('a comparison without our side')
  return { ...Object.fromEntries(results), ours: first[1] }
}

/** `rawP50`, `xRawP50` and so on. */
function against(name: string, ours: Summed, other: Summed): Record<string, number> {
  const title = name.charAt(0).toUpperCase() + name.slice(1)
  const cpu = (of: Summed) => of.appCpuMs + of.pgCpuMs
  return {
    [`${name}P50`]: other.p50,
    [`${name}P95`]: other.p95,
    [`${name}Rps`]: other.rps,
    [`${name}CpuMs`]: round(cpu(other)),
    [`${name}Bytes`]: other.bytes,
    [`x${title}P50`]: round(ours.p50 / other.p50),
    [`x${title}P95`]: round(ours.p95 / other.p95),
    [`x${title}Rps`]: round(ours.rps / other.rps),
    [`x${title}Cpu`]: round(cpu(ours) / cpu(other)),
  }
}

async function sample(
  stage: Stage,
  side: Side,
  { into, conc, seconds }: { into: Sample; conc: number; seconds: number },
): Promise<void> {
  const [app, pg] = [cpuOfTree(side.pid()), cpuOfTree(stage.postgresPid())]
  const begun = performance.now()
  const { times, bytes } = await drive(side, { conc, seconds })
  into.times.push(...times)
  into.bytes += bytes
  into.sec += (performance.now() - begun) / 1000
  into.app += cpuOfTree(side.pid()) - app
  into.pg += cpuOfTree(stage.postgresPid()) - pg
}

/** `conc` workers, each doing it again and again until the time is up. */
export async function drive(
  side: Side,
  { conc, seconds }: { conc: number; seconds: number },
): Promise<{ times: number[]; bytes: number }> {
  const until = performance.now() + seconds * 1000
  const times: number[] = []
  let bytes = 0
  const worker = async (number: number): Promise<void> => {
    while (performance.now() < until) {
      const begun = performance.now()
      const size = await side.once(number)
      times.push(performance.now() - begun)
      bytes += size
    }
  }
  await Promise.all(Array.from({ length: conc }, (_, number) => worker(number)))
  return { times, bytes }
}

function summed({ times, sec, app, pg, bytes }: Sample): Summed {
  const n = times.length
  return {
    n,
    sec: round(sec),
    rps: Math.round(n / sec),
    ...percentiles(times),
    appCpuMs: round(app / n),
    pgCpuMs: round(pg / n),
    bytes: Math.round(bytes / n),
  }
}

export function percentiles(times: readonly number[]): { p50: number; p95: number; p99: number } {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0)
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

export const round = (value: number): number => Math.round(value * 1000) / 1000

export function print(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
