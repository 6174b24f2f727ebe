import { z } from 'zod'
import { defineCommand, fresh, ref } from '../../../kernel/command.ts'
import { External, Link, placeOf, thingOf } from '../../../kernel/records.ts'
import { Project } from '../../spaces/index.ts'
import { Issue } from '../objects.ts'
import { seed } from '../seed.ts'

const most = 200

export const importRelations = defineCommand({
  name: 'issue.import-relations',
  about: 'Bind parents and links of imported issues; those whose other end is not here yet wait for it.',
  permission: 'issue:create',
  target: { type: Project, from: 'project' },
  internal: true,
  undo: { none: 'An import is repeated, not undone.' },
  input: () =>
    z.strictObject({
      project: ref(Project),
      source: z.string().max(200).describe('Where they come from'),
      parents: z.array(z.strictObject({ issue: ref(Issue), parent: ref(Issue) })).max(most),
      links: z
        .array(
          z.strictObject({ id: fresh(Link), from: ref(Issue), type: z.string().max(40), to: ref(Issue) }),
        )
        .max(most),
      marks: z
        .array(
          z.strictObject({
            id: fresh(External),
            key: z.string().max(200),
            object: z.uuid().meta({ 'x-ref': 'object' }).nullable().describe('Null: it waits'),
            facts: z.record(z.string(), z.string().max(200)).nullable(),
          }),
        )
        .max(most * 2)
        .describe('What each is called there'),
      bound: z.array(ref(External)).max(most).describe('Marks that waited and are bound now'),
    }),
  example: () => ({
    project: seed.project,
    source: 'jira:example',
    parents: [{ issue: seed.secondIssue, parent: seed.issue }],
    links: [{ id: seed.newLink, from: seed.issue, type: 'blocker', to: seed.secondIssue }],
    marks: [{ id: seed.external, key: 'link:1', object: null, facts: { to: 'X1-999' } }],
    bound: [],
  }),
  async run(tx, { project, source, parents, links, marks, bound }) {
    const containerId = placeOf(tx.target.id)
    for (const { issue, parent } of parents) tx.update(Issue, issue, { parentId: parent })
    for (const { id, from, type, to } of links) {
      tx.insert(Link, { id, containerId, fromId: thingOf(from), type, toId: thingOf(to) })
    }
    for (const { id, key, object, facts } of marks) {
      tx.insert(External, { id, containerId, source, key, objectId: object, facts })
    }
    for (const mark of bound) tx.update(External, tx.row(mark).id, { objectId: String(project), facts: null })
  },
})
