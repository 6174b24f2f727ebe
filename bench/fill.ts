import { rankOfNumber } from '../kernel/rank.ts'
import type { Stage } from './stage.ts'

/** Brings the project to `size` issues by SQL, thin rows and log included; rank and number go on from what is there. */
export async function fill(stage: Stage, size: number): Promise<void> {
  const [count] = await stage.sql('select count(*)::int as n from issues.issue')
  const have = Number(count?.n)
  if (have >= size) return
  const { workspace, project, status, type } = stage
  const statuses = `array[${status.map(id => `'${id}'`).join()}]::uuid[]`
  // rankOfNumber in SQL would repeat its rule: a prefix of its keys orders as well.
  const stem = rankOfNumber(0).slice(0, 1)
  await stage.sql(`
    begin;
    create temp table fresh as select gen_random_uuid() as id, n, (${statuses})[1 + n % ${status.length}] as status_id,
      '${stem}' || lpad(n::text, 9, '0') || 'V' as rank, now() - (n || ' seconds')::interval as at
      from generate_series(${have + 1}, ${size}) n;
    insert into kernel.object (workspace_id, id, type, container_id, key, title, created_at, created_by)
      select '${workspace}', id, 'issue', '${project}', 'BENCH-' || n, 'Issue number ' || n, at, '${workspace}' from fresh;
    insert into issues.issue (workspace_id, id, created_at, created_by, project_id, number, key, title, status_id, type_id,
        priority, reporter_id, labels, rank, changed_at)
      select '${workspace}', id, at, '${workspace}', '${project}', n, 'BENCH-' || n, 'Issue number ' || n, status_id, '${type}',
        n % 5, '${workspace}', '[]', rank, at from fresh;
    insert into kernel.log_command (workspace_id, id, stream_id, seq, name, actor_id, via, as_system, input, input_hash, depth, at)
      select '${workspace}', id, '${workspace}', s.seq + row_number() over (order by n), 'issue.create', '${workspace}', 'system', true, '{}', '', 0, at
      from fresh, (select max(seq) as seq from kernel.log_change where stream_id = '${workspace}') s;
    insert into kernel.log_change (workspace_id, stream_id, seq, command_id, object_id, type, container_id, op, patch)
      select '${workspace}', '${workspace}', s.seq + row_number() over (order by n), id, id, 'issue', '${project}', 'create', '{}'
      from fresh, (select max(seq) as seq from kernel.log_change where stream_id = '${workspace}') s;
    insert into kernel.counter (workspace_id, name, value) values ('${workspace}', 'issue:${project}', ${size})
      on conflict (workspace_id, name) do update set value = greatest(kernel.counter.value, ${size});
    drop table fresh;
    commit`)
  await stage.sql('vacuum analyze')
}
