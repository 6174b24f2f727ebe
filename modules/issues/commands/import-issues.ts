import { z } from 'zod'
import { day, defineCommand, fresh, rank, ref } from '../../../kernel/command.ts'
import { External, placeOf } from '../../../kernel/records.ts'
import { richTextDoc } from '../../../packages/editor/input.ts'
import { Person } from '../../people/index.ts'
import { Project } from '../../spaces/index.ts'
import { Issue, IssueType, Status } from '../objects.ts'
import { seed } from '../seed.ts'
import { limits } from '../shared.ts'

const instant = () => z.iso.datetime()

/** One slice of an import: other people's commands run between two of them. */
export const importIssues = defineCommand({
  name: 'issue.import',
  about: 'Add issues as they were elsewhere, with their numbers, authors and times.',
  permission: 'issue:create',
  target: { type: Project, from: 'project' },
  internal: true,
  undo: { none: 'An import is repeated, not undone.' },
  input: () =>
    z.strictObject({
      project: ref(Project),
      source: z.string().max(200).describe('Where they come from'),
      issues: z
        .array(
          z.strictObject({
            id: fresh(Issue),
            external: fresh(External),
            key: z.string().max(40).describe('What it is called there'),
            number: z.int().min(1),
            title: z.string().min(1).max(limits.title),
            description: richTextDoc.nullable().meta({ 'x-log': 'long' }),
            markup: z.string().nullable().meta({ 'x-log': 'long' }),
            status: ref(Status),
            type: ref(IssueType),
            resolution: z.string().max(limits.resolution).nullable(),
            priority: z.int().min(0).max(4),
            assignee: ref(Person).nullable(),
            reporter: ref(Person),
            labels: z.array(z.string().max(limits.label)).max(limits.labels),
            due: day.nullable(),
            rank,
            createdAt: instant(),
            changedAt: instant(),
            doneAt: instant().nullable(),
          }),
        )
        .min(1)
        .max(200),
    }),
  example: () => ({
    project: seed.project,
    source: 'jira:example',
    issues: [
      {
        id: seed.newIssue,
        external: seed.external,
        key: 'X1-900',
        number: 900,
        title: '旧系统里的缺陷',
        description: seed.words,
        markup: 'h1. 旧系统',
        status: seed.todo,
        type: seed.bug,
        resolution: 'Fixed',
        priority: 2,
        assignee: seed.zhouTao,
        reporter: seed.liNa,
        labels: ['旧'],
        due: '2027-03-12',
        rank: 'a1',
        createdAt: '2020-01-02T03:04:05.000Z',
        changedAt: '2020-02-02T03:04:05.000Z',
        doneAt: '2020-02-02T03:04:05.000Z',
      },
    ],
  }),
  run(tx, { source, issues }) {
    const project = tx.target
    tx.reserve(`issue:${project.id}`, Math.max(...issues.map(issue => issue.number)))
    for (const {
      external,
      key,
      markup,
      status,
      type,
      assignee,
      reporter,
      due,
      createdAt,
      ...issue
    } of issues) {
      tx.insert(Issue, {
        ...issue,
        projectId: project.id,
        key: `${project.key}-${issue.number}`,
        source: markup,
        statusId: status,
        typeId: type,
        assigneeId: assignee,
        reporterId: reporter,
        dueOn: due,
        createdAt,
        createdBy: reporter,
      })
      tx.insert(External, { id: external, containerId: placeOf(project.id), source, key, objectId: issue.id })
    }
  },
})
