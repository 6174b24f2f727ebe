import { useMemo } from 'react'
import { type Id, isId } from '../../../../kernel/ids.ts'
import { type Role, roles } from '../../../../kernel/permission.ts'
import { projectsIn } from '../../../../packages/ui/projects-in.ts'
import { useQuery } from '../hooks.ts'
import { iconOf, type ProjectFacts, type StatusFact } from './project-facts.tsx'

export interface LoadedProject {
  facts: ProjectFacts | null
  problem: unknown
  again: () => void
}

/** A project by its id or by its key ('ARROW'), with its statuses and types, current while it is on screen. */
export function useProject(named: string): LoadedProject {
  const byKey = useProjectOfKey(isId<'project'>(named) ? null : named)
  const id = isId<'project'>(named) ? named : byKey.id
  const watched = id === null ? [] : [id]
  const project = useQuery('project.get', id === null ? null : { project: id }, {
    in: watched,
    types: ['project', 'grant'],
  })
  const columns = useQuery('status.list', id === null ? null : { project: id }, {
    in: watched,
    types: ['status', 'issue-type'],
  })
  const facts = useMemo(
    () => (id && project.data && columns.data ? factsOf(id, project.data, columns.data) : null),
    [id, project.data, columns.data],
  )
  return {
    facts,
    problem: byKey.problem ?? project.problem ?? columns.problem,
    again: () => {
      byKey.again()
      project.again()
      columns.again()
    },
  }
}

function useProjectOfKey(key: string | null) {
  const spaces = useQuery('space.list', key === null ? null : {}, { in: [], types: [], places: true })
  const found = spaces.data && findProject(spaces.data, key ?? '')
  const isMissing = spaces.data !== undefined && !found && !spaces.isLoading
  return {
    id: found && isId<'project'>(found.id) ? found.id : null,
    problem: isMissing ? { code: 'not_found', reason: 'issues.no_project' } : spaces.problem,
    again: spaces.again,
  }
}

export type SpaceList = NonNullable<ReturnType<typeof useQuery<'space.list'>>['data']>

/** The project of that key among those that this person sees. */
export function findProject(list: SpaceList, key: string) {
  return projectsIn(list).find(project => project.key === key.toUpperCase())
}

interface ProjectOut {
  name: string
  key: string
  role: string
  space: ProjectFacts['space']
}
interface ColumnsOut {
  statuses: readonly Omit<StatusFact, 'progress'>[]
  types: readonly { id: Id<'issue-type'>; name: string; icon: string; rank: string }[]
}

function factsOf(id: Id<'project'>, project: ProjectOut, columns: ColumnsOut): ProjectFacts {
  const { name, key, space } = project
  const active = columns.statuses.filter(status => status.category === 'active')
  return {
    id,
    name,
    key,
    space,
    role: roleOf(project.role),
    statuses: columns.statuses.map(status => ({
      ...status,
      progress: (active.indexOf(status) + 1) / (active.length + 1),
    })),
    types: columns.types.map(type => ({ ...type, icon: iconOf(type.icon), figure: type.icon })),
  }
}

function roleOf(name: string): Role {
  return roles.find(role => role === name) ?? 'viewer'
}
