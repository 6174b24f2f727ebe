import { z } from 'zod'
import { defineQuery, idOf } from '../../../kernel/query.ts'
import { Department } from '../../people/index.ts'
import { Pair, Request } from '../objects.ts'

export const listPairs = defineQuery({
  name: 'pair.list',
  about: 'The pairs of departments between which you see requests, each with the number of open ones.',
  permission: 'object:read',
  scope: '@actor',
  watches: [Pair, Request],
  input: () => z.strictObject({}),
  output: () =>
    z.strictObject({
      pairs: z.array(
        z.strictObject({ id: idOf(Pair), a: idOf(Department), b: idOf(Department), open: z.int() }),
      ),
    }),
  example: () => ({}),
  async run(read) {
    const pairs = await read.visible(Pair, {})
    const counts = await read.sql<{ pairId: string; open: number }>(
      `select r.pair_id, count(*)::int as open from requests.request r
       join kernel.container c on c.workspace_id = r.workspace_id and c.id = r.pair_id
       where r.workspace_id = $1 and c.no = any($2::bigint[]) and r.closed_at is null group by r.pair_id`,
      [read.workspace, read.containerNumbers],
    )
    const open = new Map(counts.map(count => [count.pairId, count.open]))
    return { pairs: pairs.map(({ id, aId, bId }) => ({ id, a: aId, b: bId, open: open.get(id) ?? 0 })) }
  },
})
