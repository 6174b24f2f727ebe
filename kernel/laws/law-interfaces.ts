import assert from 'node:assert/strict'
import { newId } from '../ids.ts'
import type { Face } from './face.ts'
import type { LawHouse } from './house.ts'
import { readState, type State } from './replay.ts'
import { isCommand, perform, type Scene } from './scene.ts'

const faces = ['REST', 'the command line'] as const

/**
 * Law 5. REST and the command line, given the example, leave the same rows as a call in the process, and give the
 * same answer; what is internal does not exist there.
 */
export async function leavesTheSameRows(house: LawHouse, scene: Scene, face: Face): Promise<void> {
  const { actor, declaration, input } = scene
  const begun = new Date().toISOString()
  const request = { input, id: newId() }
  // What a query tells may name its workspace in ways that no one can see through.
  const ground = async () => (isCommand(declaration) ? house.clone(scene.workspace) : scene.workspace)
  const inside = await ground()
  const outcome = await perform(house, scene, { workspace: inside, actor, ...request })
  assert.ok(outcome.kind === 'done')
  const wanted = 'data' in outcome.answer ? outcome.answer.data : outcome.answer.output
  const rows = async (workspace: typeof inside) => {
    const state = await readState(house.owner, house.kernel.registry.types.values(), workspace)
    return timeless(listed(state), workspace, begun).split('\n')
  }
  for (const name of faces) {
    const outside = await ground()
    const before = await house.imprint(outside)
    const caller = { workspace: outside, actor }
    const answer = await (name === 'REST'
      ? face.send(caller, declaration, request)
      : face.run(caller, declaration, request))
    if (scene.isInternal) {
      assert.equal(answer.status, 404, name)
      assert.equal(await house.imprint(outside), before)
      continue
    }
    assert.equal(answer.status, 200, `${name}: ${answer.body}`)
    const { data, output } = JSON.parse(answer.body)
    const told = (value: unknown, workspace: string) =>
      timeless(JSON.stringify(value ?? null), workspace, begun)
    assert.equal(told(data ?? output, outside), told(wanted, inside), `${name} gives another answer`)
    const [left, right] = [await rows(outside), await rows(inside)]
    const odd = left.filter(row => !right.includes(row)).concat(right.filter(row => !left.includes(row)))
    assert.deepEqual(odd, [], `${name} leaves other rows:\n${odd.join('\n')}`)
  }
}

const listed = (state: State): string =>
  [...state]
    .map(([key, row]) => `${key} ${JSON.stringify(row)}`)
    .toSorted()
    .join('\n')

/** Without the name of the workspace and the instants of these very runs. */
function timeless(text: string, workspace: string, begun: string): string {
  return text
    .replaceAll(workspace, 'workspace')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, instant => (instant >= begun ? 'now' : instant))
}
