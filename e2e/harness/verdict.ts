import { startEmbedded } from '../../apps/server/postgres/start-embedded.ts'
import { openConnection } from '../../kernel/db/driver.ts'
import type { Acknowledged } from './journal.ts'

/** What is wrong with what is in the database, after everything has ended. All zero is right. */
export interface Verdict {
  /** Acknowledged, and not in the log. */
  readonly lost: number
  /** One command done twice: two entries, or two issues of one title. */
  readonly doubled: number
  /** Numbers that are missing in a stream of the log, or among a project's issues. */
  readonly gaps: number
  /** Issues without their change in the log, or changes without their issue. */
  readonly torn: number
}

const doubledSql = `select (select count(*) from (select title from issues.issue group by title having count(*) > 1) twice)
  + (select count(*) from (select id from kernel.log_command group by id having count(*) > 1) twice) as n`
const gapsSql = `select coalesce(sum(gap), 0)::bigint as n from (
    select max(seq) - count(*) as gap from kernel.log_change group by workspace_id, stream_id
    union all
    select max(number) - count(*) from issues.issue group by workspace_id, project_id) each`
const tornSql = `select
    (select count(*) from issues.issue i where not exists (select 1 from kernel.log_change l
      where l.workspace_id = i.workspace_id and l.object_id = i.id and l.op = 'create'))
  + (select count(*) from kernel.log_change l where l.type = 'issue' and l.op = 'create'
      and not exists (select 1 from issues.issue i where i.workspace_id = l.workspace_id and i.id = l.object_id))
  + (select count(*) from kernel.log_change l where not exists (select 1 from kernel.log_command c
      where c.workspace_id = l.workspace_id and c.id = l.command_id)) as n`

/** Opens the stopped server's PostgreSQL and holds it against the journal. */
export async function judge(data: string, acknowledged: readonly Acknowledged[]): Promise<Verdict> {
  const postgres = await startEmbedded({ data, say: () => undefined, onChange: () => undefined })
  const connection = openConnection({
    address: { ...postgres.superuserAddress, database: postgres.address.database },
    session: {},
  })
  try {
    const ask = async (text: string) => (await connection.pipeline([{ text, parameters: [] }]))[0] ?? []
    const known = new Set((await ask('select id from kernel.log_command')).map(row => String(row.id)))
    const count = async (text: string) => Number((await ask(text))[0]?.n)
    return {
      lost: acknowledged.filter(({ id }) => !known.has(id)).length,
      doubled: await count(doubledSql),
      gaps: await count(gapsSql),
      torn: await count(tornSql),
    }
  } finally {
    await connection.end()
    await postgres.stop()
  }
}
