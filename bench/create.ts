import { newId } from '../kernel/ids.ts'
import { between, rankOfNumber } from '../kernel/rank.ts'
import { fetchBytes } from './ask.ts'
import type { Case } from './case.ts'
import { Ears } from './ears.ts'
import { fill, sizeOf } from './fill.ts'
import { compare, print, type Side } from './measure.ts'
import { command, type Stage } from './stage.ts'

const small = 1000
const first = rankOfNumber(0)
const second = rankOfNumber(1)

/** Sixteen persons write; one socket counts every change of which it is told, and the log says how many there were. */
export const create: Case = {
  name: 'create',
  async run(stage, { sizes }) {
    for (const size of new Set([small, ...sizes])) {
      for (const conc of [1, 16, 64]) await measure(stage, { name: 'create', size, conc, deeds: [make] })
      for (const conc of [16, 64])
        await measure(stage, { name: 'create-mix', size, conc, deeds: [make, move, comment] })
    }
  },
}

/** Something that a person does: on our side a command, on RAW's the plain statement of it. */
interface Deed {
  readonly ours: (stage: Stage, given: Given) => { readonly name: string; readonly body: object }
  readonly raw: string
}
interface Given {
  readonly n: number
  readonly rank: string
  readonly old: string
}

const make: Deed = {
  ours: ({ project }, { n }) => ({
    name: 'issue.create',
    body: {
      id: newId(),
      project: project.id,
      title: `Made ${n}`,
      status: project.status[0],
      type: project.type,
    },
  }),
  raw: 'create',
}
const move: Deed = {
  ours: ({ project }, { n, old, rank }) => ({
    name: 'issue.move',
    body: { issue: old, status: project.status[n % project.status.length], rank },
  }),
  raw: 'move',
}
const comment: Deed = {
  ours: (_, { n, old }) => ({ name: 'comment.add', body: { on: old, body: `Said ${n}` } }),
  raw: 'comment',
}

async function measure(
  stage: Stage,
  { name, size, conc, deeds }: { name: string; size: number; conc: number; deeds: readonly Deed[] },
): Promise<void> {
  await fill(stage, stage.project, size)
  await stage.restart()
  const { project } = stage
  const rows = await stage.sql(
    `select id from issues.issue where project_id = '${project.id}' order by number limit 400`,
  )
  const olds = rows.map(row => String(row.id))
  const from = await headOf(stage)
  const ears = await Ears.open(stage, 1)
  const deedAt = (n: number) => deeds[n % deeds.length] ?? make
  const given = (n: number): Given => ({
    n,
    rank: between(first, second) ?? first,
    old: olds[n % olds.length] ?? '',
  })
  let n = 0
  const ours: Side = {
    pid: () => stage.app().pid,
    async once(worker) {
      const own = n++
      return (await command(stage, worker, deedAt(own).ours(stage, given(own)))).length
    },
  }
  const sides = { ours, raw: rawSide(stage, deedAt, ''), rawLog: rawSide(stage, deedAt, '-logged') }
  const measured = await compare(stage, sides, { conc, seconds: 1.3 })
  const changes = await changesSince(stage, from)
  await ears.until(changes)
  ears.expectEach(changes)
  ears.drop()
  print({ case: name, size, rows: await sizeOf(stage, project), conc, ...measured })
}

function rawSide(stage: Stage, deedAt: (n: number) => Deed, logged: string): Side {
  const { project } = stage
  let n = 0
  return {
    pid: () => stage.raw().pid,
    async once() {
      const own = n++
      const rank = rankOfNumber(own)
      const body = { n: own, project: project.id, status: project.status[0], rank, title: `Made ${own}` }
      const answer = await fetchBytes(`${stage.rawUrl}/${deedAt(own).raw}${logged}`, { method: 'POST', body })
      return answer.length
    },
  }
}

async function headOf({ sql, workspace }: Stage): Promise<number> {
  const [head] = await sql(`select max(seq) as seq from kernel.log_change where stream_id = '${workspace}'`)
  return Number(head?.seq)
}

async function changesSince({ sql, workspace, project }: Stage, seq: number): Promise<number> {
  const [found] =
    await sql(`select count(*)::int as n from kernel.log_change where workspace_id = '${workspace}'
    and container_id = '${project.id}' and stream_id = '${workspace}' and seq > ${seq} and op <> 'note'`)
  return Number(found?.n)
}
