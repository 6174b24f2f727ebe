import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../ids.ts'
import type { Caller } from '../kernel.ts'
import { Problem } from '../problem.ts'
import { type NotesHouse, type NotesWorld, openNotes } from '../testing/notes/open-notes.ts'
import type { ClientRegistry } from './client-types.ts'
import type { Queries } from './kernel-room.ts'

type Output<Name extends keyof Queries> = ClientRegistry<object, Queries>['queries'][Name]['output']

let house: NotesHouse
let world: NotesWorld
before(async () => {
  house = await openNotes()
})
after(() => house.close())

const as = (actor: NotesWorld['owner'], via: Caller['via'] = 'web') => ({
  workspace: world.workspace,
  actor,
  via,
  scopes: null,
})

async function create(
  shelf: string,
  more: Record<string, unknown> = {},
  who = as(world.member),
): Promise<string> {
  const answer = await house.kernel.run({
    ...who,
    id: newId(),
    name: 'note.create',
    input: { shelf, title: 'Tea', ...more },
  })
  const { note } = answer.output as { note: string }
  return note
}

async function rename(note: string, title: string): Promise<void> {
  await house.kernel.run({
    ...as(world.member, 'api'),
    id: newId(),
    name: 'note.rename',
    input: { note, title },
  })
}

async function activity(who: Caller, input: unknown): Promise<Output<'activity.list'>> {
  const answer = await house.kernel.ask({ ...who, name: 'activity.list', input })
  return answer.data as Output<'activity.list'>
}

async function audit(who: Caller, input: unknown): Promise<Output<'audit.list'>> {
  const answer = await house.kernel.ask({ ...who, name: 'audit.list', input })
  return answer.data as Output<'audit.list'>
}

const isRefused = (code: string) => (error: unknown) => error instanceof Problem && error.code === code

test('the activity of an object tells each change with what was and what is', async () => {
  world = await house.newWorld()
  const note = await create(world.shelf, { body: 'canary', author: 'canary' })
  await rename(note, 'Coffee')
  const { items, next } = await activity(as(world.viewer), { object: note })
  assert.deepEqual(
    items.map(({ op, name, actor, via, fields, veiled }) => ({
      op,
      name,
      actor,
      via,
      title: fields.title,
      veiled,
    })),
    [
      {
        op: 'update',
        name: 'note.rename',
        actor: world.member,
        via: 'api',
        title: ['Tea', 'Coffee'],
        veiled: [],
      },
      {
        op: 'create',
        name: 'note.create',
        actor: world.member,
        via: 'web',
        title: [null, 'Tea'],
        veiled: ['body', 'author'],
      },
    ],
  )
  assert.equal(next, null)
  assert.deepEqual(Object.keys(items[1]?.fields ?? {}).toSorted(), [
    'createdAt',
    'createdBy',
    'shelfId',
    'title',
  ])
  assert.doesNotMatch(JSON.stringify(items), /canary/)
})

test('the activity inside a shelf comes in pages, newest first', async () => {
  world = await house.newWorld()
  const notes = []
  for (let i = 0; i < 5; i += 1) notes.push(await create(world.shelf))
  const input = { object: world.shelf, inside: true, limit: 2 }
  const seen: string[] = []
  let page = await activity(as(world.viewer), input)
  while (page.next !== null) {
    seen.push(...page.items.map(item => item.object))
    page = await activity(as(world.viewer), { ...input, cursor: page.next })
  }
  assert.deepEqual(seen.slice(0, 5), notes.toReversed())
})

test('nobody learns of an object in a place that they do not see', async () => {
  world = await house.newWorld()
  const note = await create(world.closed, {}, as(world.owner))
  await assert.rejects(activity(as(world.member), { object: note }), isRefused('not_found'))
  await assert.rejects(
    activity(as(world.member), { object: world.closed, inside: true }),
    isRefused('not_found'),
  )
  assert.equal((await activity(as(world.owner), { object: note })).items.length, 1)
})

test('what happened to an object elsewhere stays there when it moves', async () => {
  world = await house.newWorld()
  const note = await create(world.closed, {}, as(world.owner))
  const { shelf } = world
  await house.kernel.run({ ...as(world.owner), id: newId(), name: 'note.move', input: { note, shelf } })
  const opsFor = async (who: Caller) => (await activity(who, { object: note })).items.map(item => item.op)
  assert.deepEqual(await opsFor(as(world.viewer)), ['enter'])
  assert.deepEqual(await opsFor(as(world.owner)), ['enter', 'leave', 'create'])
})

