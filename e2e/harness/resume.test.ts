import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runResume } from './resume.ts'

const seed = Number(process.env.CONCORD_SEED ?? Date.now() % 1_000_000)
const disconnects = Number(process.env.CONCORD_DISCONNECTS ?? 2000)

test(`${disconnects} cut lines miss, double and reorder nothing (seed ${seed})`, async () => {
  const report = await runResume({ disconnects, seed })
  console.log(JSON.stringify(report))
  const { missed, doubled, reordered, setBacks } = report
  assert.deepEqual(
    { missed, doubled, reordered, setBacks },
    { missed: 0, doubled: 0, reordered: 0, setBacks: 0 },
  )
  assert.ok(report.changes > 50, 'there was something to miss')
})

test(`the same harness sees what one cursor for the whole socket misses (seed ${seed})`, async () => {
  const report = await runResume({ disconnects: 300, seed, control: 'one-cursor' })
  console.log(JSON.stringify(report))
  assert.ok(report.missed > 0)
})

test(`the same harness sees rows go back without their guard (seed ${seed})`, async () => {
  const report = await runResume({ disconnects: 300, seed, control: 'no-guard' })
  console.log(JSON.stringify(report))
  assert.ok(report.setBacks > 0)
})
