import assert from 'node:assert/strict'
import { z } from 'zod'
import { type AnyObject, containerOf } from '../object.ts'
import { accessTypes } from '../records.ts'
import type { LawHouse, Outcome } from './house.ts'
import type { World } from './policy.ts'
import { perform, readWorld, type Scene } from './scene.ts'
import { makeTwins, removeTwins } from './twin.ts'

/** A query's answer is what its output declares, and asking writes nothing. */
export async function answersAsDeclared(house: LawHouse, scene: Scene): Promise<void> {
  const workspace = await house.clone(scene.workspace)
  const before = await house.imprint(workspace)
  const outcome = await perform(house, scene, { workspace, actor: scene.actor, input: scene.input })
  assert.ok(outcome.kind === 'done' && 'data' in outcome.answer)
  const wire = JSON.parse(JSON.stringify(outcome.answer.data))
  const { output } = scene.declaration
  assert.ok(output !== null)
  const parsed = (output() as unknown as z.ZodType).safeParse(wire)
  assert.ok(parsed.success, parsed.success ? '' : z.prettifyError(parsed.error))
  assert.equal(await house.imprint(workspace), before, 'asking wrote something')
}

/**
 * Law 2 for answers: things that nobody can see change no answer of anybody, not in a list, an order, a count or a
 * word. Every object of the seed gets a twin in a place without any way in.
 */
export async function tellsNothingHidden(house: LawHouse, scene: Scene): Promise<void> {
  const workspace = await house.clone(scene.workspace)
  const world = await readWorld(house, workspace)
  const { types } = house.kernel.registry
  const ids = [...world.state].flatMap(([key, { id }]) =>
    isHideable(typeIn(types, key)) ? [String(id)] : [],
  )
  const plan = { from: workspace, to: workspace, ids: [...new Set(ids)], isHidden: true, salt: 'crowd' }
  await makeTwins(house.owner, house.tables, plan)
  const answers = async () => {
    const told = new Map<string, string>()
    for (const actor of world.truth.keys()) {
      const { input } = scene
      told.set(actor, JSON.stringify(toldIn(await perform(house, scene, { workspace, actor, input }))))
    }
    return told
  }
  const crowded = await answers()
  await removeTwins(house.owner, house.tables, plan)
  const alone = await answers()
  for (const [actor, told] of crowded) {
    assert.equal(told, alone.get(actor), `what ${actor} is told depends on what is hidden`)
  }
}

/** Law 2 for answers: whoever asks, no title comes back of an object that they can't see. */
export async function tellsNoTitles(house: LawHouse, scene: Scene): Promise<void> {
  const workspace = await house.clone(scene.workspace)
  const world = await readWorld(house, workspace)
  for (const [actor, roles] of world.truth) {
    const outcome = await perform(house, scene, { workspace, actor, input: scene.input })
    if (outcome.kind === 'refused') continue
    const answer = JSON.stringify(outcome.answer)
    const isSeen = ({ type, row }: Shown) => roles.has(containerOf(type, row))
    const shown = rowsOf(world, house.kernel.registry.types)
    const known = JSON.stringify([scene.input, shown.filter(isSeen).map(({ row }) => row)])
    const told = shown
      .filter(one => !isSeen(one))
      .map(titleIn)
      .find(title => title !== null && !known.includes(title) && answer.includes(title))
    assert.equal(told, undefined, `${actor} is told the title of something hidden`)
  }
}

interface Shown {
  readonly type: AnyObject
  readonly row: Readonly<Record<string, unknown>>
}

function rowsOf({ state }: World, types: ReadonlyMap<string, AnyObject>): Shown[] {
  return [...state].flatMap(([key, row]) => {
    const type = typeIn(types, key)
    // The name of the organisation is no secret in it.
    return type === undefined || type.name === 'object' || type.name === 'workspace' ? [] : [{ type, row }]
  })
}

/** As it stands in JSON. Who may meet whom by name is for the rooms to say: names of persons do not count. */
function titleIn({ type, row }: Shown): string | null {
  const title = type.title === null || type.fields[type.title]?.personal ? null : row[type.title]
  return typeof title === 'string' && title.length > 2 ? JSON.stringify(title).slice(1, -1) : null
}

/** Every object of a world, for a crowd of hidden twins. */
export function idsToHide({ state }: World, types: ReadonlyMap<string, AnyObject>): string[] {
  const rows = [...state].filter(([key]) => isHideable(typeIn(types, key)))
  return [...new Set(rows.map(([, { id }]) => String(id)))]
}

/** A twin of a membership or grant would be a right of its own. */
function isHideable(type: AnyObject | undefined): boolean {
  return (
    type !== undefined && type.name !== 'workspace' && type.name !== 'object' && !accessTypes.has(type.name)
  )
}

function toldIn(outcome: Outcome): unknown {
  return outcome.kind === 'done' ? outcome.answer : outcome.problem.message
}

const typeIn = (types: ReadonlyMap<string, AnyObject>, key: string): AnyObject | undefined =>
  types.get(key.slice(0, key.indexOf(' ')))
