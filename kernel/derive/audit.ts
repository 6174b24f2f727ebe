import { z } from 'zod'
import { cursorOf } from '../cursor.ts'
import { defineQuery, type QueryRead, ref } from '../query.ts'
import { Standing, Workspace } from '../records.ts'
import { seedId } from '../seed.ts'
import { changeOf, changeShape, idOfSome, type StoredChange } from './change-fields.ts'

const cursor = cursorOf('audit.list', z.tuple([z.int()]))

/** A filter reads at most so many entries for one page; the page's cursor goes on from there. */
const walk = 20_000
/** Of a command that changed more, the last ones are shown. */
const mostChanges = 50

interface Entry {
  readonly command: string
  readonly seq: number
  /** The seq of the entry before. */
  readonly after: number
  readonly name: string
  readonly actor: string
  readonly via: string
  readonly asSystem: boolean
  readonly input: unknown
  readonly cause: string | null
  readonly at: string
}

/**
 * Owners see of every command that it was run, by whom and from where; what it was given and did only where they see
 * all the containers that it touched: an owner does not read what two persons keep between themselves.
 */
export const listAudit = defineQuery({
  name: 'audit.list',
  about: 'Who did what, when and from where: every command that was run, newest first.',
  permission: 'audit:read',
  scope: '@workspace',
  watches: [Workspace],
  input: () =>
    z.strictObject({
      actor: ref(Standing).optional().describe('Only what this person did'),
      own: ref(Standing).optional().describe("This person's own log instead of the organisation's"),
      name: z.string().max(100).optional().describe('Only this command'),
      via: z
        .enum(['web', 'api', 'cli', 'import', 'reaction', 'system'])
        .optional()
        .describe('Only what came this way'),
      limit: z.int().min(1).max(100).default(50).describe('Rows of a page'),
      cursor: cursor.input.optional(),
    }),
  output: () =>
    z.strictObject({
      items: z.array(
        z.strictObject({
          command: idOfSome('command'),
          seq: z.int(),
          name: z.string(),
          actor: idOfSome('person'),
          via: z.string(),
          asSystem: z.boolean().describe('Run without asking for the right of the person'),
          at: z.iso.datetime(),
          cause: idOfSome('command').nullable().describe('The command that led to it'),
          input: z
            .unknown()
            .describe('As the log keeps it: digests for long texts and names, nothing secret'),
          changed: z.int().describe('Rows that it changed'),
          changes: z
            .array(z.strictObject(changeShape))
            .describe('The last of them, as far as you see their places'),
          hidden: z.boolean().describe('Some lie in places that you do not see; input is left out then'),
        }),
      ),
      next: cursor.output,
    }),
  example: () => ({
    actor: seedId('standing', 1001),
    own: seedId('standing', 1001),
    name: 'person.edit',
    via: 'api' as const,
    limit: 20,
    cursor: cursor.after([1_000_000_000]),
  }),
  async run(read, { cursor: from, limit, own, ...filter }) {
    const stream = own ?? read.workspace
    const before = from?.[0] ?? (await headOf(read, stream)) + 1
    const entries = await findEntries(read, { ...filter, stream, before, limit })
    const { places, changes } = await tracesOf(read, stream, entries)
    const isSeen = ({ container }: { container: string }) => read.containers.has(container)
    const items = entries.map(entry => {
      const hidden = !(places.get(entry.command) ?? []).every(isSeen)
      const item = itemOf(entry, changes.get(entry.command) ?? [], isSeen)
      return { ...item, hidden, input: hidden ? null : entry.input }
    })
    return { items, next: nextOf(entries, { before, limit }) }
  },
})

interface Wanted {
  readonly stream: string
  readonly before: number
  readonly limit: number
  readonly actor?: string | undefined
  readonly name?: string | undefined
  readonly via?: string | undefined
}

async function headOf(read: QueryRead, stream: string): Promise<number> {
  const [head] = await read.sql<{ seq: number }>(
    `select seq from kernel.log_command where workspace_id = $1::uuid and stream_id = $2::uuid
     order by seq desc limit 1`,
    [read.workspace, stream],
  )
  return head?.seq ?? 0
}

function findEntries(read: QueryRead, { stream, before, limit, actor, name, via }: Wanted): Promise<Entry[]> {
  return read.sql<Entry>(
    `select c.id as command, c.seq, coalesce(p.seq, 0) as after, c.name, c.actor_id as actor, c.via, c.as_system,
            c.input, c.cause, c.at
     from kernel.log_command c
     left join lateral (
       select seq from kernel.log_command
       where workspace_id = c.workspace_id and stream_id = c.stream_id and seq < c.seq
       order by seq desc limit 1
     ) p on true
     where c.workspace_id = $1::uuid and c.stream_id = $2::uuid and c.seq < $3::bigint
       and c.seq >= $3::bigint - ${walk}
       and ($4::uuid is null or c.actor_id = $4::uuid)
       and ($5::text is null or c.name = $5::text)
       and ($6::text is null or c.via = $6::text)
     order by c.seq desc limit $7`,
    [read.workspace, stream, before, actor ?? null, name ?? null, via ?? null, limit],
  )
}

/** Where each entry changed something, and the last of its changes: an entry's lie between the one before and its seq. */
async function tracesOf(
  read: QueryRead,
  stream: string,
  entries: readonly Entry[],
): Promise<{ places: Map<string, Place[]>; changes: Map<string, StoredChange[]> }> {
  const of = (key: 'command' | 'after' | 'seq') => `{${entries.map(entry => entry[key]).join()}}`
  const given = 'unnest($3::uuid[], $4::bigint[], $5::bigint[]) as c (id, after, seq)'
  const own = 'workspace_id = $1::uuid and stream_id = $2::uuid and seq <= c.seq and seq > c.after'
  const parameters = [read.workspace, stream, of('command'), of('after'), of('seq')]
  const places = await read.sql<Place>(
    `select c.id as command, h.container_id as container from ${given}
     cross join lateral (select distinct container_id from kernel.log_change where ${own}) h`,
    parameters,
  )
  // The limit also keeps the planner from joining the whole log with the entries, as it does without statistics.
  const rows = await read.sql<StoredChange & { readonly command: string }>(
    `select h.* from ${given}
     cross join lateral (
       select command_id as command, seq, object_id as object, type, container_id as container, op, patch, row
       from kernel.log_change where ${own}
       order by seq desc limit ${mostChanges}
     ) h
     order by h.seq`,
    parameters,
  )
  return {
    places: Map.groupBy(places, place => place.command),
    changes: Map.groupBy(rows, row => row.command),
  }
}

interface Place {
  readonly command: string
  readonly container: string
}

function itemOf(
  entry: Entry,
  stored: readonly StoredChange[],
  isSeen: (place: { container: string }) => boolean,
) {
  const { after, ...shown } = entry
  return { ...shown, changed: entry.seq - after, changes: stored.filter(isSeen).map(changeOf) }
}

function nextOf(
  entries: readonly Entry[],
  { before, limit }: { before: number; limit: number },
): string | null {
  const last = entries.at(-1)
  if (last && entries.length === limit) return cursor.after([last.seq])
  return before - walk > 1 ? cursor.after([before - walk]) : null
}
