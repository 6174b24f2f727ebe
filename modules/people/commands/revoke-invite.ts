import { z } from 'zod'
import { defineCommand, ref } from '../../../kernel/command.ts'
import { problem } from '../../../kernel/problem.ts'
import { Invite } from '../objects.ts'
import { seed } from '../seed.ts'

export const revokeInvite = defineCommand({
  name: 'invite.revoke',
  about: 'Make an invitation that is still open worthless.',
  permission: 'organisation:manage',
  target: { type: Invite, from: 'invite' },
  problems: ['people.invite_not_open'],
  input: () => z.strictObject({ invite: ref(Invite) }),
  example: () => ({ invite: seed.invite }),
  run(tx) {
    if (tx.target.state !== 'open') throw problem.conflict('people.invite_not_open')
    tx.update(Invite, tx.target.id, { state: 'revoked' })
  },
})
