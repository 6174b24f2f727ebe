import type { Id } from '../../../kernel/ids.ts'
import type { FindPeople } from '../../../packages/editor/web/mention-list.tsx'
import { useClient } from './hooks.ts'

/** People who may see what lies in this place: those who can be mentioned there. */
export function useFindPeople(place: Id<'container'> | null): FindPeople {
  const client = useClient()
  return async find => {
    if (place === null) return []
    const { data } = await client.ask('person.in-place', { container: place, find })
    return data.people.map(({ id, name }) => ({ id, name }))
  }
}
