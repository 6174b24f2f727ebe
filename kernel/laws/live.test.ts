import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, afterEach, beforeEach, test } from 'node:test'
import { type Id, newId } from '../ids.ts'
import { placeOf } from '../records.ts'
import { type LiveServer, openLive } from '../testing/live/open-live.ts'
import type { NotesWorld } from '../testing/notes/open-notes.ts'
import { LawHouse } from './house.ts'
import { library } from './testing/library.ts'
import { librarySeed as seed } from './testing/library-objects.ts'
import { town } from './testing/town.ts'

const house = await LawHouse.open({
  modules: [town, library],
  folderOf: room => join(import.meta.dirname, 'testing/migrations', room),
})
let server: LiveServer
let workspace: Id<'workspace'>

beforeEach(async () => {
  workspace = await house.clone((await house.seeded()).workspace)
  server = await openLive(house.kernel)
})
afterEach(() => server.close())
after(() => house.close())

/** Runs a command as the owner and gives its id, by which listeners hear of it. */
async function run(name: string, input: unknown): Promise<string> {
  const id = newId()
  const outcome = await house.run({ workspace, actor: seed.ada }, { name, input, id })
  assert.equal(outcome.kind, 'done')
  return id
}

const add = (title: string) => run('book.add', { shelf: seed.readersShelf, title, labels: [] })

/** A socket that is live in the readers' shelf. */
async function listen(citizen: string) {
  const listener = await server.connect(server.signIn({ workspace } as NotesWorld, citizen as Id<'person'>))
  listener.subscribe(seed.readersShelf, await house.kernel.head(workspace, workspace))
  await listener.until(() => listener.isLive(seed.readersShelf))
  return listener
}

test('who loses a place hears that it is gone, and nothing of what happens there after', async () => {
  const [stays, leaves] = [await listen(seed.ada), await listen(seed.bo)]
  await run('place.unshare', { place: placeOf(seed.readersShelf), group: seed.readers })
  const secret = await add('Secret')
  await stays.until(() => stays.changes(seed.readersShelf).some(change => change.cmd === secret))
  await leaves.until(({ heard }) => heard.some(frame => frame.t === 'gone' && frame.s === seed.readersShelf))
  assert.ok(leaves.changes(seed.readersShelf).every(change => change.cmd !== secret))
  leaves.subscribe(seed.readersShelf, 0)
  await leaves.until(({ heard }) => heard.filter(frame => frame.t === 'gone').length === 2)
})

test('who is banished hears nothing more at all', async () => {
  const [stays, leaves] = [await listen(seed.ada), await listen(seed.bo)]
  await run('citizen.banish', { citizen: seed.bo })
  const secret = await add('Secret')
  await stays.until(() => stays.changes(seed.readersShelf).some(change => change.cmd === secret))
  await leaves.until(({ closed }) => closed === 4401)
  assert.ok(leaves.changes(seed.readersShelf).every(change => change.cmd !== secret))
})

test('who keeps the place through another group goes on hearing', async () => {
  const listener = await listen(seed.bo)
  await run('place.share', { place: placeOf(seed.readersShelf), group: seed.directory, role: 'viewer' })
  await run('place.unshare', { place: placeOf(seed.readersShelf), group: seed.readers })
  const open = await add('Open')
  await listener.until(() => listener.changes(seed.readersShelf).some(change => change.cmd === open))
  assert.ok(listener.heard.every(frame => frame.t !== 'gone'))
})

test('who gains a place may listen to it from then on', async () => {
  const listener = await server.connect(
    server.signIn({ workspace } as NotesWorld, seed.cy as string as Id<'person'>),
  )
  listener.subscribe(seed.readersShelf, 0)
  await listener.until(({ heard }) => heard.some(frame => frame.t === 'gone'))
  await run('place.share', { place: placeOf(seed.readersShelf), group: seed.writers, role: 'viewer' })
  listener.subscribe(seed.readersShelf, await house.kernel.head(workspace, workspace))
  await listener.until(() => listener.isLive(seed.readersShelf))
  const open = await add('Open')
  await listener.until(() => listener.changes(seed.readersShelf).some(change => change.cmd === open))
})