test('the audit tells owners of every command who ran it, when, from where, and what it did', async () => {
  world = await house.newWorld()
  const note = await create(world.shelf, { body: 'canary', author: 'canary', pin: 'canary' })
  await rename(note, 'Coffee')
  const { items } = await audit(as(world.owner), { limit: 2 })
  const [renamed, created] = items
  assert.equal(renamed?.name, 'note.rename')
  assert.deepEqual(
    [renamed?.actor, renamed?.via, renamed?.asSystem, renamed?.hidden],
    [world.member, 'api', false, false],
  )
  assert.deepEqual(renamed?.input, { note, title: 'Coffee' })
  assert.deepEqual(
    renamed?.changes.map(change => change.fields.title),
    [['Tea', 'Coffee']],
  )
  assert.equal(created?.changed, 1)
  assert.match(renamed?.at ?? '', /^\d{4}-\d\d-\d\dT.*Z$/)
  assert.doesNotMatch(JSON.stringify(items), /canary/)
})

test('the audit shows what the house did on its own account', async () => {
  world = await house.newWorld()
  const { items } = await audit(as(world.owner), {})
  const setUp = items.find(item => item.name === 'note.set-up')
  assert.deepEqual([setUp?.asSystem, setUp?.via], [true, 'system'])
})

test('each command stands in the audit once, and a page never skips one', async () => {
  world = await house.newWorld()
  for (let i = 0; i < 7; i += 1) await create(world.shelf)
  const names: string[] = []
  let page = await audit(as(world.owner), { limit: 3 })
  for (;;) {
    names.push(...page.items.map(item => item.name))
    if (page.next === null) break
    page = await audit(as(world.owner), { limit: 3, cursor: page.next })
  }
  assert.equal(names.filter(name => name === 'note.create').length, 7)
})

test('the audit can be narrowed to a person, a command and a way in', async () => {
  world = await house.newWorld()
  await create(world.shelf)
  await create(world.shelf, {}, as(world.owner, 'cli'))
  const of = async (input: unknown) => (await audit(as(world.owner), input)).items.map(item => item.via)
  assert.deepEqual(await of({ actor: world.member }), ['web'])
  assert.deepEqual(await of({ via: 'cli' }), ['cli'])
  assert.deepEqual(await of({ name: 'note.create' }), ['cli', 'web'])
})

test('a rejected command leaves no entry', async () => {
  world = await house.newWorld()
  await assert.rejects(create(world.shelf, {}, as(world.viewer)), isRefused('forbidden'))
  assert.deepEqual((await audit(as(world.owner), { actor: world.viewer })).items, [])
})

test('an owner sees that a person used their own log, not what for', async () => {
  world = await house.newWorld()
  await house.kernel.run({ ...as(world.member), id: newId(), name: 'note.remember', input: {} })
  const { items } = await audit(as(world.owner), { own: world.member })
  assert.deepEqual(
    items.map(({ name, actor, input, changes, hidden }) => ({ name, actor, input, changes, hidden })),
    [{ name: 'note.remember', actor: world.member, input: null, changes: [], hidden: true }],
  )
})

for (const role of ['member', 'viewer', 'outsider'] as const) {
  test(`the audit is closed to ${role}`, async () => {
    world = await house.newWorld()
    await assert.rejects(audit(as(world[role]), {}), isRefused('forbidden'))
  })
}

async function rows(who: Caller, ids: readonly string[]): Promise<Output<'object.rows'>> {
  const answer = await house.kernel.ask({ ...who, name: 'object.rows', input: { ids } })
  return answer.data as Output<'object.rows'>
}

test('objects are found by id as the readers of their places are told of them: all but long texts', async () => {
  world = await house.newWorld()
  const note = await create(world.shelf, { body: 'long', author: 'Ada Lovelace' })
  const found = await rows(as(world.viewer), [world.shelf, note, newId()])
  assert.deepEqual(found.map(({ type, s }) => [type, s]).toSorted(), [
    ['note', world.shelf],
    ['shelf', world.shelf],
  ])
  const row = found.find(({ type }) => type === 'note')?.row
  assert.deepEqual([row?.id, row?.title, row?.author], [note, 'Tea', 'Ada Lovelace'])
  assert.ok(row && !('body' in row))
})

test('an object that somebody does not see is left out, as one that does not exist', async () => {
  world = await house.newWorld()
  const note = await create(world.closed, {}, as(world.owner))
  assert.deepEqual(await rows(as(world.member), [note, world.closed]), [])
  assert.deepEqual(await rows(as(world.outsider), [world.shelf]), [])
})
