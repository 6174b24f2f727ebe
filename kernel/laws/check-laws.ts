import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { type Catalogue, kernelCatalogue } from '../messages.ts'
import { createRegistry } from '../registry.ts'
import { undocumented } from './documents.ts'
import { Face } from './face.ts'
import { type HouseSettings, LawHouse } from './house.ts'
import { answersAsDeclared, tellsNoTitles, tellsNothingHidden } from './law-answer.ts'
import { leavesTheSameRows } from './law-interfaces.ts'
import { reactionsHappenOnce } from './law-reactions.ts'
import { climbs, hides, needsStanding } from './law-refusal.ts'
import { replays } from './law-replay.ts'
import { staysAtHome } from './law-tenancy.ts'
import { happensOnce } from './law-twice.ts'
import { isBehindTheWall } from './law-wall.ts'
import { type Declaration, isCommand, type Scene, setScene } from './scene.ts'

type Law = (house: LawHouse, scene: Scene) => Promise<void>

const forAll: Readonly<Record<string, Law>> = {
  'law 2, refusal: each rung of the ladder': climbs,
  'law 2, refusal: the hidden twin': hides,
  'law 2, refusal: standing and token': needsStanding,
  'law 3, tenancy': staysAtHome,
}
const forCommands: Readonly<Record<string, Law>> = {
  'law 1, replay': replays,
  ...forAll,
  'law 4, twice': happensOnce,
}
const forQueries: Readonly<Record<string, Law>> = {
  'law 1, answer': answersAsDeclared,
  ...forAll,
  'law 2, refusal: hidden things change no answer': tellsNothingHidden,
  'law 2, refusal: no hidden title': tellsNoTitles,
}

export const lawsFor = (declaration: Declaration): Readonly<Record<string, Law>> =>
  isCommand(declaration) ? forCommands : forQueries

export interface LawSettings extends HouseSettings {
  /** Messages of the rooms; those of the kernel are added. */
  readonly catalogues: readonly Catalogue[]
}

/** Registers a test for each law and each command and query of the rooms, on a PostgreSQL of their own. */
export function checkLaws(settings: LawSettings): void {
  let opening: Promise<LawHouse> | null = null
  const house = () => {
    opening ??= LawHouse.open(settings)
    return opening
  }
  let facing: Promise<Face> | null = null
  const face = async () => {
    const { kernel } = await house()
    facing ??= Face.open(kernel)
    return facing
  }
  after(async () => {
    await (await facing)?.close()
    await (await opening)?.close()
  })
  test('law 3, tenancy: every table stands behind row-level security', async () =>
    isBehindTheWall(await house()))
  test('law 4, twice: reactions', async () => {
    // In a house of its own: they run in every workspace that there is.
    const apart = await LawHouse.open(settings)
    await reactionsHappenOnce(apart).finally(() => apart.close())
  })
  const { commands, queries } = createRegistry(settings.modules)
  const catalogues = [kernelCatalogue, ...settings.catalogues]
  for (const declaration of [...commands.values(), ...queries.values()]) {
    checkOne(declaration, { house, face, catalogues })
  }
}

interface Ground {
  readonly house: () => Promise<LawHouse>
  readonly face: () => Promise<Face>
  readonly catalogues: readonly Catalogue[]
}

function checkOne(declaration: Declaration, { house, face, catalogues }: Ground): void {
  const { name } = declaration
  let setting: Promise<Scene> | null = null
  const scene = async () => {
    const opened = await house()
    // The kernel of the laws runs the watched twin of each declaration.
    const { commands, queries } = opened.kernel.registry
    const watched = commands.get(name) ?? queries.get(name)
    assert.ok(watched !== undefined)
    setting ??= setScene(opened, watched)
    return setting
  }
  for (const [title, law] of Object.entries(lawsFor(declaration))) {
    test(`${name}: ${title}`, async () => law(await house(), await scene()))
  }
  test(`${name}: law 5, interfaces: REST and command line`, async () =>
    leavesTheSameRows(await house(), await scene(), await face()))
  test(`${name}: law 5, interfaces: documents`, () =>
    assert.deepEqual(undocumented(declaration, catalogues), []))
}

/** The messages in a room's folder `locales`; empty where it has none. */
export function readCatalogue(folder: string): Catalogue {
  const read = (language: string): Record<string, string> => {
    const file = join(folder, `${language}.json`)
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  }
  return { en: read('en'), 'zh-CN': read('zh-CN') }
}
