import { z } from 'zod'
import { defineCommand, ref, type Tx } from '../../../kernel/command.ts'
import type { RowOf } from '../../../kernel/object.ts'
import { isCrowded, ranks } from '../../../kernel/rank.ts'
import { Issue, Status } from '../objects.ts'
import { seed } from '../seed.ts'

/** How many issues on either side of the crowd get new ranks: the few around it, or else as many as one command may write. */
const reaches = [50, 250] as const

/** Ranks between two neighbours grow with each card that is put there; a stretch of the column then shares its room anew. */
export const spreadColumn = defineCommand({
  name: 'status.spread',
  about:
    'Give the issues around one of a column shorter ranks, in the same order, where it has become crowded.',
  permission: 'issue:edit',
  target: { type: Status, from: 'status' },
  internal: true,
  undo: { none: 'The order is the same as before.' },
  input: () =>
    z.strictObject({ status: ref(Status), issue: ref(Issue).describe('One of the crowd, in that column') }),
  example: () => ({ status: seed.todo, issue: seed.issue }),
  async run(tx, { issue }) {
    const middle = tx.row(issue)
    if (middle.statusId !== tx.target.id) return
    for (const reach of reaches) {
      const stretch = await stretchAround(tx, middle, reach)
      const fresh = ranks(stretch.rows.length, stretch)
      if (fresh === null || fresh.some(isCrowded)) continue
      for (const [index, row] of stretch.rows.entries()) tx.update(Issue, row.id, { rank: fresh[index] })
      return
    }
  },
})

interface Stretch {
  readonly rows: readonly RowOf<typeof Issue>[]
  /** The ranks that stay, on both sides; null: the end of the column. */
  readonly after: string | null
  readonly before: string | null
}

async function stretchAround(tx: Tx, middle: RowOf<typeof Issue>, reach: number): Promise<Stretch> {
  const inColumn = { projectId: middle.projectId, statusId: middle.statusId }
  const after = [middle.rank, middle.id] as const
  const above = await tx.find(Issue, inColumn, { order: ['-rank'], after, limit: reach + 1 })
  const below = await tx.find(Issue, inColumn, { order: ['rank'], after, limit: reach + 1 })
  return {
    rows: [...above.slice(0, reach).toReversed(), middle, ...below.slice(0, reach)],
    after: above[reach]?.rank ?? null,
    before: below[reach]?.rank ?? null,
  }
}
