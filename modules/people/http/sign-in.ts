import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { newId } from '../../../kernel/ids.ts'
import { parseInput } from '../../../kernel/input.ts'
import { problem } from '../../../kernel/problem.ts'
import { passwordLimits } from '../shared.ts'
import type { PeopleHttp } from './people-http.ts'

const signInInput = z.strictObject({
  email: z.email().max(254),
  password: z.string().min(1).max(passwordLimits.max),
})

/** `POST /api/sign-in` and `/api/sign-out`. A wrong e-mail and a wrong password are told alike. */
export function mountSignIn(app: FastifyInstance, people: PeopleHttp): void {
  const { accounts, identity, tries } = people

  app.post('/api/sign-in', { config: { rateLimit: app.limitGuessing } }, async (request, reply) => {
    const { input } = parseInput(signInInput, request.body)
    const email = input.email.toLowerCase()
    tries.count(email)
    const signedIn = await accounts.signIn(email, input.password, request.headers)
    if (signedIn === null) {
      await noteFailure(people, email)
      throw problem.unauthenticated('people.sign_in_failed')
    }
    const caller = await actingAs(people, signedIn.account)
    if (caller === null) {
      await accounts.endSessions(signedIn.account)
      throw problem.unauthenticated('people.sign_in_failed')
    }
    tries.forget(email)
    await note(people, caller, 'signed-in')
    reply.header('set-cookie', signedIn.cookies)
    return { person: caller.actor }
  })

  app.post('/api/sign-out', async (request, reply) => {
    const who = await identity.authenticate(request.raw)
    const cookies = await accounts.signOut(request.headers)
    identity.forgetAll()
    if (who !== null) await note(people, who, 'signed-out')
    await people.endInvalid()
    reply.header('set-cookie', cookies)
    return { done: true }
  })
}

type Caller = Pick<Parameters<PeopleHttp['kernel']['run']>[0], 'workspace' | 'actor'>
type SessionEvent = 'signed-in' | 'signed-out' | 'sign-in-failed' | 'password-changed' | 'sessions-ended'

/** The active person behind an account, in the first organisation that has one. */
async function actingAs({ kernel, identity }: PeopleHttp, account: string): Promise<Caller | null> {
  for (const workspace of await kernel.workspaces()) {
    const actor = await identity.personOf(workspace, account)
    if (actor === null) continue
    const graph = await kernel.access(workspace)
    if (graph.roleAt(actor, actor) !== null) return { workspace, actor }
  }
  return null
}

async function noteFailure(people: PeopleHttp, email: string): Promise<void> {
  const account = await people.accounts.find(email)
  const caller = account === null ? null : await actingAs(people, account)
  if (caller !== null) await note(people, caller, 'sign-in-failed')
}

/** Writes what happened to a person's sessions into their log. */
export async function note(
  { kernel }: PeopleHttp,
  { workspace, actor }: Caller,
  event: SessionEvent,
): Promise<void> {
  const caller = { workspace, actor, via: 'web' as const, scopes: null }
  await kernel.run({ ...caller, id: newId(), name: 'session.note', input: { event }, asSystem: true })
}
