import type { Permission } from '../command.ts'
import type { FoundRef } from '../input.ts'
import { type AnyObject, containerOf } from '../object.ts'
import { allows, type PermissionRule, permissionRule, type Role } from '../permission.ts'
import type { State } from './replay.ts'
import type { Truth } from './truth.ts'

/** What the declarations say must come of a request, worked out without the kernel. */
export type Expected = 'done' | 'not_found' | 'forbidden'

/** A world as the database holds it. */
export interface World {
  readonly workspace: string
  readonly state: State
  readonly truth: Truth
  /** Groups of each person, those above included. */
  readonly groups: ReadonlyMap<string, ReadonlySet<string>>
  permission(name: string): Role | PermissionRule
}

/** A place that a command writes to or a query reads from. */
export interface Place {
  /** An input key, or `@…`. */
  readonly from: string
  readonly type: AnyObject | null
  readonly permission: Permission
  /** Of a query: where it names no object, whoever is here may ask for what viewers may see. */
  readonly isScope: boolean
}

export interface Asked {
  readonly actor: string
  readonly input: Readonly<Record<string, unknown>>
  readonly refs: readonly FoundRef[]
  readonly places: readonly Place[]
}

type Row = Readonly<Record<string, unknown>>

/** What is not seen does not exist; what is seen and not permitted is forbidden. */
export function expected(world: World, asked: Asked): Expected {
  const { actor, refs, places } = asked
  const roles = world.truth.get(actor)
  if (roles === undefined) return 'forbidden'
  for (const ref of refs) {
    const row = world.state.get(`${ref.type.name} ${ref.id}`)
    if (row === undefined) return 'not_found'
    if (ref.id !== actor && !roles.has(containerOf(ref.type, row))) return 'not_found'
  }
  return places.every(place => isPermitted(world, asked, place)) ? 'done' : 'forbidden'
}

function isPermitted(world: World, asked: Asked, place: Place): boolean {
  const entry = world.permission(place.permission)
  const at = whereIs(world, asked, place)
  const isAtLarge = place.isScope && (at === null || place.from.startsWith('@'))
  if (isAtLarge && permissionRule(entry).least === 'viewer') return true
  // What the input may leave out and does is no place to write to.
  if (at === null) return !isAtLarge
  const role = world.truth.get(asked.actor)?.get(at.container)
  if (role === undefined) return false
  const isIn = (group: string): boolean => world.groups.get(asked.actor)?.has(group) === true
  return allows(entry, at.row, { person: asked.actor as never, role, in: isIn })
}

/** The row that a place names, and the container it lies in; null where the input leaves it out. */
export function whereIs(
  { workspace, state }: World,
  { input, refs, actor }: Asked,
  { from, type, isScope }: Place,
): { row: Row; container: string } | null {
  if (from === '@workspace') return own(state, 'workspace', workspace)
  if (from === '@own' || (from === '@actor' && isScope)) return own(state, 'container', actor)
  if (from === '@directory') {
    return own(state, 'container', String(state.get(`workspace ${workspace}`)?.directoryId))
  }
  if (from === '@actor') {
    const row = state.get(`${type?.name} ${actor}`)
    return row && type ? { row, container: containerOf(type, row) } : null
  }
  const ref = refs.find(found => found.id === input[from] && (type === null || found.type === type))
  const row = ref && state.get(`${ref.type.name} ${ref.id}`)
  return ref && row ? { row, container: containerOf(ref.type, row) } : null
}

function own(state: State, type: string, id: string): { row: Row; container: string } {
  return { row: state.get(`${type} ${id}`) ?? {}, container: id }
}
