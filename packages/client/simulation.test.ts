import assert from 'node:assert/strict'
import test from 'node:test'
import { calm, SimWorld, type Storm } from './testing/sim-world.ts'

const seed = Number(process.env.SIM_SEED ?? Math.floor(Math.random() * 1e9))

async function weather(storm: Storm, runs: number): Promise<{ disconnects: number }> {
  let disconnects = 0
  for (let run = 0; run < runs; run++) {
    const world = new SimWorld({ seed: seed + run })
    world.openAll()
    await world.time.pass(500)
    await world.run(storm)
    assert.deepEqual(await world.differences(), [], `SIM_SEED=${seed + run}`)
    disconnects += world.disconnects
  }
  return { disconnects }
}

test('in good weather every screen ends as a fresh one would begin', async () => {
  await weather(calm, 3)
})
