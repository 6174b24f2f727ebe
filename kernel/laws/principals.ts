import { type Id, newId } from '../ids.ts'
import { roles } from '../permission.ts'
import { placePerson } from './climbers.ts'
import { abroad } from './clone.ts'
import type { LawHouse } from './house.ts'
import { readWorld, type Scene } from './scene.ts'

export const principalNames = [
  'anonymous',
  'guest',
  ...roles,
  'member of another department',
  'owner of a foreign workspace',
  'removed',
  'suspended',
  'narrow token',
] as const

/** Somebody who sends a request. */
export interface Principal {
  readonly name: (typeof principalNames)[number]
  readonly workspace: Scene['workspace']
  readonly actor: string
  readonly scopes: readonly string[] | null
}

interface Places {
  readonly workspace: Scene['workspace']
  readonly foreign: Scene['workspace']
}

/** Everybody of the matrix, made for the place that the scene is about. */
export async function placePrincipals(
  house: LawHouse,
  scene: Scene,
  { workspace, foreign }: Places,
): Promise<Principal[]> {
  const world = await readWorld(house, workspace)
  const place = (name: string, rung: (typeof roles)[number] | null, kind: 'member' | 'guest' = 'member') =>
    placePerson(house, world, { scene, name, rung, kind })
  const own = { workspace, scopes: null }
  const found: Principal[] = [{ ...own, name: 'anonymous', actor: workspace }]
  found.push({ ...own, name: 'guest', actor: await place('guest', 'viewer', 'guest') })
  for (const role of roles) found.push({ ...own, name: role, actor: await place(role, role) })
  const other = await place('other department', null)
  await joinAnother(house, { workspace, person: other, grants: false })
  found.push({ ...own, name: 'member of another department', actor: other })
  found.push({
    name: 'owner of a foreign workspace',
    workspace: foreign,
    actor: abroad(scene.actor),
    scopes: null,
  })
  for (const name of ['removed', 'suspended'] as const) {
    const actor = await place(name, 'owner')
    await endStanding(house, { workspace, person: actor, grants: name === 'suspended' })
    found.push({ ...own, name, actor })
  }
  return [...found, { ...own, name: 'narrow token', actor: scene.actor, scopes: ['nothing.at-all'] }]
}

interface Change {
  readonly workspace: string
  readonly person: Id<'person'>
  /** Whether the person's own grants stay. */
  readonly grants: boolean
}

const withdraw = ({ workspace, person }: Change) => ({
  text: 'delete from kernel."grant" where workspace_id = $1::uuid and principal_id = $2::uuid',
  parameters: [workspace, person],
})

/** One of everyone, and of a department that holds nothing. */
async function joinAnother(house: LawHouse, change: Change): Promise<void> {
  const { workspace, person } = change
  const group = newId()
  const made = `'2026-01-01T00:00:00Z', $2::uuid`
  const join = (of: string) => ({
    text: `insert into kernel.member (workspace_id, id, created_at, created_by, container_id, group_id, person_id)
           select $1::uuid, md5(g.id::text || $2)::uuid, ${made}, g.container_id, g.id, $2::uuid
             from kernel.grp g where g.workspace_id = $1::uuid and ${of}`,
    parameters: [workspace, person],
  })
  await house.owner.change([
    withdraw(change),
    join("g.kind = 'everyone'"),
    {
      text: `insert into kernel.grp (workspace_id, id, created_at, created_by, container_id, parent_id, kind)
             values ($1::uuid, $3::uuid, ${made}, $1::uuid, null, 'department')`,
      parameters: [workspace, person, group],
    },
    join(`g.id = '${group}'`),
  ])
}

async function endStanding(house: LawHouse, change: Change): Promise<void> {
  const { workspace, person } = change
  await house.owner.change([
    {
      text: 'update kernel.standing set active = false where workspace_id = $1::uuid and id = $2::uuid',
      parameters: [workspace, person],
    },
    ...(change.grants ? [] : [withdraw(change)]),
  ])
}
