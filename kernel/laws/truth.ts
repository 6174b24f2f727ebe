import type { Db } from '../db/db.ts'
import { type Role, roles } from '../permission.ts'

/** Person → container → role, for every person and container with a role. */
export type Truth = ReadonlyMap<string, ReadonlyMap<string, Role>>

/** The rules of access as SQL: slow, plain, and sharing no line with the graph in memory. */
const everyone = `
  with recursive acting as (
    select id as person, kind = 'guest' as guest from kernel.standing where workspace_id = $1::uuid and active
  ), upward(person, guest, grp) as (
    select a.person, a.guest, g.id
      from acting a
      join kernel.member m on m.workspace_id = $1::uuid and m.person_id = a.person
      join kernel.grp g on g.workspace_id = $1::uuid and g.id = m.group_id
     where not (a.guest and g.kind = 'everyone')
    union
    select u.person, u.guest, p.id
      from upward u
      join kernel.grp g on g.workspace_id = $1::uuid and g.id = u.grp
      join kernel.grp p on p.workspace_id = $1::uuid and p.id = g.parent_id
     where not (u.guest and p.kind = 'everyone')
  ), principal as (
    select person, grp as id from upward union select person, person from acting
  ), down(person, container, rank) as (
    select p.person, g.container_id, array_position($2::text[], g.role)
      from principal p
      join kernel."grant" g on g.workspace_id = $1::uuid and g.principal_id = p.id
    union
    select a.person, c.id, array_position($2::text[], 'owner')
      from acting a
      join kernel.container c on c.workspace_id = $1::uuid and c.id = a.person
    union
    select d.person, c.id, d.rank
      from down d
      join kernel.container c on c.workspace_id = $1::uuid and c.parent_id = d.container and c.inherit
  )
  select person, container, max(rank) as rank from down group by person, container`

/** What everybody may see in a workspace, asked of the database. */
export async function readTruth(db: Db, workspace: string): Promise<Truth> {
  const rows = await db.read<{ person: string; container: string; rank: number }>(workspace, everyone, [
    workspace,
    [...roles],
  ])
  const truth = new Map<string, Map<string, Role>>()
  for (const { person, container, rank } of rows) {
    const role = roles[rank - 1]
    if (role === undefined) throw new Error(`rank ${rank} is no role`)
    const seen = truth.get(person) ?? new Map<string, Role>()
    truth.set(person, seen.set(container, role))
  }
  return truth
}
