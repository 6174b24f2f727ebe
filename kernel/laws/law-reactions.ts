import assert from 'node:assert/strict'
import { startReactions } from '../react.ts'
import type { LawHouse } from './house.ts'
import { perform, setScene } from './scene.ts'

/**
 * Law 4 for reactions: over the seed and the example of every command that one follows, none fails, and when all
 * of them read the log from its beginning again, nothing changes any more.
 */
export async function reactionsHappenOnce(house: LawHouse): Promise<void> {
  const { commands, reactions } = house.kernel.registry
  const followed = new Set(reactions.flatMap(reaction => reaction.after))
  const workspaces: string[] = [(await house.seeded()).workspace]
  for (const name of followed) {
    const declaration = commands.get(name)
    assert.ok(declaration !== undefined, name)
    const scene = await setScene(house, declaration)
    const workspace = await house.clone(scene.workspace)
    await perform(house, scene, { workspace, actor: scene.actor, input: scene.input })
    workspaces.push(workspace)
  }
  await runAll(house)
  const called = await house.owner.ask("select 1 from kernel.log_command where via = 'reaction'")
  assert.ok(called.length > 0 || followed.size === 0, 'no reaction did anything')
  const before = await imprints(house, workspaces)
  await house.owner.change([{ text: 'delete from kernel.reaction_cursor', parameters: [] }])
  await runAll(house)
  assert.deepEqual(await imprints(house, workspaces), before, 'a second reading of the log changed something')
}

async function runAll({ kernel, owner }: LawHouse): Promise<void> {
  const failures: string[] = []
  const running = startReactions(kernel, {
    poll: 3_600_000,
    retry: 1,
    report: (error, { reaction }) => failures.push(`${reaction}: ${error}`),
  })
  await running.settled()
  await running.stop()
  assert.deepEqual([...new Set(failures)], [])
  assert.deepEqual(await owner.ask('select reaction, error from kernel.reaction_parked'), [])
}

/** But for the cursors, which say how far the reading has come. */
async function imprints(house: LawHouse, workspaces: readonly string[]): Promise<string[]> {
  const lines: string[] = []
  for (const workspace of workspaces) {
    const imprint = await house.imprint(workspace)
    lines.push(...imprint.split('\n').filter(line => !line.includes('reaction_cursor')))
  }
  return lines
}
