import { z } from 'zod'
import { defineCommand, fresh, ref } from '../../command.ts'
import type { Id } from '../../ids.ts'
import { defineModule, step } from '../../module.ts'
import { defineObject, id, int, text } from '../../object.ts'
import type { PermissionMap } from '../../permission.ts'
import { problem } from '../../problem.ts'
import { defineQuery } from '../../query.ts'
import { defineReaction } from '../../reaction.ts'
import { seedId } from '../../seed.ts'
import { Book, librarySeed, Shelf } from './library-objects.ts'
import { Citizen } from './town.ts'

declare module '../../command.ts' {
  interface Permissions {
    'thing:read': true
    'thing:write': true
  }
}

/** A room with one fault in each command and query: the laws must find every one. */
export const Thing = defineObject({
  name: 'thing',
  table: 'faulty.thing',
  title: 'title',
  container: 'shelfId',
  fields: { shelfId: id('shelf'), title: text(), stirred: int() },
})

const seed = {
  ...librarySeed,
  thing: seedId('thing', 61),
  newThing: seedId('thing', 69),
  echo: seedId('thing', 68),
}

const putThing = defineCommand({
  name: 'thing.put',
  about: 'The one command without a fault.',
  permission: 'thing:write',
  target: { type: Shelf, from: 'shelf' },
  input: () => z.strictObject({ id: fresh(Thing), shelf: ref(Shelf), title: z.string() }),
  example: () => ({ id: seed.newThing, shelf: seed.readersShelf, title: 'A thing' }),
  run(tx, { id, title }) {
    tx.insert(Thing, { id, shelfId: tx.target.id, title, stirred: 0 })
  },
})

/** A trigger writes another column. */
const stirThing = defineCommand({
  name: 'thing.stir',
  about: 'Changes a row behind the back of the log.',
  permission: 'thing:write',
  target: { type: Thing, from: 'thing' },
  input: () => z.strictObject({ thing: ref(Thing), title: z.string() }),
  example: () => ({ thing: seed.thing, title: 'Stirred' }),
  run(tx, { title }) {
    tx.update(Thing, tx.target.id, { title })
  },
})

const nameThing = defineCommand({
  name: 'thing.name',
  about: 'Writes the name of a person where it is no personal field.',
  permission: 'thing:write',
  target: { type: Shelf, from: 'shelf' },
  input: () => z.strictObject({ id: fresh(Thing), shelf: ref(Shelf), citizen: ref(Citizen) }),
  example: () => ({ id: seed.newThing, shelf: seed.readersShelf, citizen: seed.bo }),
  run(tx, { id, citizen }) {
    tx.insert(Thing, { id, shelfId: tx.target.id, title: `Of ${tx.row(citizen).name}`, stirred: 0 })
  },
})

const refuseThing = defineCommand({
  name: 'thing.refuse',
  about: 'Refuses whom the declaration permits, for a reason that it does not name.',
  permission: 'thing:write',
  target: { type: Shelf, from: 'shelf' },
  input: () => z.strictObject({ id: fresh(Thing), shelf: ref(Shelf) }),
  example: () => ({ id: seed.newThing, shelf: seed.readersShelf }),
  run(tx, { id }) {
    if (tx.roleIn(tx.target.id) === 'manager') throw problem.forbidden('faulty.whim')
    tx.insert(Thing, { id, shelfId: tx.target.id, title: 'Refused', stirred: 0 })
  },
})

const undocumentedThing = defineCommand({
  name: 'thing.mumble',
  about: 'no sentence',
  permission: 'thing:write',
  target: { type: Shelf, from: 'shelf' },
  problems: ['faulty.unheard_of'],
  input: () =>
    z.object({
      shelf: ref(Shelf),
      other: z.uuid(),
      size: z.number().optional(),
      left: z.string().optional().describe('Left out of the example'),
    }),
  example: () => ({ shelf: seed.readersShelf, other: 'no uuid', size: 1 }),
  run() {},
})

const row = () => z.strictObject({ id: z.string(), title: z.string() })

const listAll = defineQuery({
  name: 'thing.all',
  about: 'Lists books without regard to who may see them.',
  permission: 'object:read',
  scope: '@workspace',
  watches: [Book],
  input: () => z.strictObject({}),
  output: () => z.strictObject({ books: z.array(row()) }),
  example: () => ({}),
  async run(read) {
    const books = await read.find(Book, {})
    return { books: books.map(({ id, title }) => ({ id, title })) }
  },
})

const countAll = defineQuery({
  name: 'thing.count',
  about: 'Counts books without regard to who may see them.',
  permission: 'object:read',
  scope: '@workspace',
  watches: [Book],
  input: () => z.strictObject({}),
  output: () => z.strictObject({ count: z.int() }),
  example: () => ({}),
  async run(read) {
    const [found] = await read.sql<{ count: number }>('select count(*)::int as count from library.book')
    return { count: found?.count ?? 0 }
  },
})

const tellMore = defineQuery({
  name: 'thing.tell-more',
  about: 'Answers with more than it declares.',
  permission: 'thing:read',
  scope: 'shelf',
  watches: [Thing],
  input: () => z.strictObject({ shelf: ref(Shelf) }),
  output: () => z.strictObject({ things: z.array(row()) }),
  example: () => ({ shelf: seed.readersShelf }),
  async run(read, { shelf }) {
    return { things: await read.visible(Thing, { shelfId: shelf }) }
  },
})

/** Takes an id as a mere word, past the kernel's check. */
const peekThing = defineQuery({
  name: 'thing.peek',
  about: 'Shows a thing on whatever shelf.',
  permission: 'object:read',
  scope: '@workspace',
  watches: [Thing],
  input: () => z.strictObject({ word: z.string() }),
  output: () => z.strictObject({ title: z.string().nullable() }),
  example: () => ({ word: seed.thing as string }),
  async run(read, { word }) {
    const thing = await read.get(Thing, word as Id<'thing'>)
    return { title: thing?.title ?? null }
  },
})

/** What its first call is depends on what it did the last time. */
const shift = defineReaction({
  name: 'faulty.shift',
  about: 'Echoes the first thing, and stirs all others.',
  after: putThing,
  async run({ input }, context) {
    const [echo] = await context.find(Thing, { title: 'Echo' }, { limit: 1 })
    if (echo) await context.call(stirThing, { thing: input.id, title: 'Shifted' })
    else await context.call(putThing, { id: seed.echo, shelf: input.shelf, title: 'Echo' })
  },
})

const permissions = { 'thing:read': 'viewer', 'thing:write': 'member' } as const satisfies PermissionMap

export const faulty = defineModule({
  name: 'faulty',
  uses: ['library', 'town'],
  objects: [Thing],
  commands: {
    'thing.put': putThing,
    'thing.stir': stirThing,
    'thing.name': nameThing,
    'thing.refuse': refuseThing,
    'thing.mumble': undocumentedThing,
  },
  queries: {
    'thing.all': listAll,
    'thing.count': countAll,
    'thing.tell-more': tellMore,
    'thing.peek': peekThing,
  },
  reactions: [shift],
  permissions,
  seed: { steps: () => [step(putThing, { id: seed.thing, shelf: seed.readersShelf, title: 'Thing' })] },
})
