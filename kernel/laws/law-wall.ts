import assert from 'node:assert/strict'
import { openConnection } from '../db/driver.ts'
import { statement } from '../db/readers.ts'
import type { LawHouse } from './house.ts'

/**
 * Law 3, the second wall: for the application's role, rows of other workspaces are neither to be read nor to be
 * written, in any table, and without a workspace every statement fails.
 */
export async function isBehindTheWall(house: LawHouse): Promise<void> {
  const open = house.tables.filter(table => !table.isProtected).map(table => table.name)
  assert.deepEqual(open, [], 'tables without row-level security')
  const { workspace } = await house.seeded()
  const other = await house.clone(workspace)
  const connection = openConnection({ address: house.address, session: { role: 'concord_app' } })
  try {
    for (const { name } of house.tables) {
      const here = `begin; set local app.workspace_id = '${workspace}'`
      const count = statement(`select count(*)::int as count from ${name} where workspace_id <> $1::uuid`, [
        workspace,
      ])
      const results = await connection.pipeline([statement(here, []), count, statement('commit', [])])
      assert.equal(results[1]?.[0]?.count, 0, `${name} shows rows of other workspaces`)
      const taken = statement(`update ${name} set workspace_id = $1::uuid where workspace_id = $2::uuid`, [
        workspace,
        other,
      ])
      const written = await connection.pipeline([statement(here, []), taken, statement('rollback', [])])
      assert.equal(written[1]?.count, 0, `${name} lets rows of other workspaces be taken`)
      // An empty table may answer without looking at the setting that is missing.
      const lost = await connection
        .pipeline([statement(`select 1 from ${name} limit 1`, [])])
        .catch(() => [[]])
      assert.deepEqual([...(lost[0] ?? [])], [], `${name} shows rows without a workspace`)
    }
  } finally {
    await connection.end()
  }
}
