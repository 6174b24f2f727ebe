import { z } from 'zod'
import { cursorOf } from '../cursor.ts'
import { defineQuery, type QueryRead, ref } from '../query.ts'
import { Thing } from '../records.ts'
import { seedId } from '../seed.ts'
import { changeOf, changeShape, idOfSome, type StoredChange } from './change-fields.ts'

const cursor = cursorOf('activity.list', z.tuple([z.int()]))

interface Found extends StoredChange {
  readonly command: string
  readonly name: string
  readonly actor: string
  readonly via: string
  readonly asSystem: boolean
  readonly at: string
}

/** Each change is shown to who sees the container that it happened in, wherever the object lies today. */
export const listActivity = defineQuery({
  name: 'activity.list',
  about: 'What happened to an object, or to all that lies in it, newest first.',
  permission: 'activity:read',
  scope: 'object',
  watches: [Thing],
  input: () =>
    z.strictObject({
      object: ref(Thing),
      inside: z
        .boolean()
        .default(false)
        .describe('What happened to the objects in it, for a space or project'),
      limit: z.int().min(1).max(100).default(50).describe('Rows of a page'),
      cursor: cursor.input.optional(),
    }),
  output: () =>
    z.strictObject({
      items: z.array(
        z.strictObject({
          ...changeShape,
          command: idOfSome('command'),
          name: z.string().describe('The command that was run'),
          actor: idOfSome('person').describe('The person who did it'),
          via: z.string(),
          asSystem: z.boolean().describe('Done by the house on its own account'),
          at: z.iso.datetime(),
        }),
      ),
      next: cursor.output,
    }),
  example: () => ({
    object: seedId('object', 1001),
    inside: false,
    limit: 20,
    cursor: cursor.after([1_000_000_000]),
  }),
  async run(read, { object, inside, limit, cursor: from }) {
    const found = await findChanges(read, { object, inside, before: from?.[0] ?? null, limit: limit + 1 })
    const items = found.slice(0, limit).map(change => {
      const { command, name, actor, via, asSystem, at } = change
      return { ...changeOf(change), command, name, actor, via, asSystem, at }
    })
    const last = items.at(-1)
    return { items, next: found.length > limit && last ? cursor.after([last.seq]) : null }
  },
})

interface Wanted {
  readonly object: string
  readonly inside: boolean
  readonly before: number | null
  readonly limit: number
}

function findChanges(read: QueryRead, { object, inside, before, limit }: Wanted): Promise<Found[]> {
  return read.sql<Found>(
    `select h.seq, h.object_id as object, h.type, h.container_id as container, h.op, h.patch, h.row,
            c.id as command, c.name, c.actor_id as actor, c.via, c.as_system, c.at
     from kernel.log_change h
     join kernel.container p on p.workspace_id = h.workspace_id and p.id = h.container_id
     join kernel.log_command c on c.workspace_id = h.workspace_id and c.id = h.command_id
     where h.workspace_id = $1::uuid and h.stream_id = $1::uuid and h.op <> 'note'
       and ${inside ? 'h.container_id' : 'h.object_id'} = $2::uuid
       and h.seq < coalesce($3::bigint, 9223372036854775807)
       and p.no = any($4::int[])
     order by h.seq desc limit $5`,
    [read.workspace, object, before, read.containerNumbers, limit],
  )
}
