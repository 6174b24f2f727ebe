import { isId } from '../../../kernel/ids.ts'
import type { NamedObject } from '../../../packages/ui/pickers/object-pickers.tsx'
import type { Search } from '../../../packages/ui/use-search.ts'
import { useClient } from './hooks.ts'
import { useProjectFacts } from './project/project-facts.tsx'

/** Finds people who may work in the project around this view. */
export function usePeopleHere(): Search<NamedObject> {
  const client = useClient()
  const { id } = useProjectFacts()
  return async find => {
    if (!isId<'container'>(id)) return []
    const { data } = await client.ask('person.in-place', { container: id, find })
    return data.people.map(person => ({ id: person.id, name: person.name }))
  }
}
