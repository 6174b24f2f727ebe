import { derivedId, type Id, newId } from '../../../kernel/ids.ts'
import type { ImportRun } from '../../../kernel/importer.ts'
import type { JiraIssue, JiraLink } from './jira-issue.ts'
import { command, type Mark, slices } from './known.ts'
import type { Tally } from './tally.ts'

export interface RelationsStep {
  readonly run: ImportRun
  readonly source: string
  readonly marks: ReadonlyMap<string, Mark>
  readonly tally: Tally
  /** Issues that are here, by their key in the source. */
  readonly here: ReadonlyMap<string, Id<'issue'>>
  /** The project of an issue by the prefix of its key. */
  readonly projects: ReadonlyMap<string, Id<'project'>>
}

interface Relation {
  readonly mark: string
  /** The issue in whose project it lies. */
  readonly from: string
  readonly to: string
  /** Null: `to` is the parent of `from`. */
  readonly type: string | null
}

/** Binds parents and links; one whose other end is absent waits for a later run. A link seen from both ends is one. */
export async function importRelations(step: RelationsStep, issues: readonly JiraIssue[]): Promise<void> {
  const bindings = new Map<Id<'project'>, { relation: Relation; waited: Mark | null }[]>()
  const waiting = new Map<Id<'project'>, Relation[]>()
  for (const relation of relationsOf(issues)) {
    const kind = relation.type === null ? 'parents' : 'links'
    const mark = step.marks.get(relation.mark) ?? null
    const isHere = step.here.has(relation.from) && step.here.has(relation.to)
    if (mark !== null && mark.objectId !== null) step.tally.add(kind, 'unchanged')
    else if (isHere) {
      step.tally.add(kind, 'imported')
      put(bindings, projectOf(step, relation.from), { relation, waited: mark })
    } else {
      step.tally.list(kind, 'issues.import_other_end_absent', {
        example: `${relation.from} → ${relation.to}`,
      })
      if (mark === null)
        put(waiting, projectOf(step, step.here.has(relation.from) ? relation.from : relation.to), relation)
    }
  }
  if (step.run.dryRun) return
  for (const [project, all] of bindings) for (const some of slices(all, 200)) await bind(step, project, some)
  for (const [project, all] of waiting) for (const some of slices(all, 200)) await wait(step, project, some)
}

function put<T>(lists: Map<Id<'project'>, T[]>, project: Id<'project'> | undefined, one: T): void {
  if (project === undefined) return
  const list = lists.get(project)
  if (list === undefined) lists.set(project, [one])
  else list.push(one)
}

function projectOf({ projects }: RelationsStep, key: string): Id<'project'> | undefined {
  return projects.get(key.slice(0, key.lastIndexOf('-')))
}

function relationsOf(issues: readonly JiraIssue[]): Relation[] {
  const links = new Map<string, JiraLink>()
  const parents = new Map<string, string>()
  for (const issue of issues) {
    for (const link of issue.links) links.set(link.id, link)
    if (issue.parent !== null) parents.set(issue.key, issue.parent)
    for (const child of issue.children) parents.set(child, issue.key)
  }
  return [
    ...[...parents].map(([from, to]) => ({ mark: `parent:${from}`, from, to, type: null })),
    ...[...links.values()].map(({ id, from, to, type }) => ({ mark: `link:${id}`, from, to, type })),
  ]
}

async function bind(
  { run, source, here }: RelationsStep,
  project: Id<'project'>,
  some: readonly { relation: Relation; waited: Mark | null }[],
): Promise<void> {
  const ends = ({ from, to }: Relation) => ({ from: here.get(from), to: here.get(to) })
  const input = {
    project,
    source,
    parents: some.flatMap(({ relation }) =>
      relation.type === null ? [{ issue: ends(relation).from, parent: ends(relation).to }] : [],
    ),
    links: some.flatMap(({ relation }) => {
      if (relation.type === null) return []
      return [
        { id: derivedId(project, `${source} ${relation.mark}`), ...ends(relation), type: relation.type },
      ]
    }),
    marks: some.flatMap(({ relation, waited }) =>
      waited === null ? [{ id: newId(), key: relation.mark, object: ends(relation).from, facts: null }] : [],
    ),
    bound: some.flatMap(({ waited }) => (waited === null ? [] : [waited.id])),
  }
  await command(run, 'issue.import-relations', input)
}

async function wait(
  { run, source }: RelationsStep,
  project: Id<'project'>,
  some: readonly Relation[],
): Promise<void> {
  const marks = some.map(({ mark, from, to, type }) => {
    return { id: newId(), key: mark, object: null, facts: { from, to, type: type ?? 'parent' } }
  })
  const input = { project, source, parents: [], links: [], marks, bound: [] }
  await command(run, 'issue.import-relations', input)
}
