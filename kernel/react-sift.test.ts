import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { LawHouse } from './laws/house.ts'
import { addBook, library } from './laws/testing/library.ts'
import { librarySeed as seed } from './laws/testing/library-objects.ts'
import { town } from './laws/testing/town.ts'
import { defineModule } from './module.ts'
import { startReactions } from './react.ts'
import { defineReaction } from './reaction.ts'

/** How many entries were looked at in one go, and the titles for which the reaction ran. */
const stretches: number[] = []
const ran: string[] = []

const sort = defineReaction({
  name: 'sorting.sort',
  about: 'Writes down which of the added books are worth it.',
  after: addBook,
  async concerns(happened) {
    stretches.push(happened.length)
    if (happened.some(({ input }) => input.title === 'blinding')) throw new Error('blind')
    return happened.filter(({ input }) => input.title.startsWith('worthy'))
  },
  async run({ input }) {
    ran.push(input.title)
  },
})

const sorting = defineModule({
  name: 'sorting',
  uses: ['library'],
  objects: [],
  commands: {},
  queries: {},
  reactions: [sort],
  permissions: {},
})

const house = await LawHouse.open({
  modules: [town, library, sorting],
  folderOf: room => join(import.meta.dirname, 'laws/testing/migrations', room),
})
after(() => house.close())

/** Adds books while no reaction runs, and lets the reactions read of them; gives what they failed with. */
async function addAll(titles: readonly string[]): Promise<string[]> {
  const failures: string[] = []
  const report = (error: unknown) => failures.push(String(error))
  const workspace = await house.clone((await house.seeded()).workspace)
  const before = startReactions(house.kernel, { poll: 60_000 })
  await before.settled()
  await before.stop()
  for (const title of titles) {
    const input = { shelf: seed.readersShelf, title, labels: [] }
    const outcome = await house.run({ workspace, actor: seed.ada }, { name: 'book.add', input })
    assert.equal(outcome.kind, 'done')
  }
  stretches.length = 0
  ran.length = 0
  const reactions = startReactions(house.kernel, { retry: 1, poll: 60_000, report })
  await reactions.settled()
  await reactions.stop()
  return failures
}

test('what does not concern a reaction is passed over, after one look at many', async () => {
  const failures = await addAll(['dull', 'worthy one', 'dull again', 'worthy two'])
  assert.deepEqual([ran, stretches, failures], [['worthy one', 'worthy two'], [4], []])
})

test('a reaction that cannot tell what concerns it runs for all of it', async () => {
  const failures = await addAll(['dull', 'blinding'])
  assert.deepEqual([ran, failures], [['dull', 'blinding'], ['Error: blind']])
})
