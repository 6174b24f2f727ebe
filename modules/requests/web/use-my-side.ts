import type { Side } from '../shared.ts'
import { type Me, useQuery } from './hooks.ts'

const watched = ['person', 'department', 'head', 'member'] as const

/** The person who is signed in, with their groups, kept current; undefined while that is not known. */
export function useWhoIAm(): Me | undefined {
  const first = useQuery('person.me', {})
  const directory = first.data && first.data.kind !== 'guest' ? first.data.organisation.directory : null
  const live = useQuery('person.me', directory === null ? null : {}, {
    in: directory === null ? [] : [directory],
    types: watched,
  })
  return live.data ?? first.data
}

interface TwoSides {
  readonly askerDepartmentId: string
  readonly answererDepartmentId: string
}

/** The sides of a request that a person of these groups stands on: one, both, or none. */
export function sidesOf(request: TwoSides, groups: readonly string[]): readonly Side[] {
  const sides: Side[] = []
  if (groups.includes(request.askerDepartmentId)) sides.push('asker')
  if (groups.includes(request.answererDepartmentId)) sides.push('answerer')
  return sides
}

export function departmentOf(request: TwoSides, side: Side): string {
  return side === 'asker' ? request.askerDepartmentId : request.answererDepartmentId
}
