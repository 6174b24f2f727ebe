import { rankOfNumber } from '../kernel/rank.ts'
import { command, type Stage } from './stage.ts'
import type { Project } from './world.ts'

const throughApi = 1000
const atOnce = 16
const titles = [
  'Sensor drifts after the third thermal cycle',
  'Write down who may sign off a late change',
  'The export leaves out rows whose date is empty',
  'Second source for the 2.4 GHz front end',
  '升级包校验失败时给出原因',
]

/** To which size a project was brought last: its issues have the numbers from 1 on, without a gap. */
const filled = new Map<string, number>()

/**
 * Brings a project to `size` issues, not more and not less: what the cases made is taken away again. A thousand are
 * made through the API, more by SQL, thin rows and log included.
 */
export async function fill(stage: Stage, project: Project, size: number): Promise<void> {
  const have = await sizeOf(stage, project)
  const kept = Math.min(filled.get(project.id) ?? 0, size)
  if (have > kept) await takeAway(stage, project, kept)
  const made = Math.max(kept, Math.min(size, throughApi))
  if (kept < made) await create(stage, project, made - kept)
  if (made < size) await stage.whileStopped(() => insert(stage, project, { from: made + 1, to: size }))
  filled.set(project.id, size)
  if (have !== size) await stage.sql('vacuum analyze')
}

export async function sizeOf(stage: Stage, project: Project): Promise<number> {
  const [count] = await stage.sql(
    `select count(*)::int as n from issues.issue where workspace_id = '${stage.workspace}' and project_id = '${project.id}'`,
  )
  return Number(count?.n)
}

async function takeAway({ sql, workspace }: Stage, project: Project, size: number): Promise<void> {
  const gone = `select id from issues.issue where workspace_id = '${workspace}' and project_id = '${project.id}'
    and number > ${size}`
  await sql(`begin; set constraints all deferred;
    create temp table gone as ${gone};
    delete from comments.comment where workspace_id = '${workspace}' and on_id in (select id from gone);
    delete from issues.issue where workspace_id = '${workspace}' and id in (select id from gone);
    delete from kernel.object where workspace_id = '${workspace}' and id in (select id from gone);
    update kernel.counter set value = ${size} where workspace_id = '${workspace}' and name = 'issue:${project.id}';
    drop table gone; commit`)
}

async function create(stage: Stage, project: Project, count: number): Promise<void> {
  let left = count
  const worker = async (number: number) => {
    while (left-- > 0) {
      const title = `${titles[left % titles.length]} ${left}`
      const body = { project: project.id, title, status: project.status[left % project.status.length] }
      await command(stage, number, { name: 'issue.create', body })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, (_, number) => worker(number)))
}

async function insert(stage: Stage, project: Project, span: { from: number; to: number }): Promise<void> {
  const { workspace, persons } = stage
  const { id, key, status, type } = project
  const uuids = (ids: readonly string[]) => `array[${ids.map(one => `'${one}'`).join()}]::uuid[]`
  const texts = `array[${titles.map(one => `'${one}'`).join()}]`
  // rankOfNumber in SQL would repeat its rule: a prefix of its keys orders as well.
  const stem = rankOfNumber(0).slice(0, 1)
  const head = `(select max(seq) as seq from kernel.log_change where workspace_id = '${workspace}' and stream_id = '${workspace}') s`
  await stage.sql(`begin;
    create temp table fresh as select gen_random_uuid() as id, n, '${key}-' || n as key,
      (${texts})[1 + n % ${titles.length}] || ' ' || n as title,
      (${uuids(status)})[1 + n % ${status.length}] as status_id,
      '${stem}' || lpad(n::text, 9, '0') || 'V' as rank,
      (${uuids(persons)})[1 + n / 3 % ${persons.length}] as person_id, now() - (n || ' seconds')::interval as at
      from generate_series(${span.from}, ${span.to}) n;
    insert into kernel.object (workspace_id, id, type, container_id, key, title, created_at, created_by)
      select '${workspace}', id, 'issue', '${id}', key, title, at, person_id from fresh;
    insert into issues.issue (workspace_id, id, created_at, created_by, project_id, number, key, title, status_id, type_id,
        priority, assignee_id, reporter_id, due_on, labels, rank, changed_at)
      select '${workspace}', id, at, person_id, '${id}', n, key, title, status_id, '${type}', n % 5,
        case when n % 3 > 0 then person_id end, person_id, case when n % 4 = 0 then date '2027-01-01' + n % 300 end,
        case when n % 6 = 0 then '["firmware"]'::jsonb else '[]' end, rank, at from fresh;
    insert into kernel.log_command (workspace_id, id, stream_id, seq, name, actor_id, via, as_system, input, input_hash, depth, at)
      select '${workspace}', id, '${workspace}', s.seq + row_number() over (order by n), 'issue.create', person_id, 'import', true,
        jsonb_build_object('project', '${id}', 'title', title), '', 0, at from fresh, ${head};
    insert into kernel.log_change (workspace_id, stream_id, seq, command_id, object_id, type, container_id, op, patch, row)
      select '${workspace}', '${workspace}', s.seq + row_number() over (order by n), id, id, 'issue', '${id}', 'create', '{}',
        jsonb_build_object('projectId', '${id}', 'number', n, 'key', key, 'title', title, 'statusId', status_id, 'rank', rank)
      from fresh, ${head};
    insert into kernel.counter (workspace_id, name, value) values ('${workspace}', 'issue:${id}', ${span.to})
      on conflict (workspace_id, name) do update set value = greatest(kernel.counter.value, ${span.to});
    drop table fresh;
    -- Reactions need not go through what was not done by anybody.
    update kernel.reaction_cursor set seq = (select max(seq) from kernel.log_change where stream_id = '${workspace}')
      where workspace_id = '${workspace}' and stream_id = '${workspace}';
    commit`)
}
