import assert from 'node:assert/strict'
import { z } from 'zod'
import { type AnyObject, containerOf } from '../object.ts'
import { accessTypes } from '../records.ts'
import type { LawHouse, Outcome } from './house.ts'
import type { World } from './policy.ts'
import { perform, readWorld, type Scene } from './scene.ts'
import { makeHiddenContainer, makeTwins } from './twin.ts'

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
  const plain = await house.clone(scene.workspace)
  const crowded = await house.clone(scene.workspace)
  const world = await readWorld(house, crowded)
  const ids = [...world.state].flatMap(([key, { id }]) =>
    isHideable(house.kernel.registry.types.get(key.slice(0, key.indexOf(' ')))) ? [String(id)] : [],
  )
  const container = await makeHiddenContainer(house.owner, crowded)
  const plan = { from: crowded, to: crowded, ids: [...new Set(ids)], container, salt: 'crowd' }
  await makeTwins(house.owner, house.tables, plan)
  for (const actor of world.truth.keys()) {
    const alone = await perform(house, scene, { workspace: plain, actor, input: scene.input })
    const amidst = await perform(house, scene, { workspace: crowded, actor, input: scene.input })
    assert.equal(told(amidst, crowded), told(alone, plain), `what ${actor} is told depends on what is hidden`)
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
    const type = types.get(key.slice(0, key.indexOf(' ')))
    return type === undefined || type.name === 'object' ? [] : [{ type, row }]
  })
}

/** As it stands in JSON. Who may meet whom by name is for the rooms to say: names of persons do not count. */
function titleIn({ type, row }: Shown): string | null {
  const title = type.title === null || type.fields[type.title]?.personal ? null : row[type.title]
  return typeof title === 'string' && title.length > 2 ? JSON.stringify(title).slice(1, -1) : null
}

/** A twin of a membership or grant would be a right of its own. */
function isHideable(type: AnyObject | undefined): boolean {
  return (
    type !== undefined && type.name !== 'workspace' && type.name !== 'object' && !accessTypes.has(type.name)
  )
}

function told(outcome: Outcome, workspace: string): string {
  const answer = outcome.kind === 'done' ? outcome.answer : outcome.problem.message
  return JSON.stringify(answer).replaceAll(workspace, 'workspace')
}
