import { z } from 'zod'
import { cursorOf } from '../../../kernel/cursor.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { RowOf } from '../../../kernel/object.ts'
import { defineQuery, idOf, ref } from '../../../kernel/query.ts'
import { Member } from '../../../kernel/records.ts'
import { Department, Person } from '../objects.ts'
import { personOut, toPersonOut } from '../person-out.ts'
import { seed } from '../seed.ts'

const cursor = cursorOf('person.list', z.tuple([z.string(), z.uuid()]))
const states = ['invited', 'active', 'suspended', 'removed', 'placeholder'] as const

export const listPeople = defineQuery({
  name: 'person.list',
  about:
    'People of the directory in the order of their names: all, of one department, or found by a part of name or e-mail.',
  permission: 'person:read',
  scope: '@workspace',
  watches: [Person, Member],
  input: () =>
    z.strictObject({
      find: z.string().trim().min(1).max(60).optional().describe('Part of a name or an e-mail'),
      department: ref(Department).optional().describe('Its members, without those of departments below'),
      states: z
        .array(z.enum(states))
        .max(states.length)
        .min(1)
        .default(['invited', 'active', 'suspended'])
        .describe('People in one of these states'),
      cursor: cursor.input.optional().describe('`next` of the page before'),
      limit: z.int().min(1).max(200).default(50).describe('At most so many'),
    }),
  output: () =>
    z.strictObject({
      people: z.array(personOut().extend({ departments: z.array(idOf(Department)) })),
      next: cursor.output,
    }),
  example: () => ({
    find: '王',
    department: seed.marketing,
    states: ['active' as const],
    cursor: cursor.after(['李娜', seed.liNa]),
    limit: 10,
  }),
  async run(read, { find, department, states: wanted, cursor: after, limit }) {
    const rows = await read.sql<RowOf<typeof Person> & { departments: readonly Id<'department'>[] }>(
      `select p.id, p.name, p.email, p.state, p.kind, to_jsonb(array(
         select d.id from kernel.member m
         join people.department d on d.workspace_id = m.workspace_id and d.id = m.group_id
         where m.workspace_id = p.workspace_id and m.person_id = p.id order by d.created_at, d.id
       )) as departments from people.person p
       join kernel.container c on c.workspace_id = p.workspace_id and c.id = p.container_id
       where p.workspace_id = $1 and c.no = any($2::bigint[]) and p.state = any($3::text[])
         and ($4::text is null or position(lower($4) in lower(p.name)) > 0 or position(lower($4) in lower(p.email)) > 0)
         and ($5::uuid is null or exists (select 1 from kernel.member m
           where m.workspace_id = p.workspace_id and m.group_id = $5 and m.person_id = p.id))
         and ($6::text is null or (p.name collate "zh-Hans-x-icu", p.id) > ($6, $7::uuid))
       order by p.name collate "zh-Hans-x-icu", p.id limit $8`,
      [
        read.workspace,
        read.containerNumbers,
        `{${wanted.join()}}`,
        find ?? null,
        department ?? null,
        after?.[0] ?? null,
        after?.[1] ?? null,
        limit + 1,
      ],
    )
    const people = rows.slice(0, limit)
    const last = people.at(-1)
    const next = rows.length > limit && last !== undefined ? cursor.after([last.name, last.id]) : null
    return {
      people: people.map(person => ({ ...toPersonOut(person), departments: [...person.departments] })),
      next,
    }
  },
})
