import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runCrash } from './crash.ts'

const seed = Number(process.env.CONCORD_SEED ?? Date.now() % 1_000_000)
const kills = Number(process.env.CONCORD_KILLS ?? 60)
// Each part has a server of its own, so that none takes minutes.
const parts = 4

for (let part = 0; part < parts; part++) {
  const own = Math.ceil(kills / parts)
  test(`${own} kills under load lose, double and tear nothing (seed ${seed + part})`, async () => {
    const report = await runCrash({ kills: own, seed: seed + part })
    console.log(JSON.stringify(report))
    const { lost, doubled, gaps, torn } = report
    assert.deepEqual({ lost, doubled, gaps, torn }, { lost: 0, doubled: 0, gaps: 0, torn: 0 })
    assert.ok(report.acknowledged > own, 'the load went on between the kills')
  })
}

test(`the same harness sees what an early acknowledgement loses (seed ${seed})`, async () => {
  const report = await runCrash({ kills: 6, seed, early: true })
  console.log(JSON.stringify(report))
  assert.ok(report.lost > 0)
})
