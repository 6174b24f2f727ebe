import assert from 'node:assert/strict'
import type { Id } from '../ids.ts'
import { parseInput } from '../input.ts'
import { containerOf } from '../object.ts'
import { permissionRule, type Role, rankOf, roles } from '../permission.ts'
import type { LawHouse, Outcome } from './house.ts'
import { type Asked, expected, type World, whereIs } from './policy.ts'
import { type Input, perform, placesOf, readWorld, type Scene } from './scene.ts'
import type { SpiedCall } from './spy.ts'
import { makeHiddenContainer, makeTwins, twinOf } from './twin.ts'

type Workspace = Id<'workspace'>

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
  const container = await makeHiddenContainer(house.owner, workspace)
  const ids = [...new Set(scene.refs.map(ref => ref.id))]
  await makeTwins(house.owner, house.tables, {
    from: workspace,
    to: workspace,
    ids,
    container,
    salt: 'hidden',
  })
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
  const wide = await perform(house, scene, { ...request, scopes: [name] })
  assert.equal(codeOf(wide), 'done', 'a token that names it')
}

/** One person a rung, copied from somebody whom the example does not name, without any group or grant. */
async function placeClimbers(
  house: LawHouse,
  scene: Scene,
  workspace: Workspace,
): Promise<Map<Role | null, Id<'person'>>> {
  const world = await readWorld(house, workspace)
  const named = JSON.stringify(scene.input)
  const model = [...world.truth.keys()].toSorted().findLast(person => !named.includes(person))
  if (model === undefined) throw new Error('the seed has nobody whom the example does not name')
  const climbers = new Map<Role | null, Id<'person'>>()
  for (const rung of [null, ...roles]) {
    const salt = `rung ${rung}`
    await makeTwins(house.owner, house.tables, {
      from: workspace,
      to: workspace,
      ids: [model],
      container: null,
      salt,
    })
    const climber = twinOf(model, salt) as Id<'person'>
    climbers.set(rung, climber)
    await giveRoles(house, world, { scene, climber, rung })
  }
  await house.owner.change([
    {
      text: `update kernel.standing set active = true, kind = 'member' where workspace_id = $1::uuid and id = any($2::uuid[])`,
      parameters: [workspace, [...climbers.values()]],
    },
  ])
  return climbers
}

interface Climb {
  readonly scene: Scene
  readonly climber: Id<'person'>
  readonly rung: Role | null
}

/** The rung's role in the place of the target, what else is declared where that lies elsewhere, and sight of the refs. */
async function giveRoles(house: LawHouse, world: World, { scene, climber, rung }: Climb): Promise<void> {
  const asked: Asked = { ...scene, actor: climber }
  const wanted = new Map<string, number>()
  const raise = (container: string, role: Role) =>
    wanted.set(container, Math.max(wanted.get(container) ?? 0, rankOf(role)))
  const [target, ...others] = scene.places.map(place => ({ place, at: whereIs(world, asked, place) }))
  for (const ref of scene.refs) {
    const row = world.state.get(`${ref.type.name} ${ref.id}`)
    if (row !== undefined) raise(containerOf(ref.type, row), 'viewer')
  }
  for (const { place, at } of others) {
    if (at !== null) raise(at.container, permissionRule(world.permission(place.permission)).least)
  }
  if (target?.at) {
    wanted.delete(target.at.container)
    if (rung !== null) raise(target.at.container, rung)
  }
  wanted.delete(climber)
  const statements = [...wanted].map(([container, rank]) => ({
    text: `insert into kernel."grant" (workspace_id, id, created_at, created_by, container_id, principal_id, role)
           values ($1::uuid, md5($2 || $3)::uuid, '2026-01-01T00:00:00Z', $3::uuid, $2::uuid, $3::uuid, $4)`,
    parameters: [world.workspace, container, climber, roles[rank - 1]],
  }))
  await house.owner.change(statements)
}

/** A refusal above the rung: the room's own reason, or a called command that asks for more. */
function justify(
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
  readonly workspace: Workspace
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
