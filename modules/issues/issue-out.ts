import { z } from 'zod'
import type { RowOf } from '../../kernel/object.ts'
import { idOf } from '../../kernel/query.ts'
import { Person } from '../people/index.ts'
import { Project } from '../spaces/index.ts'
import { Issue, IssueType, Status } from './objects.ts'

/** An issue as rows show it: without its description. */
export const issueRow = () =>
  z.strictObject({
    id: idOf(Issue),
    createdAt: z.string(),
    createdBy: idOf(Person),
    projectId: idOf(Project),
    number: z.int(),
    key: z.string(),
    title: z.string(),
    statusId: idOf(Status),
    typeId: idOf(IssueType),
    resolution: z.string().nullable(),
    priority: z.int().describe('0 urgent, 1 high, 2 medium, 3 low, 4 none'),
    assigneeId: idOf(Person).nullable(),
    reporterId: idOf(Person),
    dueOn: z.string().nullable(),
    parentId: idOf(Issue).nullable(),
    labels: z.array(z.string()).readonly(),
    rank: z.string(),
    doneAt: z.string().nullable(),
    changedAt: z.string(),
  })
export type IssueRow = Omit<RowOf<typeof Issue>, 'description' | 'source'>

export const issueGroup = () =>
  z.strictObject({
    g: z.string().describe('The id of the status; empty in a list'),
    n: z.int().describe('Issues in the group; where `capped`, counting stopped here'),
    capped: z.boolean(),
    rows: z.array(issueRow()),
    end: z.boolean().describe('Nothing follows the last row'),
  })

/** Asks for what follows in one group. */
export const issuePage = () =>
  z.strictObject({
    group: z.string().max(36),
    after: z
      .tuple([
        z
          .union([z.string().max(64), z.number()])
          .nullable()
          .describe('Value of the field that sorts'),
        z.uuid().meta({ 'x-ref': 'issue' }).describe('Id of the row'),
      ])
      .nullable()
      .describe('Sort value and id of the last row that is held; null from the start'),
    limit: z.int().min(1).max(200).describe('At most so many rows'),
  })
