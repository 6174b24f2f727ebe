import { z } from 'zod'
import { defineCommand, ref } from '../../../kernel/command.ts'
import { Container, placeOf } from '../../../kernel/records.ts'
import { Login } from '../objects.ts'
import { seed } from '../seed.ts'

/** An account acts as one person of an organisation: who was removed makes room for who comes back. */
export const releaseLogin = defineCommand({
  name: 'person.release-login',
  about: 'Let no account sign in any more as the person whose private container this is.',
  permission: 'own:manage',
  target: { type: Container, from: 'own' },
  internal: true,
  input: () => z.strictObject({ own: ref(Container) }),
  example: () => ({ own: placeOf(seed.chenLi) }),
  async run(tx) {
    for (const login of await tx.find(Login, { containerId: tx.target.id })) tx.remove(Login, login.id)
  },
})
