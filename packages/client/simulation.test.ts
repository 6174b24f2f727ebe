import assert from 'node:assert/strict'
import test from 'node:test'
import { AnswerIsEnough, NoRowGuard, OneCursor, OneLog } from './testing/controls.ts'
import { calm, SimWorld, type Storm, type WorldOptions } from './testing/sim-world.ts'

// A failing run is repeated with SIM_SEED=…; SIM_RUNS multiplies the length of all of them.
const seed = Number(process.env.SIM_SEED ?? Math.floor(Math.random() * 1e9))
const runs = Number(process.env.SIM_RUNS ?? 1)
console.log(`SIM_SEED=${seed}`)

const rough: Storm = { ...calm, disconnects: 0.1, lost: 0.05, crashes: 0.002 }
const faulty: Storm = {
  ...calm,
  disconnects: 0.02,
  lost: 0.03,
  crashes: 0.001,
  faults: { twice: 0.05, behind: 0.01, far: 0.05, cached: 0.3 },
}
const summed: Storm = { ...calm, disconnects: 0.005, ownCards: 0, faults: { summed: 0.2 } }
const skipping: Storm = { ...calm, ownCards: 0, faults: { skipped: 0.02 } }
const hiding: Storm = { ...calm, access: 0.01, disconnects: 0.02, lost: 0.03, ownCards: 0 }

interface Outcome {
  readonly wrong: string[]
  readonly disconnects: number
}

async function weather(storm: Storm, options: WorldOptions): Promise<Outcome> {
  const world = new SimWorld(options)
  world.openAll()
  await world.time.pass(500)
  await world.run(storm)
  const wrong = await world.differences()
  return { wrong: wrong.map(line => `SIM_SEED=${options.seed} ${line}`), disconnects: world.disconnects }
}

async function holds(storm: Storm, count: number, options: Partial<WorldOptions> = {}): Promise<number> {
  let disconnects = 0
  for (let run = 0; run < count * runs; run++) {
    const outcome = await weather(storm, { seed: seed + run, ...options })
    assert.deepEqual(outcome.wrong, [])
    disconnects += outcome.disconnects
  }
  return disconnects
}

test('in good weather every screen ends as a fresh one would begin', async () => {
  await holds(calm, 2)
})

test('thousands of disconnects, lost requests and crashes lose, double, reorder or flash nothing', async t => {
  const disconnects = await holds(rough, 12)
  t.diagnostic(`${disconnects} disconnects`)
  assert.ok(disconnects > 1500 * runs, `${disconnects}`)
})

test('frames sent twice, slow readers, resets and answers from a cache do no harm', async () => {
  await holds(faulty, 6)
})

test('short windows over long boards keep their rows and counts', async () => {
  await holds(faulty, 6, { cards: 600, limit: 10 })
})

test('counts stop at a thousand and start again below', async () => {
  await holds(rough, 1, { cards: 6060, limit: 10 })
})

test('sums in place of changes lead to the same screens', async () => {
  await holds(summed, 6)
  await holds(summed, 3, { cards: 600, limit: 10 })
})

test('a frame that never came is noticed by the next one', async () => {
  await holds(skipping, 6)
})

test('what is hidden disappears, and is right when it comes back', async () => {
  await holds(hiding, 6)
})

const controls = {
  'one cursor for the whole socket': () => ({ cursors: new OneCursor() }),
  'no row guard': () => ({ store: new NoRowGuard() }),
  'patches that go with the answer': () => ({ cursors: new AnswerIsEnough() }),
  'one position for both logs': () => ({ cursors: new OneLog() }),
}
for (const [name, parts] of Object.entries(controls)) {
  test(`the harness notices ${name}`, async () => {
    for (let run = 0; run < 10; run++) {
      const { wrong } = await weather(faulty, { seed: seed + run, parts })
      if (wrong.length > 0) return
    }
    assert.fail('nothing was found wrong')
  })
}
