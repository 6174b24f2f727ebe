import { derivedId, type Id, newId } from '../../../kernel/ids.ts'
import type { ImportRun } from '../../../kernel/importer.ts'
import type { JiraIssue, JiraLink } from './jira-issue.ts'
import { type Bindable, judgeRelations } from './judge-relations.ts'
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

interface Binding {
  readonly relation: Relation
  readonly ends: Bindable
  /** The mark that waited for the other end. */
  readonly waited: Mark | null
  /** False: the same link is here already, and gets this name too. */
  readonly isNew: boolean
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
  const told = relationsOf(issues).map(relation => ({
    relation,
    kind: relation.type === null ? 'parents' : 'links',
    ends: endsOf(step, relation),
    mark: step.marks.get(relation.mark) ?? null,
  }))
  const since = foundSince(step, new Set(told.map(({ relation }) => relation.mark)))
  const all = [...told, ...since]
  const judge = await judgeRelations(
    step.run,
    all.flatMap(({ ends }) => (ends === null ? [] : [ends])),
  )
  const bindings = new Map<Id<'project'>, Binding[]>()
  const waiting = new Map<Id<'project'>, Relation[]>()
  for (const { relation, kind, ends, mark } of all) {
    const example = `${relation.from} → ${relation.to}`
    if (mark !== null && mark.objectId !== null) step.tally.add(kind, 'unchanged')
    else if (ends === null) {
      step.tally.list(kind, 'issues.import_other_end_absent', { example })
      const near = step.here.has(relation.from) ? relation.from : relation.to
      if (mark === null) put(waiting, projectOf(step, near), relation)
    } else {
      const verdict = judge(ends)
      if (verdict === 'circle') step.tally.list(kind, 'issues.import_circle', { example })
      else {
        step.tally.add(kind, verdict === 'same' ? 'merged' : 'imported')
        const binding = { relation, ends, waited: mark, isNew: verdict === 'sound' }
        put(bindings, projectOf(step, relation.from), binding)
      }
    }
  }
  if (step.run.dryRun) return
  for (const [project, bound] of bindings) {
    for (const some of slices(bound, 200)) await bind(step, project, some)
  }
  for (const [project, late] of waiting) {
    for (const some of slices(late, 200)) await wait(step, project, some)
  }
}

function endsOf({ here }: RelationsStep, relation: Relation): Bindable | null {
  const [from, to] = [here.get(relation.from), here.get(relation.to)]
  return from === undefined || to === undefined ? null : { from, to, type: relation.type }
}

/** What an earlier source told, which this one does not, and whose other end has come. */
function foundSince(step: RelationsStep, told: ReadonlySet<string>) {
  return [...step.marks.values()].flatMap(mark => {
    const { from, to, type } = mark.facts ?? {}
    if (mark.objectId !== null || told.has(mark.key) || from === undefined || to === undefined) return []
    const isParent = mark.key.startsWith('parent:')
    const relation = { mark: mark.key, from, to, type: isParent ? null : (type ?? 'relates') }
    const ends = endsOf(step, relation)
    return ends === null ? [] : [{ relation, kind: 'waited', ends, mark }]
  })
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
  { run, source }: RelationsStep,
  project: Id<'project'>,
  some: readonly Binding[],
): Promise<void> {
  const input = {
    project,
    source,
    parents: some.flatMap(({ ends }) => (ends.type === null ? [{ issue: ends.from, parent: ends.to }] : [])),
    links: some.flatMap(({ relation, ends, isNew }) =>
      ends.type === null || !isNew ? [] : [{ id: derivedId(project, `${source} ${relation.mark}`), ...ends }],
    ),
    marks: some.flatMap(({ relation, ends, waited }) =>
      waited === null ? [{ id: newId(), key: relation.mark, object: ends.from, facts: null }] : [],
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
