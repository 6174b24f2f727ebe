import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { derivedId, type Id, newId } from './ids.ts'
import type { Kernel } from './kernel.ts'
import { LawHouse } from './laws/house.ts'
import { addBook, editBook, library } from './laws/testing/library.ts'
import { librarySeed as seed } from './laws/testing/library-objects.ts'
import { renameCitizen, town } from './laws/testing/town.ts'
import { defineModule } from './module.ts'
import { openKernel } from './open-kernel.ts'
import { problem } from './problem.ts'
import { type ReactionSettings, startReactions } from './react.ts'
import { defineReaction } from './reaction.ts'

/** What the reactions of these tests do, by the title of the book that was added; and what they saw. */
const seen: string[] = []
let attempts = 0
let awayFor = 0
let suffix = ''
let forgotten: Promise<unknown> = Promise.resolve()

const watch = defineReaction({
  name: 'echo.watch',
  about: 'Writes down which books are added.',
  after: addBook,
  async run({ input, via }, context) {
    if (input.title === 'never') throw new Error('never')
    if (awayFor > 0) {
      awayFor -= 1
      throw problem.unavailable('kernel.database_away')
    }
    attempts += 1
    seen.push(`${input.title} ${via}`)
    // Its end is looked at later: until then it is nobody's failure.
    if (input.title === 'forget')
      forgotten = callLate(context.call).then(
        () => null,
        (error: unknown) => error,
      )
    if (input.title === 'repeat') await context.call(editBook, { book: seed.bible, title: `Again${suffix}` })
  },
})

const loop = defineReaction({
  name: 'echo.loop',
  about: 'Answers a correction with a correction, for ever.',
  after: editBook,
  async run({ input }, context) {
    if (!input.title?.startsWith('loop')) return
    await context.call(editBook, { book: input.book, title: `${input.title}+` })
  },
})

const spell = defineReaction({
  name: 'echo.spell',
  about: 'Writes down what the log shows of a new name.',
  after: renameCitizen,
  async run({ changes }) {
    seen.push(String(changes[0]?.row?.name))
  },
})

async function callLate(
  call: (command: typeof renameCitizen, input: { citizen: Id<'citizen'>; name: string }) => Promise<unknown>,
) {
  await new Promise(resolve => setTimeout(resolve, 20))
  return call(renameCitizen, { citizen: seed.bo, name: 'Too late' })
}

const echo = defineModule({
  name: 'echo',
  uses: ['library'],
  objects: [],
  commands: {},
  queries: {},
  reactions: [watch, loop, spell],
  permissions: {},
})

const modules = [town, library, echo]
const house = await LawHouse.open({
  modules,
  folderOf: room => join(import.meta.dirname, 'laws/testing/migrations', room),
})
after(() => house.close())

async function add(workspace: Id<'workspace'>, title: string, id = newId()) {
  const input = { shelf: seed.readersShelf, title, labels: [] }
  const outcome = await house.run({ workspace, actor: seed.ada }, { name: 'book.add', input, id })
  assert.equal(outcome.kind, 'done')
  return id
}

/** A world of its own, whose seed the reactions have heard of. */
async function begin(settings: ReactionSettings = {}) {
  const workspace = await house.clone((await house.seeded()).workspace)
  const start = () => startReactions(house.kernel, { retry: 1, poll: 60_000, ...settings })
  const reactions = start()
  await reactions.settled()
  seen.length = 0
  attempts = 0
  return { workspace, reactions, start }
}

const rows = <Row>(text: string, workspace: string) => house.owner.ask<Row>(text, [workspace])
const parkedIn = (workspace: string) =>
  rows<{ reaction: string; error: string }>(
    'select reaction, error from kernel.reaction_parked where workspace_id = $1::uuid order by at',
    workspace,
  )

test('a reaction follows its commands in order, and no others', async () => {
  const { workspace, reactions } = await begin()
  for (const title of ['one', 'two', 'three']) await add(workspace, title)
  await reactions.settled()
  assert.deepEqual(seen, ['one api', 'two api', 'three api'])
  await reactions.stop()
})

test("a reaction in a person's own stream acts by a command with cause and depth", async () => {
  const { workspace, reactions } = await begin()
  const id = newId()
  const input = { id: seed.mark, book: seed.atlas, page: 1 }
  await house.run({ workspace, actor: seed.bo }, { name: 'mark.set', input, id })
  await reactions.settled()
  const lent = await rows(
    `select actor_id as actor, via, as_system as "asSystem", cause, depth from kernel.log_command
      where workspace_id = $1::uuid and name = 'book.lend'`,
    workspace,
  )
  assert.deepEqual(lent, [{ actor: seed.bo, via: 'reaction', asSystem: true, cause: id, depth: 1 }])
  await reactions.stop()
})

test('after a stop nothing is seen again, after a crash no command happens twice', async () => {
  const { workspace, reactions, start } = await begin()
  const count = "select name from kernel.log_command where workspace_id = $1::uuid and via = 'reaction'"
  await add(workspace, 'repeat')
  await reactions.settled()
  await reactions.stop()
  const second = start()
  await second.settled()
  assert.equal(attempts, 1)
  await second.stop()
  // A crash: the cursor lies behind what was done, and the reaction reads other words than the first time.
  await rows('delete from kernel.reaction_cursor where workspace_id = $1::uuid', workspace)
  suffix = ' and again'
  const third = start()
  await third.settled()
  assert.ok(attempts > 1)
  assert.deepEqual(await rows(count, workspace), [{ name: 'book.edit' }])
  assert.deepEqual(await parkedIn(workspace), [])
  await third.stop()
})

