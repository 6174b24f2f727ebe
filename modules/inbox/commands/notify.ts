import { z } from 'zod'
import { defineCommand, fresh, ref } from '../../../kernel/command.ts'
import { Container, placeOf, Thing, thingOf } from '../../../kernel/records.ts'
import { Person } from '../../people/index.ts'
import { InboxEntry } from '../objects.ts'
import { seed } from '../seed.ts'

/**
 * For reactions of all rooms, as system: tells a person of an object. Nothing is written for who did it themselves or
 * does not see the object. The entry's id follows from event and person, so one event tells a person once.
 */
export const notify = defineCommand({
  name: 'inbox.notify',
  about: 'Tell a person that something happened to an object.',
  permission: 'inbox:manage',
  target: { type: Container, from: 'own' },
  stream: 'person',
  internal: true,
  undo: { none: 'Who was told was told.' },
  input: () =>
    z.strictObject({
      entry: fresh(InboxEntry),
      person: ref(Person),
      own: ref(Container).describe("The person's private container"),
      about: ref(Thing),
      say: z
        .string()
        .regex(/^[a-z-]+\.[a-z_.]+$/)
        .describe('Message key of what happened'),
      by: ref(Person),
    }),
  example: () => ({
    entry: seed.secondEntry,
    person: seed.chenLi,
    own: placeOf(seed.chenLi),
    about: thingOf(seed.project),
    say: 'inbox.mentioned',
    by: seed.zhouTao,
  }),
  async run(tx, { entry, person, about, say, by }) {
    const thing = tx.row(about)
    if (person === by || tx.roleOf(person, thing.containerId) === null) return
    if ((await tx.get(InboxEntry, entry)) !== null) return
    tx.insert(InboxEntry, {
      id: entry,
      containerId: placeOf(person),
      aboutId: thing.id,
      say,
      byId: by,
      readAt: null,
    })
  },
})
