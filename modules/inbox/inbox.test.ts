import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { type Id, newId } from '../../kernel/ids.ts'
import { placeOf, thingOf } from '../../kernel/records.ts'
import { addComment } from '../comments/index.ts'
import { type OpenRooms, openRooms, type World } from '../testing/open-rooms.ts'
import { readAll } from './commands/read-all.ts'
import { readEntries } from './commands/read-entries.ts'
import { countInbox } from './queries/count-inbox.ts'
import { listInbox } from './queries/list-inbox.ts'
import { seed } from './seed.ts'

const { chenLi, zhouTao, liNa, project } = seed

let house: OpenRooms
let world: World
before(async () => {
  house = await openRooms()
})
beforeEach(async () => {
  world = await house.newWorld()
  await world.run(zhouTao, readAll, {})
})
after(() => house.close())

/** What zhouTao is told, newest first, of what he has not read. */
const unread = async (person = zhouTao) => (await world.ask(person, listInbox, { unread: true })).entries
const count = async (person = zhouTao) => (await world.ask(person, countInbox, {})).unread

async function mention(...people: readonly Id<'person'>[]): Promise<void> {
  const content = people.map(id => ({ type: 'mention' as const, attrs: { id } }))
  const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content }] }
  await world.run(chenLi, addComment, { on: thingOf(project), body })
  await world.settled()
}

test('who is mentioned is told once of it, however often the comment names them', async () => {
  await mention(zhouTao, zhouTao)
  const told = await unread()
  assert.deepEqual(
    told.map(({ say, by, about }) => [say, by, about?.id, about?.title]),
    [['inbox.mentioned', chenLi, project, '新产品 X']],
  )
  assert.equal(await count(), 1)
})

test('two comments are two entries', async () => {
  await mention(zhouTao)
  await mention(zhouTao)
  assert.deepEqual([(await unread()).length, await count()], [2, 2])
})

test('who mentions themselves is not told', async () => {
  const before = await count(chenLi)
  await mention(chenLi)
  assert.equal(await count(chenLi), before)
})

test('who does not see the place is not told by a mention, not even that there is one', async () => {
  const heard = async () => {
    const { own, data } = JSON.parse(await world.read(liNa, 'inbox.list'))
    return [own, data]
  }
  const before = await heard()
  await mention(liNa)
  assert.deepEqual(await heard(), before)
})

test('of what one does not see any more only the fact remains', async () => {
  await mention(zhouTao)
  const caller = { workspace: world.workspace, actor: chenLi, via: 'api' as const, scopes: null }
  const input = { department: seed.engineering, person: zhouTao }
  await house.kernel.run({ ...caller, id: newId(), name: 'department.leave', input })
  const told = await world.ask(zhouTao, listInbox, {})
  assert.equal(told.entries[0]?.about, null)
  assert.ok(!JSON.stringify(told).includes('新产品 X'))
})

test('an entry is marked as read, and as unread again', async () => {
  await mention(zhouTao)
  const entries = (await unread()).map(({ id }) => id)
  await world.run(zhouTao, readEntries, { entries })
  assert.deepEqual([await unread(), await count()], [[], 0])
  await world.run(zhouTao, readEntries, { entries, read: false })
  assert.equal(await count(), 1)
  await world.run(zhouTao, readAll, {})
  assert.equal(await count(), 0)
})

test("nobody marks or sees an entry of another person's", async () => {
  await mention(zhouTao)
  const entries = (await unread()).map(({ id }) => id)
  assert.equal(await world.refusal(chenLi, readEntries, { entries }), 'kernel.not_found')
  assert.equal(await count(), 1)
  assert.ok(!(await world.read(chenLi, 'inbox.list')).includes(String(entries[0])))
})

test('of many entries with one of somebody else none is marked', async () => {
  for (const _ of [1, 2, 3]) await mention(zhouTao)
  const own = (await unread()).map(({ id }) => id)
  const [foreign] = (await world.ask(chenLi, listInbox, {})).entries.map(({ id }) => id)
  assert.ok(foreign !== undefined)
  assert.equal(await world.refusal(zhouTao, readEntries, { entries: [...own, foreign] }), 'kernel.not_found')
  assert.equal(await count(), 3)
})

test('a mention of somebody of another organisation names and tells nobody', async () => {
  const stranger = newId<'person'>()
  await mention(zhouTao, stranger)
  const named = await world.read(zhouTao, 'person.named', { ids: [stranger] })
  assert.ok(!named.includes(stranger), named)
  assert.equal(await count(), 1)
})

test("it comes in the person's own stream, and there alone", async () => {
  const heads = () =>
    Promise.all([world.workspace, zhouTao].map(each => house.kernel.head(world.workspace, each)))
  const [all, own] = await heads()
  await mention(zhouTao)
  assert.deepEqual(await heads(), [(all ?? 0) + 1, (own ?? 0) + 1])
  const [last] = await house.kernel.readChanges({
    workspace: world.workspace,
    stream: zhouTao,
    after: own ?? 0,
  })
  assert.deepEqual([last?.op, last?.type, last?.container], ['create', 'inbox-entry', placeOf(zhouTao)])
})
