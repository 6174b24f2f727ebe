import type { Read } from '../../../kernel/command.ts'
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
 * was asked for, the one with this key, or a new one in a space where everyone may write. Whoever may not write into
 * one of them, or not make one, is refused before the first is made.
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
  const fresh = [...new Set(missing)].filter(key => !byKey.has(key))
  for (const key of fresh) {
    if (!isProjectKey(key)) throw problem.invalid('issues.import_no_project_key', { key })
  }
  for (const project of [...projects.values(), ...byKey.values()]) refuseStranger(read, project)
  const space = fresh.length === 0 ? null : await spaceForAll(read)
  for (const prefix of prefixes) {
    if (projects.has(prefix)) continue
    const key = run.project ?? prefix
    projects.set(prefix, byKey.get(key) ?? (await createProject(run, { key, source, space })))
  }
  return projects
}

function refuseStranger(read: Read, project: Id<'project'>): void {
  if (read.roleIn(project) === null) throw problem.notFound('kernel.not_found', { type: Project.name })
  if (!read.can('issue:create', project)) {
    throw problem.forbidden('kernel.forbidden', { permission: 'issue:create' })
  }
}

async function spaceForAll(read: Read): Promise<Id<'space'>> {
  const open = await read.visible(Space, { departmentId: null }, { order: ['createdAt'] })
  const space = open.find(({ id }) => read.can('project:create', id))
  if (space === undefined) throw problem.conflict('issues.import_no_space')
  return space.id
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
  { key, source, space }: { key: string; source: string; space: Id<'space'> | null },
): Promise<Id<'project'>> {
  const id = derivedId<'project'>(run.caller.workspace, `${source} project ${key}`)
  if (!run.dryRun) await command(run, 'project.create', { id, space, name: key, key })
  return id
}
