import { z } from 'zod'
import { cursorOf } from '../../../kernel/cursor.ts'
import type { RowOf } from '../../../kernel/object.ts'
import { defineQuery, ref } from '../../../kernel/query.ts'
import { Department } from '../../people/index.ts'
import { Request } from '../objects.ts'
import { requestOut, toRequestOut } from '../request-out.ts'
import { seed } from '../seed.ts'

const cursor = cursorOf('request.list', z.tuple([z.union([z.iso.date(), z.iso.datetime()]), z.uuid()]))

const columns = [
  'id, pair_id, key, title, state, asker_department_id, answerer_department_id, asked_by_id, answered_by_id',
  'handled_by_id, due_on, current_due_on, offered_due_on, issue_state, note, returns',
  'created_at, promised_at, delivered_at, closed_at',
]
  .join(', ')
  .replaceAll(/\w+/g, 'r.$&')

/** From so many containers on, a walk in the order of the list finds a page sooner than a look into each of them. */
const manyContainers = 200
/** A walk that has found no page after so many rows is given up. */
const furthest = 20_000

/** Open requests by the day that holds, or ended ones by the day on which they ended, behind a place. */
interface Listing {
  readonly which: string
  readonly order: string
}
const open: Listing = {
  which: `r.closed_at is null and ($4::date is null or (r.current_due_on, r.id) > ($4, $5::uuid))`,
  order: 'r.current_due_on, r.id',
}
const ended: Listing = {
  which: `r.closed_at is not null and ($4::timestamptz is null or (r.closed_at, r.id) < ($4, $5::uuid))`,
  order: 'r.closed_at desc, r.id desc',
}

const ofDepartment = '($3::uuid is null or $3 in (r.asker_department_id, r.answerer_department_id))'

// Limits are written out, so that PostgreSQL keeps its plan.
function inEachSql({ which, order }: Listing, limit: number): string {
  return `select r.* from kernel.container c
    cross join lateral (select ${columns} from requests.request r
      where r.workspace_id = $1 and r.pair_id = c.id and ${which} and ${ofDepartment} order by ${order} limit ${limit}) r
    where c.workspace_id = $1 and c.no = any($2::bigint[]) order by ${order} limit ${limit}`
}

function walkSql({ which, order }: Listing, limit: number): string {
  return `select ${columns} from (select r.* from requests.request r
      where r.workspace_id = $1 and ${which} order by ${order} limit ${furthest}) r
    where (select c.no from kernel.container c where c.workspace_id = $1 and c.id = r.pair_id) = any($2::bigint[])
      and ${ofDepartment} order by ${order} limit ${limit}`
}

export const listRequests = defineQuery({
  name: 'request.list',
  about:
    'Requests between your departments and others: open ones, those due first on top, or those that have ended, the last one on top.',
  permission: 'object:read',
  scope: '@actor',
  watches: [Request],
  input: () =>
    z.strictObject({
      with: ref(Department).optional().describe('Only those that this department asks or answers'),
      ended: z.boolean().default(false).describe('Those that were kept or declined'),
      cursor: cursor.input.optional().describe('`next` of the page before'),
      limit: z.int().min(1).max(200).default(100).describe('At most so many'),
    }),
  output: () => z.strictObject({ requests: z.array(requestOut()), next: cursor.output }),
  example: () => ({
    with: seed.engineering,
    ended: false,
    cursor: cursor.after(['2027-01-01', seed.request]),
    limit: 20,
  }),
  async run(read, { with: department, ended: isEnded, cursor: after, limit }) {
    const listing = isEnded ? ended : open
    const asked = [
      read.workspace,
      read.containerNumbers,
      department ?? null,
      after?.[0] ?? null,
      after?.[1] ?? null,
    ]
    const ask = (text: string) => read.sql<RowOf<typeof Request>>(text, asked)
    const walked = read.containers.size > manyContainers ? await ask(walkSql(listing, limit + 1)) : []
    const rows = walked.length > limit ? walked : await ask(inEachSql(listing, limit + 1))
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return {
      requests: page.map(toRequestOut),
      next:
        rows.length > limit && last !== undefined
          ? cursor.after([last.closedAt ?? last.currentDueOn, last.id])
          : null,
    }
  },
})
