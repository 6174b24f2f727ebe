import { z } from 'zod'
import { defineQuery, idOf } from '../../../kernel/query.ts'
import { placeOf } from '../../../kernel/records.ts'
import { Token } from '../objects.ts'

export const listTokens = defineQuery({
  name: 'token.list',
  about: 'Your bearer tokens, without their secrets.',
  permission: 'own:manage',
  scope: '@actor',
  watches: [Token],
  input: () => z.strictObject({}),
  output: () =>
    z.strictObject({
      tokens: z.array(
        z.strictObject({
          id: idOf(Token),
          name: z.string(),
          scopes: z.array(z.string()).nullable(),
          expiresAt: z.string(),
          revokedAt: z.string().nullable(),
        }),
      ),
    }),
  example: () => ({}),
  async run(read) {
    const tokens = await read.visible(Token, { containerId: placeOf(read.actor) }, { order: ['-createdAt'] })
    return {
      tokens: tokens.map(({ id, name, scopes, expiresAt, revokedAt }) => {
        return { id, name, scopes: scopes === null ? null : [...scopes], expiresAt, revokedAt }
      }),
    }
  },
})
