import assert from 'node:assert/strict'
import { newId } from '../ids.ts'
import { parseInput } from '../input.ts'
import type { LawHouse } from './house.ts'
import { type Input, perform, readWorld, type Scene } from './scene.ts'

/** Law 4. The same command id twice gives one log entry and one answer, also at once; from another hand, a conflict. */
export async function happensOnce(house: LawHouse, scene: Scene): Promise<void> {
  const workspace = await house.clone(scene.workspace)
  const request = { workspace, actor: scene.actor, input: scene.input, id: newId() }
  const [first, twin] = await Promise.all([perform(house, scene, request), perform(house, scene, request)])
  assert.equal(first.kind, 'done')
  assert.deepEqual(twin, first, 'two at once got two answers')
  const imprint = await house.imprint(workspace)
  assert.deepEqual(await perform(house, scene, request), first, 'the second answer is another one')
  const others = (await readWorld(house, workspace)).truth.keys()
  for (const actor of [...others].filter(other => other !== scene.actor).slice(0, 1)) {
    await conflicts(house, scene, { ...request, actor })
  }
  const input = varied(scene)
  if (input !== null) await conflicts(house, scene, { ...request, input })
  assert.equal(await house.imprint(workspace), imprint, 'a repetition wrote something')
}

async function conflicts(
  house: LawHouse,
  scene: Scene,
  request: Parameters<typeof perform>[2],
): Promise<void> {
  const outcome = await perform(house, scene, request)
  assert.ok(outcome.kind === 'refused', 'an id was used for two different commands')
  // In a person's own stream, others look among their own commands first; there, too, nothing may be written.
  assert.equal(outcome.problem.code, 'conflict')
}

/** The example with one text changed, if it has one that may be any. */
function varied({ declaration, input, refs }: Scene): Input | null {
  for (const [key, value] of Object.entries(input)) {
    if (typeof value !== 'string' || refs.some(ref => ref.id === value)) continue
    const other = { ...input, [key]: `${value}x` }
    try {
      parseInput(declaration.input() as never, other)
      return other
    } catch (error) {
      assert.ok(error instanceof Error)
    }
  }
  return null
}
