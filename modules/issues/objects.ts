import { date, defineObject, id, int, json, long, nullable, rank, text, time } from '../../kernel/object.ts'
import type { RichDoc } from '../../packages/editor/schema.ts'
import type { StatusCategory } from './shared.ts'

/** A column of a project's board: rows of the project, never an enum. */
export const Status = defineObject({
  name: 'status',
  table: 'issues.status',
  title: 'name',
  container: 'projectId',
  fields: { projectId: id('project'), name: text(), category: text<StatusCategory>(), rank: rank() },
})

export const IssueType = defineObject({
  name: 'issue-type',
  table: 'issues.issue_type',
  title: 'name',
  container: 'projectId',
  fields: { projectId: id('project'), name: text(), icon: text(), rank: rank() },
})

/** A piece of work. */
export const Issue = defineObject({
  name: 'issue',
  table: 'issues.issue',
  title: 'title',
  container: 'projectId',
  key: 'key',
  boardBy: 'statusId',
  fields: {
    projectId: id('project'),
    number: int(),
    key: text(),
    title: text(),
    description: long(nullable(json<RichDoc>())),
    /** The markup that an import brought, kept for a better conversion later. */
    source: long(nullable(text())),
    statusId: id('status'),
    typeId: id('issue-type'),
    resolution: nullable(text()),
    /** 0 urgent, 1 high, 2 medium, 3 low, 4 none. */
    priority: int(),
    assigneeId: nullable(id('person')),
    reporterId: id('person'),
    dueOn: nullable(date()),
    parentId: nullable(id('issue')),
    labels: json<readonly string[]>(),
    rank: rank(),
    /** When it last came into a status of category done; null while it is not. */
    doneAt: nullable(time()),
    changedAt: time(),
  },
})
