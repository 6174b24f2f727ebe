import { derivedId, type Id, newId } from '../../../kernel/ids.ts'
import type { Importer, ImportRun } from '../../../kernel/importer.ts'
import { problem } from '../../../kernel/problem.ts'
import { rankOfNumber } from '../../../kernel/rank.ts'
import { namedId, placeOf, thingOf } from '../../../kernel/records.ts'
import { Issue } from '../objects.ts'
import { type Columns, importColumns } from './import-columns.ts'
import { importPeople } from './import-people.ts'
import { importRelations } from './import-relations.ts'
import type { JiraIssue } from './jira-issue.ts'
import { command, type Mark, readMarks, slices } from './known.ts'
import { projectsFor } from './projects-for.ts'
import { readJira } from './read-jira.ts'
import { Tally } from './tally.ts'

/** Takes in issues of Jira's REST v2: a folder of JSON files, or such a folder as .tar.gz. */
export const jiraImporter: Importer = {
  kind: 'jira',
  about:
    "Issues as JSON of Jira's REST v2, in a folder or a .tar.gz: keys, people, comments, parents and links",
  async run(run) {
    const { issues, digest, strangers } = await readJira(run.path, done => run.progress('read', done, 0))
    const tally = new Tally()
    if (strangers.length > 0) {
      tally.list('files', 'issues.import_not_an_issue', { example: strangers[0], count: strangers.length })
    }
    const source = `jira:${issues[0]?.host ?? 'unknown'}`
    const unique = [...new Map(issues.map(issue => [issue.key, issue])).values()].toSorted(
      (a, b) => a.number - b.number,
    )
    tally.add('issues', 'merged', issues.length - unique.length)
    const prefixes = [...new Set(unique.map(issue => issue.prefix))]
    if (run.project !== null && prefixes.length > 1)
      throw problem.invalid('issues.import_many_projects', { keys: prefixes.join(', ') })
    const marks = await readMarks(run, source)
    const here = new Map<string, Id<'issue'>>()
    for (const [key, { objectId }] of marks) {
      if (objectId !== null && /^[A-Z][A-Z0-9_]*-\d+$/.test(key)) here.set(key, namedId(Issue, objectId))
    }
    const projects = await projectsFor(run, { source, here, prefixes })
    const people = await importPeople({ run, source, marks, tally }, unique)
    for (const prefix of prefixes) {
      const own = unique.filter(issue => issue.prefix === prefix)
      const project = projects.get(prefix)
      if (project === undefined) continue
      const columns = await importColumns(run, project, { issues: own, tally })
      const step = { run, source, marks, tally, people, project, columns, here }
      await importIssues(step, own)
      await importComments(step, own)
    }
    await importRelations({ run, source, marks, tally, here, projects }, unique)
    for (const issue of unique) {
      tally.add('labels', marks.has(issue.key) ? 'unchanged' : 'imported', issue.labels.length)
      for (const [kind, count] of Object.entries(issue.left)) {
        if (count > 0) tally.list(kind, 'issues.import_kept_for_later', { example: issue.key, count })
      }
    }
    if (!run.dryRun) await run.keep(digest)
    return tally.report()
  },
}

interface Step {
  readonly run: ImportRun
  readonly source: string
  readonly marks: ReadonlyMap<string, Mark>
  readonly tally: Tally
  readonly people: ReadonlyMap<string, Id<'person'>>
  readonly project: Id<'project'>
  readonly columns: Columns
  /** Grows with every issue that is here. */
  readonly here: Map<string, Id<'issue'>>
}

async function importIssues(step: Step, issues: readonly JiraIssue[]): Promise<void> {
  const { run, source, marks, tally, project } = step
  const read = await run.kernel.reader(run.caller)
  const fresh: JiraIssue[] = []
  for (const some of slices(issues, 500)) {
    const numbers = some.filter(issue => !marks.has(issue.key)).map(issue => issue.number)
    const taken = numbers.length === 0 ? [] : await read.find(Issue, { projectId: project, number: numbers })
    const takenNumbers = new Set(taken.map(issue => issue.number))
    for (const issue of some) {
      if (marks.has(issue.key)) tally.add('issues', 'unchanged')
      else if (takenNumbers.has(issue.number))
        tally.list('issues', 'issues.import_number_taken', { example: issue.key })
      else {
        tally.add('issues', 'imported')
        step.here.set(issue.key, derivedId<'issue'>(project, `${source} ${issue.key}`))
        fresh.push(issue)
      }
    }
  }
  if (run.dryRun) return
  for (const [index, some] of slices(fresh, 200).entries()) {
    run.progress('issues', index * 200, fresh.length)
    await command(run, 'issue.import', {
      project,
      source,
      issues: some.map(issue => issueInput(step, issue)),
    })
  }
}

function issueInput({ run, columns, people, here }: Step, issue: JiraIssue) {
  const person = (key: string | null) => (key === null ? null : (people.get(key) ?? null))
  return {
    id: here.get(issue.key),
    external: newId(),
    key: issue.key,
    number: issue.number,
    title: issue.title,
    description: issue.description,
    markup: issue.source,
    status: columns.statuses.get(issue.status.name),
    type: columns.types.get(issue.type),
    resolution: issue.resolution,
    priority: issue.priority,
    assignee: person(issue.assignee),
    reporter: person(issue.reporter) ?? run.caller.actor,
    labels: issue.labels,
    due: issue.due,
    rank: rankOfNumber(issue.number),
    createdAt: issue.createdAt,
    changedAt: issue.updatedAt,
    doneAt: issue.doneAt,
  }
}

async function importComments(
  { run, source, marks, tally, people, project, here }: Step,
  issues: readonly JiraIssue[],
): Promise<void> {
  const fresh = issues.flatMap(issue => {
    const on = here.get(issue.key)
    return issue.comments.flatMap(({ id, by, at, editedAt, body }) => {
      const key = `comment:${id}`
      if (marks.has(key)) tally.add('comments', 'unchanged')
      else if (on === undefined)
        tally.list('comments', 'issues.import_issue_left_out', { example: issue.key })
      else {
        tally.add('comments', 'imported')
        const author = (by === null ? undefined : people.get(by)) ?? run.caller.actor
        return [
          {
            id: derivedId(project, `${source} ${key}`),
            external: newId(),
            key,
            on: thingOf(on),
            body,
            by: author,
            at,
            editedAt,
          },
        ]
      }
      return []
    })
  })
  if (run.dryRun) return
  for (const [index, comments] of slices(fresh, 200).entries()) {
    run.progress('comments', index * 200, fresh.length)
    await command(run, 'comment.import', { container: placeOf(project), source, comments })
  }
}
