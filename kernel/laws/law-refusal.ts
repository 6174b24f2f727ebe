import assert from 'node:assert/strict'
import { parseInput } from '../input.ts'
import { placeClimbers } from './climbers.ts'
import type { LawHouse, Outcome } from './house.ts'
import { expected, type World } from './policy.ts'
import { type Input, perform, placesOf, readWorld, type Scene } from './scene.ts'
import type { SpiedCall } from './spy.ts'
import { makeTwins, twinOf } from './twin.ts'

/**
 * Law 2, the ladder. A person who holds nothing else climbs from no role to owner in the place of the target: each
 * rung ends as the declaration says, below it nothing is written, and called commands ask for their own right.
 */
export async function climbs(house: LawHouse, scene: Scene): Promise<void> {
  const base = await house.clone(scene.workspace)
  const climbers = await placeClimbers(house, scene, base)
  const world = await readWorld(house, base)
  for (const [rung, actor] of climbers) {
    const asked = { actor, input: scene.input, refs: scene.refs, places: scene.places }
    const wanted = expected(world, asked)
    const workspace = wanted === 'done' ? await house.clone(base) : base
    const before = await house.imprint(workspace)
    const outcome = await perform(house, scene, { workspace, actor, input: scene.input, asSystem: false })
    const calls = [...house.spy.calls]
    const where = `${rung ?? 'nobody'} in the place of the target`
    if (outcome.kind === 'refused') {
      assert.equal(await house.imprint(workspace), before, `${where} was refused, but something was written`)
    }
    if (wanted !== 'done') assert.equal(codeOf(outcome), wanted, where)
    else if (outcome.kind === 'refused') justify(scene, outcome, { where, calls })
    else await callsWereAllowed(house, { world, workspace, actor, calls })
  }
}

/** Law 2, the hidden twin: a copy of what an input names, in a place that the actor can't see, does not exist. */
export async function hides(house: LawHouse, scene: Scene): Promise<void> {
  const workspace = await house.clone(scene.workspace)
  const world = await readWorld(house, workspace)
  // What only the house itself can run asks for nobody's rights.
  if (expected(world, { ...scene, actor: scene.actor }) !== 'done') return
  const ids = [...new Set(scene.refs.map(ref => ref.id))]
  const plan = { from: workspace, to: workspace, ids, isHidden: true, salt: 'hidden' }
  await makeTwins(house.owner, house.tables, plan)
  const before = await house.imprint(workspace)
  for (const id of ids) {
    const input = replaced(scene.input, id, twinOf(id, 'hidden'))
    const outcome = await perform(house, scene, { workspace, actor: scene.actor, input, asSystem: false })
    assert.equal(codeOf(outcome), 'not_found', `a hidden twin in the place of ${nameOf(scene, id)}`)
  }
  assert.equal(await house.imprint(workspace), before, 'a refusal wrote something')
}

/** Law 2, the closed door: without an active standing nobody acts, and a narrow token does no more than it says. */
export async function needsStanding(house: LawHouse, scene: Scene): Promise<void> {
  const workspace = await house.clone(scene.workspace)
  const request = { workspace, actor: scene.actor, input: scene.input }
  const { name } = scene.declaration
  const narrow = await perform(house, scene, { ...request, scopes: ['nothing.at-all', `${name}x`] })
  assert.equal(codeOf(narrow), 'forbidden', 'a token that does not name it')
  const wide = await perform(house, scene, { ...request, scopes: [name] })
  assert.equal(codeOf(wide), 'done', 'a token that names it')
  const suspended = await house.clone(scene.workspace)
  await house.owner.change([
    {
      text: 'update kernel.standing set active = false where workspace_id = $1::uuid and id = $2::uuid',
      parameters: [suspended, scene.actor],
    },
  ])
  const before = await house.imprint(suspended)
  const outcome = await perform(house, scene, { ...request, workspace: suspended, asSystem: false })
  assert.equal(codeOf(outcome), 'forbidden', 'a suspended person')
  assert.equal(await house.imprint(suspended), before, 'a suspended person wrote something')
}

/** A refusal above the rung: the room's own reason, or a called command that asks for more. */
export function justify(
  scene: Scene,
  { problem }: Outcome & { kind: 'refused' },
  { where, calls }: { where: string; calls: readonly SpiedCall[] },
): void {
  const isDeclared = scene.declaration.problems.includes(problem.reason)
  const isCalled = calls.some(call => call.outcome === 'refused')
  assert.ok(
    isDeclared || isCalled,
    `${where} is refused, though the declaration permits it: ${problem.message}`,
  )
}

interface Called {
  readonly world: World
  readonly workspace: Scene['workspace']
  readonly actor: string
  readonly calls: readonly SpiedCall[]
}

async function callsWereAllowed(house: LawHouse, { world, workspace, actor, calls }: Called): Promise<void> {
  const done = calls.filter(call => !call.asSystem && call.outcome === 'done')
  if (done.length === 0) return
  const after = await readWorld(house, workspace)
  const whole = { ...after, state: new Map([...world.state, ...after.state]) }
  for (const { name, input } of done) {
    const declaration = house.kernel.registry.commands.get(name)
    if (declaration === undefined) throw new Error(`${name} is no command`)
    const parsed = parseInput(declaration.input() as never, input)
    const asked = { actor, input: parsed.input as Input, refs: parsed.refs, places: placesOf(declaration) }
    assert.equal(expected(whole, asked), 'done', `it called ${name}, which the actor may not run`)
  }
}

/** The input with one id in the place of another, however deep. */
export function replaced(input: Input, id: string, other: string): Input {
  return JSON.parse(JSON.stringify(input).replaceAll(id, other))
}

export const codeOf = (outcome: Outcome): string => (outcome.kind === 'done' ? 'done' : outcome.problem.code)

export function nameOf({ refs }: Scene, id: string): string {
  const types = new Set(refs.filter(ref => ref.id === id).map(ref => ref.type.name))
  return `${[...types].join(' and ')} ${id}`
}
