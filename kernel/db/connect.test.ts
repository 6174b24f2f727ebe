import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openDeskWorld } from '../testing/desk/open-desk-world.ts'
import { openConnection } from './driver.ts'

test('a question asked first of an almost empty table is planned as for a full one', async () => {
  const world = await openDeskWorld()
  try {
    await world.run('sheet.create', world.sheet('alone'))
    const owner = openConnection({ address: world.database.address, session: {} })
    await owner.pipeline([{ text: 'analyze kernel.log_change', parameters: [] }])
    await owner.end()
    const plan = await world.kernel.db.read(
      world.workspace,
      'explain select * from kernel.log_change where workspace_id = $1::uuid and stream_id = $1::uuid and seq > 0',
      [world.workspace],
    )
    assert.match(JSON.stringify(plan), /Index/)
    assert.doesNotMatch(JSON.stringify(plan), /Seq Scan/)
  } finally {
    await world.close()
  }
})
