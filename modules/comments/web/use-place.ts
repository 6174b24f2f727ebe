import { useCallback, useSyncExternalStore } from 'react'
import { type Id, isId } from '../../../kernel/ids.ts'
import { type Role, roles } from '../../../kernel/permission.ts'
import { useClient, useQuery } from './hooks.ts'

/** The container that an object lies in, as the live store knows it; null until its row is here. */
export function usePlace(object: string): Id<'container'> | null {
  const { live } = useClient()
  const subscribe = useCallback((run: () => void) => live.listen(object, run), [live, object])
  const place = useSyncExternalStore(subscribe, () => live.replica.store.get(object)?.home ?? null)
  return isId<'container'>(place) ? place : null
}

/** The person's role there; null until it is known. */
export function useRole(place: Id<'container'> | null): Role | null {
  const { data } = useQuery('role.list', place === null ? null : { container: place }, {
    in: place === null ? [] : [place],
    types: ['grant'],
  })
  return roles.find(role => role === data?.mine) ?? null
}
