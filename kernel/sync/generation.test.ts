import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import type { Kernel } from '../kernel.ts'
import { writeNote } from '../testing/live/open-live.ts'
import { type NotesHouse, type NotesWorld, openNotes } from '../testing/notes/open-notes.ts'
import { openGeneration } from './generation.ts'

let house: NotesHouse
let world: NotesWorld
let data: string

before(async () => {
  house = await openNotes()
  world = await house.newWorld()
})
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'generation-'))
})
afterEach(() => rm(data, { recursive: true, force: true }))
after(() => house.close())

/** What a server names the logs that runs on this folder for a while. */
async function once(kernel: Kernel = house.kernel, folder = data): Promise<string> {
  const generation = await openGeneration(folder, kernel)
  await generation.close()
  return generation.id
}

async function editNote(change: (note: Record<string, unknown>) => object): Promise<void> {
  const path = join(data, 'generation/note.json')
  await writeFile(path, JSON.stringify(change(JSON.parse(await readFile(path, 'utf8')))))
}

test('a log that goes on keeps its generation over restarts', async () => {
  const first = await once()
  await writeNote(house.kernel, world, 'more')
  assert.equal(await once(), first)
  assert.equal(await once(), first)
})

test('another database under the same folder is another generation', async () => {
  const first = await once()
  const other = await openNotes()
  const second = await once(other.kernel)
  await other.close()
  assert.notEqual(second, first)
})

test('a log that is behind what was noted of it is another generation', async () => {
  const first = await once()
  await writeNote(house.kernel, world, 'noted')
  await once()
  await editNote(note => ({ ...note, heads: { [world.workspace]: 1_000_000 } }))
  const second = await once()
  assert.notEqual(second, first)
  assert.equal(await once(), second)
})

test('files of the database that are behind what was noted of them are another generation', async () => {
  const first = await once()
  await editNote(note => ({ ...note, wal: `9${note.wal}` }))
  assert.notEqual(await once(), first)
})

test('a data folder put back from a copy is another generation, though the copy says the same', async () => {
  const first = await once()
  const copy = `${data}.copy`
  await cp(data, copy, { recursive: true })
  await rm(data, { recursive: true })
  await rename(copy, data)
  assert.notEqual(await once(), first)
})

test('a note that cannot be understood is as good as none', async () => {
  const first = await once()
  await writeFile(join(data, 'generation/note.json'), '{"generation":')
  assert.notEqual(await once(), first)
})
