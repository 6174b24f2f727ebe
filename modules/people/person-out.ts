import { z } from 'zod'
import type { RowOf } from '../../kernel/object.ts'
import { idOf } from '../../kernel/query.ts'
import { Person } from './objects.ts'

/** A person as lists show them. */
export const personOut = () =>
  z.strictObject({
    id: idOf(Person),
    name: z.string(),
    email: z.string().nullable(),
    state: z.enum(['invited', 'active', 'suspended', 'removed', 'placeholder']),
    kind: z.enum(['member', 'guest', 'placeholder']),
  })

export function toPersonOut({
  id,
  name,
  email,
  state,
  kind,
}: Pick<RowOf<typeof Person>, 'id' | 'name' | 'email' | 'state' | 'kind'>) {
  return { id, name, email, state, kind }
}
