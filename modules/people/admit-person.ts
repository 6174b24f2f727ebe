import type { Tx } from '../../kernel/command.ts'
import type { Id } from '../../kernel/ids.ts'
import { Container, groupOf, Member, placeOf, Standing, standingOf } from '../../kernel/records.ts'
import { Person, type PersonState } from './objects.ts'

interface Admission {
  readonly id: Id<'person'>
  readonly directory: Id<'container'>
  readonly name: string
  readonly email: string | null
  readonly kind: 'member' | 'guest' | 'placeholder'
  readonly state: PersonState
}

/** Makes a person: the row, the standing, the private container, and membership in everyone unless a guest. */
export function admitPerson(tx: Tx, { id, directory, name, email, kind, state }: Admission): void {
  tx.insert(Standing, { id: standingOf(id), containerId: directory, kind, active: state === 'active' })
  tx.insert(Container, { id: placeOf(id), parentId: null, inherit: false, no: tx.next('container') })
  tx.insert(Person, { id, containerId: directory, name, email, kind, state })
  if (kind !== 'member') return
  tx.insert(Member, {
    id: tx.newId(Member),
    containerId: directory,
    groupId: groupOf(directory),
    personId: id,
  })
}
