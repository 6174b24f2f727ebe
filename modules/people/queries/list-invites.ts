import { z } from 'zod'
import { defineQuery, idOf } from '../../../kernel/query.ts'
import { inviteToken } from '../invite-token.ts'
import { Invite, Person } from '../objects.ts'

export const listInvites = defineQuery({
  name: 'invite.list',
  about:
    'Invitations that are still open, each with the token of its link (`/invite#` and the token). For owners.',
  permission: 'organisation:manage',
  scope: '@workspace',
  watches: [Invite],
  input: () => z.strictObject({}),
  output: () =>
    z.strictObject({
      invites: z.array(
        z.strictObject({ id: idOf(Invite), person: idOf(Person), expiresAt: z.string(), token: z.string() }),
      ),
    }),
  example: () => ({}),
  async run(read) {
    const open = await read.visible(Invite, { state: 'open' }, { order: ['-createdAt'], limit: 500 })
    return {
      invites: open.map(({ id, personId, expiresAt }) => {
        return { id, person: personId, expiresAt, token: inviteToken(read.seal, read.workspace, id) }
      }),
    }
  },
})
