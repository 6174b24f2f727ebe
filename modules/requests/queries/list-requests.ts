import { z } from 'zod'
import { cursorOf } from '../../../kernel/cursor.ts'
import type { RowOf } from '../../../kernel/object.ts'
import { defineQuery, type QueryRead, ref } from '../../../kernel/query.ts'
import { SqlParameters } from '../../../kernel/sql-parameters.ts'
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

/** Open requests by the day that holds, or ended ones by the day on which they ended. */
interface Listing {
  readonly which: string
  readonly order: string
  /** What follows a place in that order. */
  readonly behind: (value: string, id: string) => string
}
const open: Listing = {
  which: 'r.closed_at is null',
  order: 'r.current_due_on, r.id',
  behind: (value, id) => `(r.current_due_on, r.id) > (${value}::date, ${id}::uuid)`,
}
const ended: Listing = {
  which: 'r.closed_at is not null',
  order: 'r.closed_at desc, r.id desc',
  behind: (value, id) => `(r.closed_at, r.id) < (${value}::timestamptz, ${id}::uuid)`,
}

interface Wanted {
  readonly listing: Listing
  readonly department: string | null
  readonly after: readonly [value: string, id: string] | null
  readonly limit: number
}

/**
 * What a page's rows are, and of which side. A condition that is not asked for is left out, so that the index leads to
 * the place; limits are written out, so that PostgreSQL keeps its plan.
 */
function conditions({ listing, department, after }: Wanted, parameters: SqlParameters) {
  const behind =
    after === null ? '' : ` and ${listing.behind(parameters.add(after[0]), parameters.add(after[1]))}`
  const side =
    department === null
      ? 'true'
      : `${parameters.add(department)}::uuid in (r.asker_department_id, r.answerer_department_id)`
  return { which: `r.workspace_id = $1 and ${listing.which}${behind}`, side }
}

/** A page of each container, and of those the first. */
function inEach(read: QueryRead, wanted: Wanted): Statement {
  const { order } = wanted.listing
  const parameters = new SqlParameters([read.workspace, read.containerNumbers])
  const { which, side } = conditions(wanted, parameters)
  const text = `select r.* from kernel.container c
    cross join lateral (select ${columns} from requests.request r
      where ${which} and r.pair_id = c.id and ${side} order by ${order} limit ${wanted.limit}) r
    where c.workspace_id = $1 and c.no = any($2::bigint[]) order by ${order} limit ${wanted.limit}`
  return { text, parameters }
}

/**
 * The list of all in its order, of which the actor sees some. It is given up where it costs more than looking into each
 * container; how far that is goes in powers of two, since each limit is a statement of its own.
 */
function walk(read: QueryRead, wanted: Wanted): Statement {
  const { order } = wanted.listing
  const parameters = new SqlParameters([read.workspace, read.containerBits])
  const { which, side } = conditions(wanted, parameters)
  const furthest = 2 ** Math.ceil(Math.log2(read.containers.size))
  const text = `select ${columns} from (select r.* from requests.request r
      where ${which} order by ${order} limit ${furthest}) r
    where (select case when c.no < length($2::varbit) then get_bit($2::varbit, c.no::int) = 1 else false end
        from kernel.container c where c.workspace_id = $1 and c.id = r.pair_id)
      and ${side} order by ${order} limit ${wanted.limit}`
  return { text, parameters }
}

interface Statement {
  readonly text: string
  readonly parameters: SqlParameters
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
    const wanted: Wanted = {
      listing: isEnded ? ended : open,
      department: department ?? null,
      after: after ?? null,
      limit: limit + 1,
    }
    const ask = ({ text, parameters }: Statement) => read.sql<RowOf<typeof Request>>(text, parameters.values)
    const walked = read.containers.size > manyContainers ? await ask(walk(read, wanted)) : []
    const rows = walked.length > limit ? walked : await ask(inEach(read, wanted))
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
