import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { newId } from '../../../kernel/ids.ts'
import { parseInput } from '../../../kernel/input.ts'
import { problem } from '../../../kernel/problem.ts'
import { makeTokenSecret } from '../accounts/token-secret.ts'
import { digestOf } from '../digest.ts'
import { isTimeZone, limits, passwordLimits } from '../shared.ts'
import { findPerson } from './find-person.ts'
import type { PeopleHttp } from './people-http.ts'
import { setUp } from './set-up.ts'
import { note } from './sign-in.ts'

const password = z.string().min(passwordLimits.min).max(passwordLimits.max)
const setupInput = z.strictObject({
  organisation: z.string().trim().min(1).max(limits.name),
  name: z.string().trim().min(1).max(limits.name),
  email: z.email().max(254),
  password,
  language: z.enum(['zh-CN', 'en']),
  timeZone: z.string().max(64).refine(isTimeZone, 'not a time zone'),
})
const tokenInput = z.strictObject({
  email: z.email().max(254),
  name: z.string().trim().min(1).max(limits.tokenName),
  scopes: z.array(z.string().max(100)).max(100),
  days: z.int().min(1).max(limits.maximalTokenDays),
})
const passwordInput = z.strictObject({ email: z.email().max(254), password })

/** `concord setup`, `concord token create` and `concord user reset-password`, over the socket of the data folder. */
export function mountPeopleOperator(app: FastifyInstance, people: PeopleHttp): void {
  const { kernel, accounts } = people

  app.post('/operator/setup', async request => {
    const { input } = parseInput(setupInput, request.body)
    return { person: await setUp(people, { ...input, departments: [] }) }
  })

  app.post('/operator/token', async request => {
    const { input } = parseInput(tokenInput, request.body)
    const found = await findPerson(kernel, input.email)
    if (found === null) throw problem.notFound('people.no_such_person')
    const { token, secret } = makeTokenSecret(found.workspace)
    const { name, days, scopes } = input
    const caller = { workspace: found.workspace, actor: found.person, via: 'cli' as const, scopes: null }
    const create = { name, digest: digestOf(secret), scopes: scopes.length === 0 ? null : scopes, days }
    await kernel.run({ ...caller, id: newId(), name: 'token.create', input: create })
    return { token }
  })

  app.post('/operator/reset-password', async request => {
    const { input } = parseInput(passwordInput, request.body)
    const found = await findPerson(kernel, input.email)
    const account = await accounts.find(input.email)
    if (found === null || account === null) throw problem.notFound('people.no_such_person')
    await accounts.setPassword(account, input.password)
    await note(people, { workspace: found.workspace, actor: found.person }, 'password-changed')
    await people.endInvalid()
    return { person: found.person }
  })
}