/** All who are connected, each with what they heard of places since. */
async function connected() {
  const people = await Promise.all(
    [seed.ada, seed.bo, seed.cy].map(citizen =>
      server.connect(server.signIn({ workspace } as NotesWorld, citizen as string as Id<'person'>)),
    ),
  )
  for (const person of people) await person.until(({ heard }) => heard.length > 0)
  const [ada, bo, cy] = people
  assert.ok(ada && bo && cy)
  return { ada, bo, cy }
}

const placesTold = ({ heard }: { heard: readonly { t: string }[] }) =>
  heard.filter(frame => frame.t === 'places').length

test('a new place, and one that is shared or taken away, is told to those who see it come or go', async () => {
  const { ada, bo, cy } = await connected()
  await run('shelf.open', { id: seed.newShelf, name: 'New', group: seed.readers })
  await bo.until(() => placesTold(bo) === 1)
  await run('place.share', { place: placeOf(seed.newShelf), group: seed.writers, role: 'viewer' })
  await cy.until(() => placesTold(cy) === 1)
  await run('place.unshare', { place: placeOf(seed.newShelf), group: seed.readers })
  await bo.until(() => placesTold(bo) === 2)
  await run('place.unshare', { place: placeOf(seed.newShelf), group: seed.writers })
  await cy.until(() => placesTold(cy) === 2)
  assert.deepEqual([placesTold(bo), placesTold(cy)], [2, 2])
  const head = await house.kernel.head(workspace, workspace)
  assert.deepEqual(cy.heard.at(-1), { t: 'places', at: head })
  assert.ok(placesTold(ada) > 0)
})

test('a place that is called something else is told to those who see it, and to nobody else', async () => {
  const { bo, cy } = await connected()
  await run('shelf.rename', { shelf: seed.readersShelf, name: 'Rare books' })
  await bo.until(() => placesTold(bo) === 1)
  await run('shelf.rename', { shelf: seed.writersShelf, name: 'Drafts' })
  await cy.until(() => placesTold(cy) === 1)
  assert.deepEqual([placesTold(bo), placesTold(cy)], [1, 1])
})

test('what happens to a thing in a place is no news of places', async () => {
  const { bo } = await connected()
  bo.subscribe(seed.readersShelf, await house.kernel.head(workspace, workspace))
  await bo.until(() => bo.isLive(seed.readersShelf))
  const book = await add('Open')
  await bo.until(() => bo.changes(seed.readersShelf).some(change => change.cmd === book))
  assert.equal(placesTold(bo), 0)
})

test('whoever was away meanwhile learns at the greeting since when places may be others', async () => {
  const before = await connected()
  const [first] = before.cy.heard
  await run('shelf.open', { id: seed.newShelf, name: 'New', group: seed.writers })
  const changedAt = await house.kernel.head(workspace, workspace)
  await add('Later')
  const [greeting] = (await connected()).cy.heard
  assert.ok(first?.t === 'hi' && greeting?.t === 'hi')
  assert.ok(first.places < changedAt)
  assert.equal(greeting.places, changedAt)
})

test('a change names who did it, but not for whom the house did it', async () => {
  const listener = await listen(seed.bo)
  const book = await add('By Ada')
  const outside = {
    workspace,
    actor: seed.cy as string as Id<'person'>,
    via: 'reaction',
    scopes: null,
  } as const
  const input = { shelf: seed.readersShelf, title: 'By the house', labels: [] }
  const automatic = newId()
  await house.kernel.run({ ...outside, id: automatic, name: 'book.add', input, asSystem: true })
  await listener.until(() => listener.changes(seed.readersShelf).length >= 2)
  const [mine, theirs] = listener.changes(seed.readersShelf)
  assert.deepEqual([mine?.cmd, mine?.by], [book, seed.ada])
  assert.deepEqual([theirs?.cmd, theirs && 'by' in theirs], [automatic, false])
})
