/** What a new room is called. */
export interface RoomNames {
  /** `meeting-notes` */
  readonly room: string
  /** `meeting-note` */
  readonly object: string
  /** `MeetingNote` */
  readonly Type: string
  /** `meetingNote` */
  readonly one: string
  /** `meetingNotes` */
  readonly many: string
  /** The schema: `meeting_notes`. */
  readonly schema: string
  /** The table: `meeting_note`. */
  readonly table: string
  /** The day of the first migration. */
  readonly day: string
  /** The thousand of its seed's ids. */
  readonly range: number
}

/** The files of a room that run on the server, by their path in it. */
export function serverFiles(names: RoomNames): Record<string, string> {
  return {
    'README.md': readme(names),
    'module.ts': manifest(names),
    'objects.ts': objects(names),
    'permissions.ts': permissions(names),
    'shared.ts': `export const limits = { title: 120 } as const\n`,
    'seed.ts': seed(names),
    'seed-world.ts': seedWorld(names),
    [`migrations/${names.day}-first.sql`]: migration(names),
    [`commands/create-${names.object}.ts`]: command(names),
    [`commands/create-${names.object}.test.ts`]: commandTest(names),
    [`queries/list-${names.room}.ts`]: query(names),
  }
}

const readme = ({ room, Type }: RoomNames) => `# ${room}
**What.** One sentence.

**Objects.** ${Type}: it lies in a project.

**Rules.**
- A project holds each title once.

**Not here.** What a reader might look for here, and where it is.
`

const manifest = ({
  room,
  object,
  Type,
  many,
}: RoomNames) => `import { defineModule } from '../../kernel/module.ts'
import { create${Type} } from './commands/create-${object}.ts'
import english from './locales/en.json' with { type: 'json' }
import chinese from './locales/zh-CN.json' with { type: 'json' }
import { ${Type} } from './objects.ts'
import { permissions } from './permissions.ts'
import { list${upper(many)} } from './queries/list-${room}.ts'
import { ${many}World } from './seed-world.ts'

export interface Commands {
  '${object}.create': typeof create${Type}
}
export interface Queries {
  '${object}.list': typeof list${upper(many)}
}

const commands: Commands = { '${object}.create': create${Type} }
const queries: Queries = { '${object}.list': list${upper(many)} }

export const ${many} = defineModule({
  name: '${room}',
  uses: ['people', 'spaces'],
  objects: [${Type}],
  commands,
  queries,
  permissions,
  messages: { en: english, 'zh-CN': chinese },
  seed: { steps: ${many}World },
})
`

const objects = ({
  object,
  Type,
  schema,
  table,
}: RoomNames) => `import { defineObject, id, text } from '../../kernel/object.ts'

export const ${Type} = defineObject({
  name: '${object}',
  table: '${schema}.${table}',
  title: 'title',
  container: 'projectId',
  fields: { projectId: id('project'), title: text() },
})
`

const permissions = ({
  object,
}: RoomNames) => `import type { PermissionMap } from '../../kernel/permission.ts'

declare module '../../kernel/command.ts' {
  interface Permissions {
    '${object}:create': true
    '${object}:read': true
  }
}

export const permissions = {
  '${object}:create': 'member',
  '${object}:read': 'viewer',
} as const satisfies PermissionMap
`

const seed = ({ object, Type, one, range }: RoomNames) => `import { seedId } from '../../kernel/seed.ts'
import { spaces } from '../spaces/index.ts'

export const seed = {
  ...spaces,
  ${one}: seedId('${object}', ${range + 1}),
  new${Type}: seedId('${object}', ${range + 9}),
}
`

const seedWorld = ({
  object,
  Type,
  one,
  many,
}: RoomNames) => `import { type SeedStep, step } from '../../kernel/module.ts'
import { create${Type} } from './commands/create-${object}.ts'
import { seed } from './seed.ts'

export function ${many}World(): readonly SeedStep[] {
  return [
    step(create${Type}, { id: seed.${one}, project: seed.project, title: '第一条' }, { as: seed.zhouTao }),
  ]
}
`

const migration = ({ schema, table }: RoomNames) => `create schema ${schema};
grant usage on schema ${schema} to concord_app;

create table ${schema}.${table} (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  project_id uuid not null,
  title text not null,
  primary key (workspace_id, id),
  unique (workspace_id, project_id, title),
  foreign key (workspace_id, project_id) references kernel.container (workspace_id, id) deferrable
);
create index ${table}_project on ${schema}.${table} (workspace_id, project_id, created_at, id);
select kernel.protect('${schema}.${table}');
`

