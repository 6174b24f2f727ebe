import { derivedId, type Id } from '../../../kernel/ids.ts'
import type { ImportRun } from '../../../kernel/importer.ts'
import { problem } from '../../../kernel/problem.ts'
import { isProjectKey, Project, Space } from '../../spaces/index.ts'
import { Issue } from '../objects.ts'
import { command } from './known.ts'

interface Wanted {
  readonly source: string
  /** Issues that are here, by their key in the source. */
  readonly here: ReadonlyMap<string, Id<'issue'>>
  /** How the keys of the source's issues begin. */
  readonly prefixes: readonly string[]
}

/**
 * The projects of a source by the beginnings of its keys: where its issues are since an earlier run, the project that
 * was asked for, the one with this key, or a new one in a space where everyone may write.
 */
export async function projectsFor(
  run: ImportRun,
  { source, here, prefixes }: Wanted,
): Promise<Map<string, Id<'project'>>> {
  const projects = await knownProjects(run, here)
  const missing = prefixes.filter(prefix => !projects.has(prefix)).map(prefix => run.project ?? prefix)
  const read = await run.kernel.reader(run.caller)
  const found = missing.length === 0 ? [] : await read.visible(Project, { key: missing })
  const byKey = new Map(found.map(({ key, id }) => [key, id]))
  const [prefix = ''] = prefixes
  const [known, asked] = [projects.get(prefix), run.project]
  if (asked !== null && known !== undefined) {
    const [project] = await read.find(Project, { id: known })
    if (project?.key !== asked) throw problem.invalid('issues.import_elsewhere', { key: project?.key ?? '' })
  }
  // All keys are looked at before the first project is made.
  for (const key of missing) {
    if (!byKey.has(key) && !isProjectKey(key)) throw problem.invalid('issues.import_no_project_key', { key })
  }
  for (const prefix of prefixes) {
    if (projects.has(prefix)) continue
    const key = run.project ?? prefix
    projects.set(prefix, byKey.get(key) ?? (await createProject(run, { key, source })))
  }
  return projects
}

/** Where the issues of earlier runs are, by how their keys begin. */
async function knownProjects(
  { kernel, caller }: ImportRun,
  here: Wanted['here'],
): Promise<Map<string, Id<'project'>>> {
  const samples = new Map([...here].map(([key, id]) => [key.slice(0, key.lastIndexOf('-')), id]))
  if (samples.size === 0) return new Map()
  const read = await kernel.reader(caller)
  const found = await read.find(Issue, { id: [...samples.values()] })
  const projectOf = new Map(found.map(({ id, projectId }) => [id, projectId]))
  return new Map(
    [...samples].flatMap(([prefix, id]) => {
      const project = projectOf.get(id)
      return project === undefined ? [] : [[prefix, project]]
    }),
  )
}

async function createProject(
  run: ImportRun,
  { key, source }: { key: string; source: string },
): Promise<Id<'project'>> {
  const id = derivedId<'project'>(run.caller.workspace, `${source} project ${key}`)
  if (run.dryRun) return id
  const read = await run.kernel.reader(run.caller)
  const [space] = await read.visible(Space, { departmentId: null }, { order: ['createdAt'], limit: 1 })
  if (space === undefined) throw problem.conflict('issues.import_no_space')
  await command(run, 'project.create', { id, space: space.id, name: key, key })
  return id
}
