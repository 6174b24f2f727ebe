import { rawRead, readSide } from './list.ts'
import { compare, print } from './measure.ts'
import { cookieAt, type Stage } from './stage.ts'
import { speaker } from './world.ts'

const conc = 16
const requests = 10_000
/** Departments of which each asks each: 3 pairs, and 3,003. */
const worlds = [3, 78]

/**
 * The one list across containers that there is: requests between departments, each pair a container of its own. The
 * sixteen persons belong to the department of all pairs that they see.
 */
export async function across(stage: Stage): Promise<void> {
  const asOwner = speaker(stage.url, cookieAt(stage, 0))
  const made: string[] = []
  for (const count of worlds) {
    await pairUp(stage, { made, upTo: count })
    await stage.whileStopped(() => insertRequests(stage))
    const { requests: shown } = await asOwner.get('request.list?limit=50')
    if (shown.length !== 50) throw new Error(`request.list showed ${shown.length} of 50 requests`)
    const sides = {
      ours: readSide(stage, 'request.list?limit=50'),
      raw: rawRead(stage, rawSql, [stage.workspace]),
    }
    const containers = (count * (count - 1)) / 2
    const line = await compare(stage, sides, { conc })
    print({ case: 'list', view: 'across', size: requests, containers, conc, ...line })
  }
}

/** Departments below one that all sixteen are in would not count downward, so the persons join each of them. */
async function pairUp(stage: Stage, { made, upTo }: { made: string[]; upTo: number }): Promise<void> {
  const asOwner = speaker(stage.url, cookieAt(stage, 0))
  while (made.length < upTo) {
    const { department } = await asOwner.run('department.create', { name: `Team ${made.length + 1}` })
    for (const person of stage.persons.slice(0, conc))
      await asOwner.run('department.join', { department, person })
    for (const other of made) {
      await asOwner.run('request.send', {
        from: department,
        to: other,
        title: 'Product data sheet',
        why: 'The page goes live',
        due: '2027-03-09',
        lines: ['Both models'],
      })
    }
    made.push(String(department))
  }
}

/** Brings the requests to ten thousand, spread over all pairs. */
async function insertRequests({ sql, workspace }: Stage): Promise<void> {
  await sql(`insert into requests.request (workspace_id, id, created_at, created_by, pair_id, number, key, title, why, state,
      asker_department_id, answerer_department_id, asked_by_id, due_on, current_due_on, returns)
    select workspace_id, gen_random_uuid(), created_at, created_by, pair_id, 1000000 + n, 'R-' || n, 'Request ' || n, why,
      state, asker_department_id, answerer_department_id, asked_by_id, due_on + n % 400, due_on + n % 400, 0
    from (select *, row_number() over (order by id) as place, count(*) over () as many from requests.request
      where number < 1000000) r
    cross join generate_series(1, ${requests}) n
    where n % many = place - 1
      and n > (select count(*) from requests.request where number >= 1000000) and workspace_id = '${workspace}'`)
  await sql('vacuum analyze')
}

const rawSql = `select id, pair_id, key, title, state, asker_department_id, answerer_department_id, asked_by_id,
    answered_by_id, handled_by_id, due_on, current_due_on, offered_due_on, issue_state, note, returns, created_at,
    promised_at, delivered_at, closed_at
  from requests.request where workspace_id = $1 and closed_at is null order by current_due_on, id limit 51`
