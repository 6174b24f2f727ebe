import { between, rankOfNumber } from '../kernel/rank.ts'
import { fetchBytes } from './ask.ts'
import type { Case } from './case.ts'
import { fill } from './fill.ts'
import { compare, print, round, type Side } from './measure.ts'
import { command, type Stage } from './stage.ts'

const conc = 16
// So long a backend may keep its figures to itself, and a little more.
const statisticsMs = 11_000

/** Sixteen at once drop cards at one spot of a column. Counts the rows that PostgreSQL wrote and read for it. */
export const move: Case = {
  name: 'move',
  async run(stage, { sizes }) {
    for (const size of sizes) {
      await fill(stage, stage.project, size)
      await stage.restart()
      const spot = await spotOf(stage)
      await settled()
      const before = await figures(stage)
      const count = { moves: 0 }
      const measured = await compare(stage, sidesOf(stage, spot, count), { conc })
      await settled()
      const after = await figures(stage)
      const each = (field: 'written' | 'read') => round((after[field] - before[field]) / count.moves)
      print({
        case: 'move',
        size,
        conc,
        rowsWritten: each('written'),
        rowsRead: each('read'),
        ranks: await differentRanks(stage, spot),
        ...measured,
      })
    }
  },
}

interface Spot {
  /** The neighbours between which every card is dropped. */
  readonly above: string
  readonly below: string
  readonly status: string
  readonly cards: readonly string[]
}

async function spotOf({ sql, project }: Stage): Promise<Spot> {
  const status = project.status[1] ?? ''
  const inColumn = `from issues.issue where project_id = '${project.id}' and status_id = '${status}'`
  const neighbours = await sql(`select rank ${inColumn} order by rank, id offset 5 limit 2`)
  const cards = await sql(
    `select id from issues.issue where project_id = '${project.id}' order by number desc limit 400`,
  )
  return {
    above: String(neighbours[0]?.rank),
    below: String(neighbours[1]?.rank),
    status,
    cards: cards.map(row => String(row.id)),
  }
}

function sidesOf(stage: Stage, spot: Spot, count: { moves: number }): { ours: Side; raw: Side } {
  const ours: Side = {
    pid: () => stage.app().pid,
    async once(worker) {
      count.moves += 1
      const issue = spot.cards[count.moves % spot.cards.length]
      const body = { issue, status: spot.status, rank: between(spot.above, spot.below) }
      return (await command(stage, worker, { name: 'issue.move', body })).length
    },
  }
  let n = 0
  const raw: Side = {
    pid: () => stage.raw().pid,
    async once() {
      n += 1
      const body = { n, status: spot.status, rank: rankOfNumber(n) }
      return (await fetchBytes(`${stage.rawUrl}/move`, { method: 'POST', body })).length
    },
  }
  return { ours, raw }
}

async function figures({ sql }: Stage): Promise<{ written: number; read: number }> {
  const [found] =
    await sql(`select n_tup_upd + n_tup_ins + n_tup_del as written, seq_tup_read + idx_tup_fetch as read
    from pg_stat_user_tables where schemaname = 'issues' and relname = 'issue'`)
  return { written: Number(found?.written), read: Number(found?.read) }
}

function settled(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, statisticsMs))
}

/** How many ranks the cards have that were dropped there, of how many cards. */
async function differentRanks({ sql, project }: Stage, { above, below, status }: Spot): Promise<string> {
  const [found] =
    await sql(`select count(distinct rank)::int as ranks, count(*)::int as cards from issues.issue
    where project_id = '${project.id}' and status_id = '${status}' and rank > '${above}' and rank < '${below}'`)
  return `${found?.ranks} of ${found?.cards}`
}
