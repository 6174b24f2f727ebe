import { gzipSync } from 'node:zlib'
import { fetchBytes } from './ask.ts'
import type { Case } from './case.ts'
import { fill } from './fill.ts'
import { columns, rawRead, readSide } from './list.ts'
import { compare, print } from './measure.ts'
import { cookieAt } from './stage.ts'

const beside = 10_000
const smallest = 50
const rounds = 5

/** The first view of a board in one project, one at a time; a board of ten thousand cards in the same run. */
export const board: Case = {
  name: 'board',
  async run(stage, { sizes }) {
    await fill(stage, stage.small, beside)
    for (const size of new Set([smallest, ...sizes])) {
      await fill(stage, stage.project, size)
      const query = (project: string) => `issue.board?project=${project}`
      const sides = {
        ours: readSide(stage, query(stage.project.id)),
        raw: rawRead(stage, rawSql, [stage.workspace, stage.project.id]),
        at10k: readSide(stage, query(stage.small.id)),
      }
      const answer = await fetchBytes(`${stage.url}/api/v1/${query(stage.project.id)}`, {
        cookie: cookieAt(stage, 0),
      })
      const gzipBytes = gzipSync(answer).length
      const measured = await compare(stage, sides, { conc: 1, rounds, seconds: 2 })
      print({ case: 'board', size, conc: 1, gzipBytes, ...measured })
    }
  },
}

const each = columns.replaceAll(/\w+/g, 'i.$&')
const inColumn = 'i.workspace_id = $1 and i.project_id = $2 and i.status_id = s.id'
const rawSql = `select s.id as g, c.n, r.* from issues.status s
  cross join lateral (select count(*)::int as n from
    (select 1 from issues.issue i where ${inColumn} limit 1001) counted) c
  left join lateral (select ${each} from issues.issue i where ${inColumn} order by i.rank, i.id limit 51) r on true
  where s.workspace_id = $1 and s.project_id = $2 order by s.rank, s.id, r.rank, r.id`
