import { createHash, randomBytes } from 'node:crypto'
import { newId } from '../../../kernel/ids.ts'
import { type Answered, type OpenEntrance, openEntrance, type Sent } from '../../testing/open-entrance.ts'

export const ownerEmail = 'owner@house.example'
export const ownerPassword = 'the owner has this password'

/** Somebody who is signed in. */
export interface SignedInAs {
  readonly person: string
  readonly email: string
  readonly password: string
  readonly cookie: string
}
export interface Invited {
  readonly person: string
  readonly invite: string
  readonly token: string
  readonly email: string
}

/** A house that was set up, and what its people do at the entrance. */
export interface Company extends OpenEntrance {
  readonly owner: SignedInAs
  readonly workspace: string
  command(who: Sent, name: string, input: unknown): Promise<Answered>
  ask(who: Sent, name: string, query?: string): Promise<Answered>
  invite(kind?: 'member' | 'guest', email?: string): Promise<Invited>
  /** Invites somebody, accepts for them and gives their session. */
  arrive(kind?: 'member' | 'guest'): Promise<SignedInAs>
  signIn(email: string, password: string, sent?: Sent): Promise<Answered>
  makeToken(who: Sent, scopes?: readonly string[]): Promise<{ readonly id: string; readonly token: string }>
}

export const setupInput = {
  organisation: 'House',
  language: 'en',
  timeZone: 'Europe/Berlin',
  name: 'Owner',
  email: ownerEmail,
  password: ownerPassword,
  departments: ['One', 'Two'],
}

export async function openCompany(url: string | null = null): Promise<Company> {
  const house = await openEntrance(url)
  const code = await house.setupCode()
  const done = await house.post('/api/setup', { ...setupInput, code })
  if (done.status !== 200) throw new Error(`no setup: ${done.text}`)
  const cookie = cookieOf(done)
  const command: Company['command'] = (who, name, input) =>
    house.post(`/api/v1/${name}`, input, { ...who, headers: { 'idempotency-key': newId(), ...who.headers } })
  const ask: Company['ask'] = (who, name, query = '') => house.get(`/api/v1/${name}${query}`, pick(who))
  const me = await ask({ cookie }, 'person.me')
  const owner = { person: textAt(me, 'data', 'id'), email: ownerEmail, password: ownerPassword, cookie }
  let made = 0
  const invite: Company['invite'] = async (kind = 'member', email = `person-${++made}@house.example`) => {
    const invited = await command(owner, 'person.invite', { name: `Person ${made}`, email, kind })
    const [person, id] = [textAt(invited, 'output', 'person'), textAt(invited, 'output', 'invite')]
    const list = await ask(owner, 'invite.list')
    return { person, invite: id, token: tokenIn(list, id), email }
  }
  return {
    ...house,
    owner,
    workspace: textAt(me, 'data', 'organisation', 'id'),
    command,
    ask,
    invite,
    async arrive(kind) {
      const { token, person, email } = await invite(kind)
      const password = `the password of ${email}`
      const accepted = await house.post('/api/invite/accept', { token, name: email.split('@')[0], password })
      if (accepted.status !== 200) throw new Error(`not accepted: ${accepted.text}`)
      return { person, email, password, cookie: cookieOf(accepted) }
    },
    signIn: (email, password, sent) => house.post('/api/sign-in', { email, password }, sent),
    async makeToken(who, scopes) {
      const secret = randomBytes(32).toString('base64url')
      const digest = createHash('sha256').update(secret).digest('hex')
      const input = { name: 'Program', digest, scopes: scopes ?? null, days: 5 }
      const made = await command(who, 'token.create', input)
      const id = textAt(made, 'output', 'token')
      const workspace = textAt(me, 'data', 'organisation', 'id').replaceAll('-', '')
      return { id, token: `concord_${workspace}_${secret}` }
    },
  }
}

/** The session's cookie as a browser would send it back. */
export function cookieOf({ headers }: Answered): string {
  return (headers['set-cookie'] ?? []).map(each => each.split(';')[0]).join('; ')
}

/** A text deep in an answer. */
export function textAt(answer: Answered, ...path: readonly string[]): string {
  const found = at(answer.json, path)
  if (typeof found !== 'string') throw new Error(`no ${path.join('.')} in ${answer.status} ${answer.text}`)
  return found
}

/** Something deep in an answer. */
export function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (part, key) => (typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined),
    value,
  )
}

function tokenIn(list: Answered, invite: string): string {
  const invites = at(list.json, ['data', 'invites'])
  const found = Array.isArray(invites) ? invites.find(each => at(each, ['id']) === invite) : undefined
  const token = at(found, ['token'])
  if (typeof token !== 'string') throw new Error(`no link for ${invite}`)
  return token
}

function pick({ cookie, token, headers }: Sent): Sent {
  return {
    ...(cookie === undefined ? {} : { cookie }),
    ...(token === undefined ? {} : { token }),
    ...(headers === undefined ? {} : { headers }),
  }
}
