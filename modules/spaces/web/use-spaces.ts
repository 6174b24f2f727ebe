import { useCallback, useEffect } from 'react'
import { useQuery } from './hooks.ts'

type SpaceList = NonNullable<ReturnType<typeof useQuery<'space.list'>>['data']>
export type ListedSpace = SpaceList['spaces'][number]
export type ListedProject = ListedSpace['projects'][number]

/**
 * The spaces and projects that this person sees. Each is a place of its own, so that nobody is told of one that they
 * did not see before: coming back to the window, and any change of spaces or memberships, asks again.
 */
export function useSpaces() {
  const me = useQuery('person.me', {})
  const directory = me.data && me.data.kind !== 'guest' ? me.data.organisation.directory : null
  const first = useQuery('space.list', {})
  const ids = first.data?.spaces.map(space => space.id) ?? []
  const places = directory === null ? ids : [...ids, directory]
  const live = useQuery('space.list', places.length === 0 || !first.data ? null : {}, {
    in: places,
    types: ['space', 'member'],
  })
  const askFirst = first.again
  const askLive = live.again
  const again = useCallback(() => {
    askFirst()
    askLive()
  }, [askFirst, askLive])
  const isOther = live.data !== undefined && live.data.spaces.map(space => space.id).join() !== ids.join()
  useEffect(() => {
    if (isOther) askFirst()
  }, [isOther, askFirst])
  useEffect(() => {
    window.addEventListener('focus', again)
    return () => window.removeEventListener('focus', again)
  }, [again])
  const data = live.data ?? first.data
  return { data, problem: data ? null : first.problem, again }
}
