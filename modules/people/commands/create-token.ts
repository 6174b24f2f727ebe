import { z } from 'zod'
import { asSecret, defineCommand, fresh, idOf } from '../../../kernel/command.ts'
import { Container } from '../../../kernel/records.ts'
import { Token } from '../objects.ts'
import { seed } from '../seed.ts'
import { limits } from '../shared.ts'

/** The caller makes the secret and sends its SHA-256: the secret itself never reaches log or database. */
export const createToken = defineCommand({
  name: 'token.create',
  about: 'Add a bearer token for programs that act as you, narrowed to scopes and ending by itself.',
  permission: 'own:manage',
  target: { type: Container, from: '@own' },
  stream: '@actor',
  input: () =>
    z.strictObject({
      id: fresh(Token).optional(),
      name: z.string().trim().min(1).max(limits.tokenName),
      digest: asSecret(z.string().regex(/^[0-9a-f]{64}$/)).describe('SHA-256 of the secret, in hex'),
      scopes: z
        .array(z.string().regex(/^[a-z-]+\.(\*|[a-z-]+)$/))
        .min(1)
        .max(100)
        .nullable()
        .describe('Command and query names, or `issue.*`; null: all that you may do'),
      days: z
        .int()
        .min(1)
        .max(limits.maximalTokenDays)
        .default(limits.tokenDays)
        .describe('Days until it ends'),
    }),
  output: () => z.strictObject({ token: idOf(Token) }),
  example: () => ({ id: seed.newToken, name: 'CI', digest: '0'.repeat(64), scopes: ['person.*'], days: 30 }),
  run(tx, { id, name, digest, scopes, days }) {
    const token = id ?? tx.newId(Token)
    const expiresAt = new Date(Date.parse(tx.now) + days * 86_400_000).toISOString()
    tx.insert(Token, {
      id: token,
      containerId: tx.target.id,
      name,
      digest,
      scopes,
      expiresAt,
      revokedAt: null,
    })
    return { token }
  },
})
