import type { Id } from '../ids.ts'
import { containerOf } from '../object.ts'
import { permissionRule, type Role, rankOf, roles } from '../permission.ts'
import type { LawHouse } from './house.ts'
import { type Asked, type World, whereIs } from './policy.ts'
import { readWorld, type Scene } from './scene.ts'
import { makeTwins, twinOf } from './twin.ts'

/** One person a rung, copied from somebody whom the example does not name, without any group or other grant. */
export async function placeClimbers(
  house: LawHouse,
  scene: Scene,
  workspace: Scene['workspace'],
): Promise<Map<Role | null, Id<'person'>>> {
  const world = await readWorld(house, workspace)
  const climbers = new Map<Role | null, Id<'person'>>()
  for (const rung of [null, ...roles]) {
    climbers.set(rung, await placePerson(house, world, { scene, name: `rung ${rung}`, rung, kind: 'member' }))
  }
  return climbers
}

export interface Placing {
  readonly scene: Scene
  readonly name: string
  /** Role in the place of the target; null for none there. */
  readonly rung: Role | null
  readonly kind: 'member' | 'guest'
}

/** A new person in the world, active, in no group, with one role and what else the declaration asks for. */
export async function placePerson(
  house: LawHouse,
  world: World,
  { scene, name, rung, kind }: Placing,
): Promise<Id<'person'>> {
  const { workspace } = world
  const named = JSON.stringify(scene.input)
  const model = [...world.truth.keys()].toSorted().findLast(person => !named.includes(person))
  if (model === undefined) throw new Error('the seed has nobody whom the example does not name')
  const plan = { from: workspace, to: workspace, ids: [model], isHidden: false, salt: name }
  await makeTwins(house.owner, house.tables, plan)
  const person = twinOf(model, name) as Id<'person'>
  const standing = {
    text: 'update kernel.standing set active = true, kind = $3 where workspace_id = $1::uuid and id = $2::uuid',
    parameters: [workspace, person, kind],
  }
  await house.owner.change([standing, ...grantsOf(world, { scene, person, rung })])
  return person
}

interface Granting {
  readonly scene: Scene
  readonly person: Id<'person'>
  readonly rung: Role | null
}

/** The rung's role in the place of the target, what else is declared where that lies elsewhere, and sight of the refs. */
function grantsOf(world: World, { scene, person, rung }: Granting) {
  const asked: Asked = { ...scene, actor: person }
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
  // Nobody is let into another person's private place.
  for (const container of wanted.keys()) {
    if (world.state.has(`standing ${container}`)) wanted.delete(container)
  }
  return [...wanted].map(([container, rank]) => ({
    text: `insert into kernel."grant" (workspace_id, id, created_at, created_by, container_id, principal_id, role)
           values ($1::uuid, md5($2 || $3)::uuid, '2026-01-01T00:00:00Z', $3::uuid, $2::uuid, $3::uuid, $4)`,
    parameters: [world.workspace, container, person, roles[rank - 1]],
  }))
}
