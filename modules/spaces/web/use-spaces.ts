import { useQuery } from './hooks.ts'

type SpaceList = NonNullable<ReturnType<typeof useQuery<'space.list'>>['data']>
export type ListedSpace = SpaceList['spaces'][number]
export type ListedProject = ListedSpace['projects'][number]

/** The spaces and projects that this person sees, as they come, go and change their names. */
export function useSpaces() {
  const { data, problem, again } = useQuery('space.list', {}, { in: [], types: [], places: true })
  return { data, problem: data ? null : problem, again }
}
