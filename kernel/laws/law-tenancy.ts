import assert from 'node:assert/strict'
import { abroad } from './clone.ts'
import type { LawHouse } from './house.ts'
import { codeOf, nameOf, replaced } from './law-refusal.ts'
import { isCommand, perform, type Scene } from './scene.ts'
import { makeTwins, twinOf } from './twin.ts'

/**
 * Law 3. What lies in another workspace does not exist: neither an object of theirs that we name, nor one of ours
 * that they name. Commands must hold this without row-level security too.
 */
export async function staysAtHome(house: LawHouse, scene: Scene): Promise<void> {
  const test = () => namesForeigners(house, scene)
  await (isCommand(scene.declaration) ? house.withoutSecondWall(test) : test())
}

async function namesForeigners(house: LawHouse, scene: Scene): Promise<void> {
  const [here, there] = [await house.clone(scene.workspace), await house.clone(scene.workspace)]
  const ids = [...new Set(scene.refs.map(ref => ref.id))]
  const plan = { from: here, to: there, ids, isHidden: false, salt: 'foreign' }
  await makeTwins(house.owner, house.tables, plan)
  const imprints = async () => [await house.imprint(here), await house.imprint(there)]
  const before = await imprints()
  for (const id of ids) {
    const input = replaced(scene.input, id, twinOf(id, 'foreign'))
    const ours = await perform(house, scene, { workspace: here, actor: scene.actor, input })
    assert.equal(
      codeOf(ours),
      'not_found',
      `an object of another workspace in the place of ${nameOf(scene, id)}`,
    )
  }
  assert.deepEqual(await imprints(), before, 'something was written')
  await namesUs(house, scene)
}

/** In a workspace that shares no id with ours, its owner names what is ours. */
async function namesUs(house: LawHouse, scene: Scene): Promise<void> {
  if (scene.refs.length === 0) return
  const workspace = await house.cloneAbroad(scene.workspace)
  const actor = abroad(scene.actor)
  const before = [await house.imprint(workspace), await house.imprint(scene.workspace)]
  const outcome = await perform(house, scene, { workspace, actor, input: scene.input })
  assert.equal(codeOf(outcome), 'not_found', 'a stranger names what is ours')
  assert.deepEqual([await house.imprint(workspace), await house.imprint(scene.workspace)], before)
}
