import { fetchBytes } from './ask.ts'
import type { Case } from './case.ts'
import { cpuOfTree, loadNow, residentKb, residentMb } from './cpu.ts'
import { Ears } from './ears.ts'
import { heapKbAfterCollection } from './inspector.ts'
import { drive, percentiles, print, round, type Side } from './measure.ts'
import type { Program } from './program.ts'
import { command, type Stage } from './stage.ts'

const rounds = 60
const quietMs = 30
const perPerson = 40
const loadSeconds = 4
const conc = 64
/** RAW sends each change to each socket: more than so many frames it cannot get out in that time. */
const rawFrames = 150_000
const missed = 20

/** One command, N sockets that listen: after quiet, under a thousand commands a second, and when all come back at once. */
export const fanout: Case = {
  name: 'fanout',
  async run(stage, { isFull }) {
    for (const size of isFull ? [10, 100, 700, 1000, 5000] : [10, 100, 700]) {
      await stage.invite(Math.ceil(size / perPerson))
      await stage.restart()
      print({ case: 'fanout', size, ...(await measure(stage, size)), load: loadNow() })
    }
  },
}

async function measure(stage: Stage, size: number) {
  const { ours, raw } = writers(stage)
  const alone = await costs(ours, raw)
  const [oursKb, rawKb] = await occupied(stage, size)
  const quiet = await afterQuiet(oursKb.ears, rawKb.ears, { ours, raw })
  const heavy = await underLoad(oursKb.ears, rawKb.ears, { ours, raw, alone })
  const storm = await comeBack(oursKb.ears, rawKb.ears, { ours, raw })
  oursKb.ears.drop()
  rawKb.ears.drop()
  return {
    ...quiet,
    ...heavy,
    ...storm,
    kbPerSocket: oursKb.kb,
    rawKbPerSocket: rawKb.kb,
    heapKbPerSocket: oursKb.heapKb,
    rawHeapKbPerSocket: rawKb.heapKb,
    xRawHeap: round(oursKb.heapKb / rawKb.heapKb),
    rss: residentMb(stage.app().pid),
  }
}

function writers(stage: Stage): { ours: Side; raw: Side } {
  const { project } = stage
  let n = 0
  const title = () => `Told ${n++}`
  const ours: Side = {
    pid: () => stage.app().pid,
    async once(worker) {
      const body = { project: project.id, title: title(), status: project.status[0], type: project.type }
      return (await command(stage, worker, { name: 'issue.create', body })).length
    },
  }
  const raw: Side = {
    pid: () => stage.raw().pid,
    async once() {
      const body = { project: project.id, status: project.status[0], rank: 'a0', title: title() }
      return (await fetchBytes(`${stage.rawUrl}/create`, { method: 'POST', body })).length
    },
  }
  return { ours, raw }
}

interface Costs {
  readonly ours: number
  readonly raw: number
}

/** CPU of the server for one command that nobody listens to, in ms. */
async function costs(ours: Side, raw: Side): Promise<Costs> {
  const of = async (side: Side) => {
    await drive(side, { conc, seconds: 1 })
    const before = cpuOfTree(side.pid())
    const { times } = await drive(side, { conc, seconds: 2 })
    return (cpuOfTree(side.pid()) - before) / times.length
  }
  return { ours: await of(ours), raw: await of(raw) }
}

/** Memory that a socket takes: of the process, and of what JavaScript holds, both once what is unused is freed. */
async function occupied(stage: Stage, size: number) {
  const held = async (program: Program) => {
    const heap = await heapKbAfterCollection(program)
    return { heap, all: residentKb(program.pid) }
  }
  const open = async (program: Program, isRaw: boolean) => {
    const before = await held(program)
    const ears = await Ears.open(stage, size, { isRaw })
    const after = await held(program)
    const each = (what: 'heap' | 'all') => round((after[what] - before[what]) / size)
    return { ears, kb: each('all'), heapKb: each('heap') }
  }
  return [await open(stage.app(), false), await open(stage.raw(), true)] as const
}

async function afterQuiet(ears: Ears, rawEars: Ears, { ours, raw }: { ours: Side; raw: Side }) {
  const told = async (side: Side, to: Ears, round: number) => {
    await new Promise(resolve => setTimeout(resolve, quietMs))
    const begun = performance.now()
    await Promise.all([side.once(round), to.until(to.told.total + to.count)])
    return performance.now() - begun
  }
  const taken: number[] = []
  const rawTaken: number[] = []
  for (let round = 0; round < rounds; round++) {
    taken.push(await told(ours, ears, round))
    rawTaken.push(await told(raw, rawEars, round))
  }
  ears.expectEach(rounds)
  rawEars.expectEach(rounds)
  const [a, b] = [percentiles(taken), percentiles(rawTaken)]
  return {
    n: rounds,
    ...a,
    rawP50: b.p50,
    rawP95: b.p95,
    xRawP50: round(a.p50 / b.p50),
    xRawP95: round(a.p95 / b.p95),
  }
}

async function underLoad(
  ears: Ears,
  rawEars: Ears,
  { ours, raw, alone }: { ours: Side; raw: Side; alone: Costs },
) {
  const heavy = await loaded(ours, ears, { most: Number.POSITIVE_INFINITY, alone: alone.ours })
  const most = Math.max(20, Math.floor(rawFrames / rawEars.count))
  const rawHeavy = await loaded(raw, rawEars, { most, alone: alone.raw })
  return {
    createsPerSec: heavy.perSecond,
    lastToldMs: heavy.lastMs,
    usPerDelivery: heavy.us,
    rawCreatesPerSec: rawHeavy.perSecond,
    rawUsPerDelivery: rawHeavy.us,
    xRawDelivery: round(heavy.us / rawHeavy.us),
  }
}

/** As many commands as go out in a few seconds, all told to all; what the commands alone cost is taken off. */
async function loaded(side: Side, ears: Ears, { most, alone }: { most: number; alone: number }) {
  const before = { cpu: cpuOfTree(side.pid()), told: ears.told.total }
  const begun = performance.now()
  let made = 0
  const worker = async (number: number) => {
    while (performance.now() - begun < loadSeconds * 1000 && made < most) {
      made += 1
      await side.once(number)
    }
  }
  await Promise.all(Array.from({ length: conc }, (_, number) => worker(number)))
  const written = performance.now()
  await ears.until(before.told + made * ears.count, 120_000)
  const lastMs = performance.now() - written
  ears.expectEach((before.told + made * ears.count) / ears.count)
  const cpu = cpuOfTree(side.pid()) - before.cpu - made * alone
  const us = round((Math.max(0, cpu) * 1000) / (made * ears.count))
  return { perSecond: Math.round((made / (written - begun)) * 1000), lastMs: round(lastMs), us }
}

/** The lines break, twenty changes are made, and all come back at once and ask from where they stood. */
async function comeBack(ears: Ears, rawEars: Ears, { ours, raw }: { ours: Side; raw: Side }) {
  const back = async (side: Side, of: Ears) => {
    of.drop()
    for (let i = 0; i < missed; i++) await side.once(i)
    const cpu = cpuOfTree(side.pid())
    const begun = performance.now()
    await of.reopen()
    return { ms: round(performance.now() - begun), cpu: round(cpuOfTree(side.pid()) - cpu) }
  }
  const own = await back(ours, ears)
  ears.expectEach(missed)
  const rawOwn = await back(raw, rawEars)
  return { stormMs: own.ms, stormCpuMs: own.cpu, rawStormMs: rawOwn.ms, rawStormCpuMs: rawOwn.cpu }
}
