import { z } from 'zod'
import { defineCommand, ref } from '../../../kernel/command.ts'
import { Container, placeOf } from '../../../kernel/records.ts'
import { Login } from '../objects.ts'
import { seed } from '../seed.ts'

export const bindLogin = defineCommand({
  name: 'person.bind-login',
  about: 'Let an account sign in as the person whose private container this is.',
  permission: 'own:manage',
  target: { type: Container, from: 'own' },
  internal: true,
  input: () => z.strictObject({ own: ref(Container), account: z.string().max(64) }),
  example: () => ({ own: placeOf(seed.chenLi), account: 'seed-account-second' }),
  run(tx, { account }) {
    tx.insert(Login, { id: tx.newId(Login), containerId: tx.target.id, accountId: account })
  },
})