const command = ({ room, object, Type, one }: RoomNames) => `import { z } from 'zod'
import { defineCommand, fresh, idOf, ref } from '../../../kernel/command.ts'
import { problem } from '../../../kernel/problem.ts'
import { Project } from '../../spaces/index.ts'
import { ${Type} } from '../objects.ts'
import { seed } from '../seed.ts'
import { limits } from '../shared.ts'

export const create${Type} = defineCommand({
  name: '${object}.create',
  about: 'Add a ${object} to a project.',
  permission: '${object}:create',
  target: { type: Project, from: 'project' },
  problems: ['${room}.title_taken'],
  input: () =>
    z.strictObject({
      id: fresh(${Type}).optional(),
      project: ref(Project),
      title: z.string().trim().min(1).max(limits.title),
    }),
  output: () => z.strictObject({ ${one}: idOf(${Type}) }),
  example: () => ({ id: seed.new${Type}, project: seed.project, title: '第二条' }),
  async run(tx, { id, title }) {
    const projectId = tx.target.id
    const [taken] = await tx.find(${Type}, { projectId, title }, { limit: 1 })
    if (taken !== undefined) throw problem.conflict('${room}.title_taken', { title })
    const ${one} = id ?? tx.newId(${Type})
    tx.insert(${Type}, { id: ${one}, projectId, title })
    return { ${one} }
  },
})
`

const commandTest = ({ room, object, Type, one, many }: RoomNames) => `import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openRooms } from '../../testing/open-rooms.ts'
import { list${upper(many)} } from '../queries/list-${room}.ts'
import { seed } from '../seed.ts'
import { create${Type} } from './create-${object}.ts'

const house = await openRooms()
after(() => house.close())

test('who works on a project adds to it, and sees what is there, oldest first', async () => {
  const world = await house.newWorld()
  const { ${one} } = await world.run(seed.zhouTao, create${Type}, { project: seed.project, title: 'B' })
  const got = await world.ask(seed.zhouTao, list${upper(many)}, { project: seed.project })
  assert.deepEqual(
    got.${many}.map(each => each.id),
    [seed.${one}, ${one}],
  )
})

test('a project holds each title once', async () => {
  const world = await house.newWorld()
  await world.run(seed.zhouTao, create${Type}, { project: seed.project, title: 'B' })
  const again = world.refusal(seed.zhouTao, create${Type}, { project: seed.project, title: ' B ' })
  assert.equal(await again, '${room}.title_taken')
})

test('who does not see the project does not learn that it is there', async () => {
  const world = await house.newWorld()
  const asked = world.refusal(seed.wangMin, create${Type}, { project: seed.project, title: 'B' })
  assert.equal(await asked, 'kernel.not_found')
})
`

const query = ({ room, object, Type, many, schema, table }: RoomNames) => `import { z } from 'zod'
import { cursorOf } from '../../../kernel/cursor.ts'
import type { RowOf } from '../../../kernel/object.ts'
import { defineQuery, idOf, ref } from '../../../kernel/query.ts'
import { Project } from '../../spaces/index.ts'
import { ${Type} } from '../objects.ts'
import { seed } from '../seed.ts'

const cursor = cursorOf('${object}.list', z.tuple([z.iso.datetime(), z.uuid()]))

export const list${upper(many)} = defineQuery({
  name: '${object}.list',
  about: 'The ${room} of a project, oldest first.',
  permission: '${object}:read',
  scope: 'project',
  watches: [${Type}],
  input: () =>
    z.strictObject({
      project: ref(Project),
      cursor: cursor.input.optional().describe('\`next\` of the page before'),
      limit: z.int().min(1).max(200).default(100).describe('At most so many'),
    }),
  output: () =>
    z.strictObject({
      ${many}: z.array(z.strictObject({ id: idOf(${Type}), title: z.string() })),
      next: cursor.output,
    }),
  example: () => ({
    project: seed.project,
    cursor: cursor.after(['2026-11-24T08:00:00.000Z', seed.${lower(Type)}]),
    limit: 20,
  }),
  async run(read, { project, cursor: after, limit }) {
    const rows = await read.sql<RowOf<typeof ${Type}>>(
      \`select id, title, created_at from ${schema}.${table}
       where workspace_id = $1 and project_id = $2
         and ($3::timestamptz is null or (created_at, id) > ($3, $4::uuid))
       order by created_at, id limit $5\`,
      [read.workspace, read.row(project).id, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    )
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return {
      ${many}: page.map(({ id, title }) => ({ id, title })),
      next: rows.length > limit && last !== undefined ? cursor.after([last.createdAt, last.id]) : null,
    }
  },
})
`

const upper = (name: string) => name.slice(0, 1).toUpperCase() + name.slice(1)
const lower = (name: string) => name.slice(0, 1).toLowerCase() + name.slice(1)
