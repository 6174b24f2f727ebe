import { rankOfNumber } from '../kernel/rank.ts'
import type { Case } from './case.ts'
import { fill } from './fill.ts'
import { compare, print, round } from './measure.ts'
import { ask, command, type Stage } from './stage.ts'

/** Sixteen at once drop cards at one spot. Counts the rows that PostgreSQL wrote. */
export const move: Case = {
  name: 'move',
  async run(stage, sizes) {
    for (const size of sizes) {
      await fill(stage, size)
      const rows = await stage.sql('select id from issues.issue order by number limit 400')
      const ids = rows.map(row => String(row.id))
      const count = { moves: 0 }
      const before = await updates(stage)
      const measured = await compare(stage, sidesOf(stage, ids, count), { conc: 16 })
      // PostgreSQL tells its figures a second later.
      await new Promise(resolve => setTimeout(resolve, 1500))
      const rowsPerMove = round(((await updates(stage)) - before) / count.moves)
      print({ case: 'move', size, conc: 16, rowsPerMove, ...measured })
    }
  },
}

function sidesOf(stage: Stage, ids: readonly string[], count: { moves: number }) {
  const next = () => {
    count.moves += 1
    return {
      issue: ids[count.moves % ids.length],
      status: stage.status[1],
      rank: `${rankOfNumber(7)}${count.moves}V`,
    }
  }
  const ours = {
    pid: stage.appPid,
    once: async (worker: number) => void (await command(stage, worker, { name: 'issue.move', body: next() })),
  }
  let raw = 0
  const rawSide = {
    pid: stage.rawPid,
    async once() {
      raw += 1
      await ask(`${stage.rawUrl}/move`, {
        method: 'POST',
        body: { n: String(raw), status: stage.status[1], rank: `${rankOfNumber(7)}${raw}V` },
      })
    },
  }
  return { ours, raw: rawSide }
}

async function updates(stage: Stage): Promise<number> {
  const [found] = await stage.sql(
    `select n_tup_upd as n from pg_stat_user_tables where schemaname = 'issues' and relname = 'issue'`,
  )
  return Number(found?.n)
}
