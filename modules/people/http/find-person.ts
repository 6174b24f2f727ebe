import type { FoundPerson } from '../../../kernel/derive/operator.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Kernel } from '../../../kernel/kernel.ts'

/** The active person with this e-mail; with null the organisation's first owner. */
export async function findPerson(kernel: Kernel, email: string | null): Promise<FoundPerson | null> {
  const text =
    email === null
      ? `select s.id from kernel.grant g join kernel.standing s on s.workspace_id = g.workspace_id and s.id = g.principal_id
         where g.workspace_id = $1 and g.container_id = $1 and g.role = 'owner' and s.active order by g.id limit 1`
      : `select id from people.person where workspace_id = $1 and lower(email) = lower($2) and state = 'active'`
  for (const workspace of await kernel.workspaces()) {
    const parameters = email === null ? [workspace] : [workspace, email]
    const [row] = await kernel.db.read<{ id: Id<'person'> }>(workspace, text, parameters)
    if (row !== undefined) return { workspace, person: row.id }
  }
  return null
}
