import { derivedId } from '../../kernel/ids.ts'
import type { Happened, ReactionContext } from '../../kernel/reaction.ts'
import { namedId, placeOf, Thing, thingOf } from '../../kernel/records.ts'
import { Person } from '../people/index.ts'
import { notify } from './commands/notify.ts'

export interface Telling {
  /** Ids of persons; those who don't exist or are not active are passed over. */
  readonly persons: readonly string[]
  /** The object that it is about. */
  readonly about: string
  /** Message key of what happened. */
  readonly say: string
}

/** From a reaction: tells each person once of what happened, but neither who did it nor who does not see the object. */
export async function tell(
  happened: Pick<Happened<unknown, unknown>, 'command' | 'actor'>,
  context: ReactionContext,
  { persons, about, say }: Telling,
): Promise<void> {
  const named = [...new Set(persons)]
    .filter(person => person !== happened.actor)
    .map(person => namedId(Person, person))
  if (named.length === 0) return
  const thing = await context.get(Thing, thingOf(about))
  if (thing === null) return
  const known = await context.find(Person, { id: named, state: 'active' })
  for (const { id: person } of known) {
    // A person's own stream that went on without an entry would say that there is something.
    if (context.roleOf(person, thing.containerId) === null) continue
    const entry = derivedId<'inbox-entry'>(happened.command, `inbox ${person}`)
    const input = { entry, person, own: placeOf(person), about: thingOf(about), say, by: happened.actor }
    await context.call(notify, input, { asSystem: true })
  }
}
