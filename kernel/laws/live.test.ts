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
