import { z } from 'zod'
import { defineCommand, did, ref } from '../../../kernel/command.ts'
import { Token } from '../objects.ts'
import { seed } from '../seed.ts'
import { createToken } from './create-token.ts'

export const revokeToken = defineCommand({
  name: 'token.revoke',
  about: 'End a bearer token of yours at once.',
  permission: 'own:manage',
  target: { type: Token, from: 'token' },
  stream: '@actor',
  input: () => z.strictObject({ token: ref(Token) }),
  example: () => ({ token: seed.newToken }),
  given: () => [did(createToken, { id: seed.newToken, name: 'CI', digest: '0'.repeat(64), scopes: null })],
  run(tx) {
    if (tx.target.revokedAt === null) tx.update(Token, tx.target.id, { revokedAt: tx.now })
  },
})