test('an entry that fails five times is parked, and the cursor goes on', async () => {
  const failures: unknown[] = []
  const { workspace, reactions } = await begin({ report: error => failures.push(error) })
  await add(workspace, 'never')
  await add(workspace, 'after')
  await reactions.settled()
  assert.equal(failures.length, 5)
  assert.deepEqual(seen, ['after api'])
  assert.deepEqual(await parkedIn(workspace), [{ reaction: 'echo.watch', error: 'Error: never' }])
  await reactions.stop()
})

test('while PostgreSQL is away nothing is parked', async () => {
  const { workspace, reactions } = await begin()
  awayFor = 12
  await add(workspace, 'patient')
  await reactions.settled()
  assert.deepEqual(seen, ['patient api'])
  assert.deepEqual(await parkedIn(workspace), [])
  await reactions.stop()
})

test('a chain of causes ends at depth 8', async () => {
  const { workspace, reactions } = await begin()
  const input = { book: seed.atlas, title: 'loop' }
  await house.run({ workspace, actor: seed.ada }, { name: 'book.edit', input })
  await reactions.settled()
  const [deepest] = await rows<{ depth: number; title: string }>(
    `select max(depth) as depth, (select title from library.book where workspace_id = $1::uuid and title like 'loop%') as title
       from kernel.log_command where workspace_id = $1::uuid`,
    workspace,
  )
  assert.deepEqual(deepest, { depth: 8, title: 'loop++++++++' })
  assert.deepEqual(await parkedIn(workspace), [{ reaction: 'echo.loop', error: 'conflict kernel.too_deep' }])
  await reactions.stop()
})

test('nobody can take the place of a reaction by sending its command id beforehand', async () => {
  const { workspace, reactions } = await begin()
  const id = newId()
  const input = { book: seed.atlas, title: 'In its place' }
  const taking = { name: 'book.edit', input, id: derivedId(id, 'echo.watch/1') }
  const outcome = await house.run({ workspace, actor: seed.ada }, taking)
  assert.ok(outcome.kind === 'refused' && outcome.problem.reason === 'kernel.command_id')
  suffix = ''
  await add(workspace, 'repeat', id)
  await reactions.settled()
  const title = "select title from library.book where workspace_id = $1::uuid and title = 'Again'"
  assert.deepEqual(await rows(title, workspace), [{ title: 'Again' }])
  await reactions.stop()
})

test('a call that nobody awaited is refused once the reaction has ended', async () => {
  const { workspace, reactions } = await begin()
  await add(workspace, 'forget')
  await reactions.settled()
  assert.match(String(await forgotten), /without awaiting/)
  await reactions.stop()
})

test('what another process has committed is found by the poll', async () => {
  const { workspace, reactions } = await begin({ poll: 30 })
  const other = await openKernel({ address: house.address, modules, secret: 'laws' })
  const input = { shelf: seed.readersShelf, title: 'elsewhere', labels: [] }
  const caller = { workspace, actor: seed.ada as string as Id<'person'>, via: 'cli', scopes: null } as const
  await other.run({ ...caller, id: newId(), name: 'book.add', input })
  while (!seen.includes('elsewhere cli')) await new Promise(resolve => setTimeout(resolve, 10))
  await reactions.stop()
  await other.close()
})

test('a stopped runner does nothing more', async () => {
  const { workspace, reactions } = await begin()
  await reactions.stop()
  await add(workspace, 'unheard')
  await reactions.settled()
  assert.deepEqual(seen, [])
})

test('what is heard is not read again, except where the log hides what memory shows', async () => {
  const { workspace, reactions } = await begin()
  await reactions.stop()
  let reads = 0
  const kernel: Kernel = new Proxy(house.kernel, {
    get(target, name) {
      if (name === 'readEntries') reads += 1
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  const own = startReactions(kernel, { retry: 1, poll: 60_000 })
  await own.settled()
  seen.length = 0
  reads = 0
  const titles = Array.from({ length: 30 }, (_, index) => `heard ${index}`)
  for (const title of titles) await add(workspace, title)
  while (seen.length < titles.length) await new Promise(resolve => setTimeout(resolve, 5))
  assert.equal(reads, 0)
  const renaming = { name: 'citizen.rename', input: { citizen: seed.bo, name: 'Bo the Second' } }
  await house.run({ workspace, actor: seed.bo }, renaming)
  await add(workspace, 'after it')
  while (seen.length < titles.length + 2) await new Promise(resolve => setTimeout(resolve, 5))
  assert.deepEqual(
    [...seen.slice(0, 30), seen[31]],
    [...titles, 'after it'].map(title => `${title} api`),
  )
  assert.match(seen[30] ?? '', /^[\w-]{20,}$/, 'a digest')
  assert.ok(reads > 0 && reads < 4, `${reads} reads`)
  await own.stop()
})
