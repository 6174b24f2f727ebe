import { z } from 'zod'
import { defineQuery, idOf } from '../../../kernel/query.ts'
import { groupOf, Member, Workspace } from '../../../kernel/records.ts'
import { Department, Head, Person } from '../objects.ts'

export const whoAmI = defineQuery({
  name: 'person.me',
  about: 'The person who asks: name, language, organisation, departments, role in the organisation.',
  permission: 'person:edit',
  scope: '@actor',
  watches: [Person, Department, Head, Member],
  input: () => z.strictObject({}),
  output: () =>
    z.strictObject({
      id: idOf(Person),
      name: z.string(),
      email: z.string().nullable(),
      kind: z.enum(['member', 'guest', 'placeholder']),
      language: z.enum(['zh-CN', 'en']),
      timeZone: z.string(),
      isOwner: z.boolean().describe('Whether they own the organisation'),
      own: z
        .strictObject({ language: z.enum(['zh-CN', 'en']).nullable(), timeZone: z.string().nullable() })
        .describe('What they chose for themselves; null: nothing'),
      organisation: z.strictObject({
        id: z.string(),
        name: z.string(),
        directory: z.string(),
        timeZone: z.string(),
      }),
      groups: z.array(z.string()).describe('Every group they are in, parents included'),
      departments: z.array(z.strictObject({ id: z.string(), name: z.string(), head: z.boolean() })),
    }),
  example: () => ({}),
  async run(read) {
    const [person] = await read.find(Person, { id: read.actor }, { limit: 1 })
    const [workspace] = await read.find(Workspace, {}, { limit: 1 })
    if (person === undefined || workspace === undefined)
      throw new Error('an actor without person or workspace')
    const departments = await read.find(Department, {})
    const members = await read.find(Member, { personId: read.actor })
    const heads = await read.find(Head, { personId: read.actor })
    const inGroup = new Set<string>(members.map(member => member.groupId))
    const own = departments.filter(department => inGroup.has(groupOf(department.id)))
    return {
      id: person.id,
      name: person.name,
      email: person.email,
      kind: person.kind,
      language: person.language ?? workspace.language,
      timeZone: person.timeZone ?? workspace.timeZone,
      isOwner: read.roleIn(workspace.id) === 'owner',
      own: { language: person.language, timeZone: person.timeZone },
      organisation: {
        id: workspace.id,
        name: workspace.name,
        directory: workspace.directoryId,
        timeZone: workspace.timeZone,
      },
      groups: withParents(inGroup, departments),
      departments: own.map(({ id, name }) => ({
        id,
        name,
        head: heads.some(head => head.departmentId === id),
      })),
    }
  },
})

/** Who is in a sub-department is in its parents. */
function withParents(
  own: ReadonlySet<string>,
  departments: readonly { id: string; parentId: string | null }[],
): string[] {
  const parents = new Map(departments.map(({ id, parentId }) => [id, parentId]))
  const all = new Set(own)
  for (const start of own) {
    for (let id = parents.get(start) ?? null; id !== null && !all.has(id); id = parents.get(id) ?? null)
      all.add(id)
  }
  return [...all]
}
