import { z } from 'zod'
import { asPersonal, defineCommand, ref } from '../../../kernel/command.ts'
import { problem } from '../../../kernel/problem.ts'
import { namedId, placeOf, Standing, standingOf } from '../../../kernel/records.ts'
import { Invite, Login, Person } from '../objects.ts'
import { seed } from '../seed.ts'
import { limits } from '../shared.ts'
import { bindLogin } from './bind-login.ts'
import { releaseLogin } from './release-login.ts'

/** Run as system by the invitation page, once the account exists. */
export const acceptInvite = defineCommand({
  name: 'invite.accept',
  about: 'The invited person comes in: the invitation is used up, the account bound to the person.',
  permission: 'organisation:manage',
  target: { type: Invite, from: 'invite' },
  also: [
    { from: '@directory', permission: 'person:manage' },
    { from: 'person', permission: 'person:edit' },
  ],
  internal: true,
  undo: { none: 'Whoever has come in has seen the house.' },
  problems: ['people.invite_not_open', 'people.invite_expired'],
  input: () =>
    z.strictObject({
      invite: ref(Invite),
      person: ref(Person),
      account: z.string().max(64),
      name: asPersonal(z.string().trim().min(1).max(limits.name))
        .optional()
        .describe('As the person writes it; default: as they were invited'),
    }),
  example: () => seed.acceptance,
  async run(tx, { person, account, name }) {
    const invite = tx.target
    if (invite.state !== 'open' || invite.personId !== person) {
      throw problem.conflict('people.invite_not_open')
    }
    if (invite.expiresAt < tx.now) throw problem.conflict('people.invite_expired')
    tx.update(Invite, invite.id, { state: 'accepted' })
    tx.update(Standing, standingOf(invite.personId), { active: true })
    tx.update(Person, invite.personId, { state: 'active', ...(name === undefined ? {} : { name }) })
    const [bound] = await tx.find(Login, { accountId: account }, { limit: 1 })
    const former = bound === undefined ? null : await tx.get(Person, namedId(Person, bound.containerId))
    if (former?.state === 'removed')
      await tx.call(releaseLogin, { own: placeOf(former.id) }, { asSystem: true })
    await tx.call(bindLogin, { own: placeOf(person), account }, { asSystem: true })
  },
})
