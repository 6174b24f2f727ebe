import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { SignedIn } from '../../../kernel/http/authenticate.ts'
import { parseInput } from '../../../kernel/input.ts'
import { problem } from '../../../kernel/problem.ts'
import { passwordLimits } from '../shared.ts'
import type { PeopleHttp } from './people-http.ts'
import { note } from './sign-in.ts'

const passwordInput = z.strictObject({
  password: z.string().min(1).max(passwordLimits.max),
  next: z.string().min(passwordLimits.min).max(passwordLimits.max),
})
const nothing = z.strictObject({})

/** `POST /api/password` sets a new one, `/api/sign-out-others` ends what is open elsewhere. Programs can do neither. */
export function mountOwnSessions(app: FastifyInstance, people: PeopleHttp): void {
  const { accounts, tries } = people
  const guarded = { config: { rateLimit: app.limitGuessing } }

  app.post('/api/password', guarded, async request => {
    const { input } = parseInput(passwordInput, request.body)
    const { who, session } = await bySession(people, request)
    const email = await emailOf(people, who)
    tries.count(email)
    if (!(await accounts.verify(session.account, input.password)))
      throw problem.forbidden('people.password_wrong')
    tries.forget(email)
    await accounts.changePassword(session, input.next)
    await note(people, who, 'password-changed')
    await lookAgain(people)
    return { done: true }
  })

  app.post('/api/sign-out-others', guarded, async request => {
    parseInput(nothing, request.body)
    const { who, session } = await bySession(people, request)
    await accounts.endOthers(session)
    await note(people, who, 'sessions-ended')
    await lookAgain(people)
    return { done: true }
  })
}

/** Who asks, by the session of a browser: a token, however wide, is no way to the account behind it. */
async function bySession({ accounts, identity }: PeopleHttp, request: FastifyRequest) {
  const who = request.headers.authorization === undefined ? await identity.authenticate(request.raw) : null
  const session = who === null ? null : await accounts.sessionOf(request.headers)
  if (who === null || session === null) throw problem.unauthenticated('http.sign_in_first')
  return { who, session }
}

async function emailOf({ kernel }: PeopleHttp, { workspace, actor }: SignedIn): Promise<string> {
  const [row] = await kernel.db.read<{ email: string | null }>(
    workspace,
    'select email from people.person where workspace_id = $1 and id = $2',
    [workspace, actor],
  )
  return row?.email?.toLowerCase() ?? actor
}

/** Requests and sockets of the sessions that have ended are turned away at once. */
async function lookAgain({ identity, endInvalid }: PeopleHttp): Promise<void> {
  identity.forgetAll()
  await endInvalid()
}
