import type { Read } from '../../kernel/command.ts'
import { problem } from '../../kernel/problem.ts'
import { Grant, placeOf, Standing, standingOf } from '../../kernel/records.ts'

/** Refuses what would leave the organisation without an owner who can act. */
export async function keepAnOwner(read: Read, leaving: string): Promise<void> {
  const owners = await read.find(Grant, { containerId: placeOf(read.workspace), role: 'owner' })
  const others = owners.filter(grant => grant.principalId !== leaving)
  if (others.length === owners.length) return
  for (const grant of others) {
    const standing = await read.get(Standing, standingOf(grant.principalId))
    if (standing?.active) return
  }
  throw problem.conflict('people.last_owner')
}
