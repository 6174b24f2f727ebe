import { createContext, useContext } from 'react'
import type { Id } from '../../../../kernel/ids.ts'
import { isId } from '../../../../kernel/ids.ts'
import { allows, type Role } from '../../../../kernel/permission.ts'
import { useMe } from '../../../../packages/ui/account.tsx'
import { type IconName, iconNames } from '../../../../packages/ui/icon-names.ts'
import { permissions } from '../../permissions.ts'
import type { StatusCategory } from '../../shared.ts'
import { useIssuesText } from '../issues-text.ts'

export interface StatusFact {
  id: Id<'status'>
  name: string
  category: StatusCategory
  rank: string
  /** How far through the active ones it lies, 0 to 1. */
  progress: number
}

export interface TypeFact {
  id: Id<'issue-type'>
  name: string
  icon: IconName
  /** The figure as it is stored, which an import may have named its own way. */
  figure: string
  rank: string
}

/** What cards, rows and pages of one project share; the same object until something of it changes. */
export interface ProjectFacts {
  id: Id<'project'>
  name: string
  key: string
  /** The person's role in it. */
  role: Role
  space: { id: string; name: string } | null
  statuses: readonly StatusFact[]
  types: readonly TypeFact[]
}

const Context = createContext<ProjectFacts | null>(null)

export const ProjectFactsProvider = Context.Provider

export function useProjectFacts(): ProjectFacts {
  const facts = useContext(Context)
  if (!facts) throw new Error('no project around this view')
  return facts
}

export function useStatus(id: string): StatusFact | undefined {
  return useProjectFacts().statuses.find(status => status.id === id)
}

export function useType(id: string): TypeFact | undefined {
  return useProjectFacts().types.find(type => type.id === id)
}

/** Why the person may not do this here, in words; null: they may. By the rules that the server decides by. */
export function useRefusal(): (permission: keyof typeof permissions) => string | null {
  const text = useIssuesText()
  const me = useMe().person.id
  const { role } = useProjectFacts()
  return permission => {
    const may =
      isId<'person'>(me) && allows(permissions[permission], {}, { person: me, role, in: () => false })
    if (may) return null
    const needed = permissions[permission]
    return text(needed === 'manager' ? 'issues.off_manager' : 'issues.off_member', {
      role: text(`issues.role_${role}`),
    })
  }
}

/** An icon's name from data; what is not a figure of ours becomes a task. */
export function iconOf(name: string): IconName {
  if (name === 'requirement') return 'feature'
  return iconNames.find(known => known === name) ?? 'task'
}
