import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { checkLaws, lawsFor, readCatalogue } from './check-laws.ts'
import { undocumented } from './documents.ts'
import { LawHouse } from './house.ts'
import { reactionsHappenOnce } from './law-reactions.ts'
import { setScene } from './scene.ts'
import { faulty } from './testing/faulty.ts'
import { library } from './testing/library.ts'
import { town } from './testing/town.ts'

const testing = join(import.meta.dirname, 'testing')
const folderOf = (room: string) => join(testing, 'migrations', room)
const catalogue = readCatalogue(join(testing, 'locales'))

checkLaws({ modules: [town, library], folderOf, catalogues: [catalogue] })

const opening = LawHouse.open({ modules: [town, library, faulty], folderOf })
after(async () => (await opening).close())

/** Runs every law on a command or query and gives the words of those that are broken. */
async function brokenLaws(name: string): Promise<string[]> {
  const house = await opening
  const { commands, queries } = house.kernel.registry
  const declaration = commands.get(name) ?? queries.get(name) ?? assert.fail()
  const scene = await setScene(house, declaration)
  const broken: string[] = []
  for (const [title, law] of Object.entries(lawsFor(declaration))) {
    await law(house, scene).catch(error => broken.push(`${title}: ${error.message.split('\n')[0]}`))
  }
  return broken
}

const faults: readonly (readonly [name: string, law: RegExp])[] = [
  ['thing.stir', /^law 1, replay: the log does not lead from before to after/],
  ['thing.name', /^law 1, replay: the log names a person/],
  ['thing.refuse', /^law 2, .*ladder: manager in the place of the target is refused, though/],
  ['thing.all', /^law 2, .*change no answer: what .* is told depends on what is hidden/],
  ['thing.count', /^law 2, .*change no answer: what .* is told depends on what is hidden/],
  ['thing.peek', /^law 2, .*no hidden title: .* is told the title of something hidden/],
  ['thing.tell-more', /^law 1, answer: /],
]

for (const [name, law] of faults) {
  test(`the laws find the fault of ${name}`, async () => {
    const broken = await brokenLaws(name)
    assert.ok(broken.length > 0 && broken.some(words => law.test(words)), broken.join('\n'))
  })
}

test('the laws find a reaction whose second run is another one', async () => {
  const apart = await LawHouse.open({ modules: [town, library, faulty], folderOf })
  const law = reactionsHappenOnce(apart).finally(() => apart.close())
  await assert.rejects(law, /faulty\.shift: .*kernel\.other_command/s)
})

test('the laws find no fault where there is none', async () => {
  assert.deepEqual(await brokenLaws('thing.put'), [])
})

test('law 5 finds what is not documented', () => {
  const mumble = faulty.commands['thing.mumble'] ?? assert.fail()
  const found = undocumented(mumble.declaration, [catalogue])
  for (const flaw of [
    'about is a sentence',
    'the reason faulty.unheard_of has no words in zh-CN',
    'input takes keys that nobody reads: write z.strictObject()',
    'input.other is a bare uuid: write ref() or fresh()',
    'input.size needs a description',
    'the example leaves out left',
  ]) {
    assert.ok(found.includes(flaw), `${flaw} is not in:\n${found.join('\n')}`)
  }
  assert.ok(found.some(flaw => flaw.startsWith('the example does not fit')))
})
