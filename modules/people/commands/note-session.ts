import { z } from 'zod'
import { defineCommand } from '../../../kernel/command.ts'
import { Container } from '../../../kernel/records.ts'

/** Sessions live in the accounts' own tables; the log keeps that they began and ended. */
export const noteSession = defineCommand({
  name: 'session.note',
  about: "Write down what happened to a person's sessions.",
  permission: 'own:manage',
  target: { type: Container, from: '@own' },
  stream: '@actor',
  internal: true,
  undo: { none: 'What happened has happened.' },
  input: () =>
    z.strictObject({
      event: z.enum(['signed-in', 'signed-out', 'sign-in-failed', 'password-changed', 'sessions-ended']),
    }),
  example: () => ({ event: 'signed-in' as const }),
  run() {},
})
