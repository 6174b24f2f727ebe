import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type Id, newId } from '../../../kernel/ids.ts'
import { parseInput } from '../../../kernel/input.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import { problem } from '../../../kernel/problem.ts'
import { readInviteToken } from '../invite-token.ts'
import { limits, passwordLimits } from '../shared.ts'
import type { PeopleHttp } from './people-http.ts'
import { note } from './sign-in.ts'

const openInput = z.strictObject({ token: z.string().max(200) })
const acceptInput = z.strictObject({
  token: z.string().max(200),
  name: z.string().trim().min(1).max(limits.name),
  password: z.string().min(passwordLimits.min).max(passwordLimits.max),
})

interface OpenInvite {
  readonly workspace: Id<'workspace'>
  readonly invite: string
  readonly person: Id<'person'>
  readonly organisation: string
  readonly name: string
  readonly email: string
  readonly kind: string
}

/** `POST /api/invite/open` shows an invitation, `/api/invite/accept` takes it: the token is in the body, not in an address. */
export function mountInvites(app: FastifyInstance, people: PeopleHttp): void {
  const { kernel, accounts } = people
  const guarded = { config: { rateLimit: app.limitGuessing } }

  app.post('/api/invite/open', guarded, async request => {
    const { input } = parseInput(openInput, request.body)
    const { organisation, name, email, kind } = await findOpen(kernel, input.token)
    return { organisation, name, email, kind, hasAccount: (await accounts.find(email)) !== null }
  })

  app.post('/api/invite/accept', guarded, async (request, reply) => {
    const { input } = parseInput(acceptInput, request.body)
    const found = await findOpen(kernel, input.token)
    const account = await accountFor(people, { ...found, ...input })
    const caller = { workspace: found.workspace, actor: found.person, via: 'web' as const, scopes: null }
    const { invite, person } = found
    const acceptance = { invite, person, account, name: input.name }
    await kernel.run({ ...caller, id: newId(), name: 'invite.accept', input: acceptance, asSystem: true })
    const signedIn = await accounts.signIn(found.email, input.password, request.headers)
    if (signedIn !== null) reply.header('set-cookie', signedIn.cookies)
    await note(people, caller, 'signed-in')
    return { person }
  })
}

/** A new account, or the one that has this e-mail, if the password is its own. */
async function accountFor(
  { accounts, tries }: PeopleHttp,
  { name, email, password }: OpenInvite & { password: string },
): Promise<string> {
  let account = await accounts.find(email)
  if (account === null) {
    try {
      return await accounts.create({ name, email, password })
    } catch (error) {
      // Somebody may have been quicker with the same e-mail.
      account = await accounts.find(email)
      if (account === null) throw error
    }
  }
  tries.count(email.toLowerCase())
  if (await accounts.verify(account, password)) {
    tries.forget(email.toLowerCase())
    return account
  }
  throw problem.forbidden('people.account_password_wrong')
}

/** Throws `not_found` for what is no open invitation, whatever the reason. */
async function findOpen(kernel: Kernel, token: string): Promise<OpenInvite> {
  const [named, invite] = readInviteToken(kernel.seal, token)
  const workspace = (await kernel.workspaces()).find(each => each === named)
  if (workspace === undefined) throw problem.notFound('people.invite_not_open')
  const [row] = await kernel.db.read<{
    id: string
    person: Id<'person'>
    organisation: string
    name: string
    email: string
    kind: string
  }>(
    workspace,
    `select i.id, i.person_id as person, w.name as organisation, p.name, p.email, p.kind
     from people.invite i
     join people.person p on p.workspace_id = i.workspace_id and p.id = i.person_id
     join kernel.workspace w on w.workspace_id = i.workspace_id
     where i.workspace_id = $1 and i.id = $2::uuid and i.state = 'open' and i.expires_at > now()
       and p.state = 'invited'`,
    [workspace, invite],
  )
  if (row === undefined) throw problem.notFound('people.invite_not_open')
  return { workspace, invite: row.id, ...row }
}
