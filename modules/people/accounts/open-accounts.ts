import type { IncomingHttpHeaders } from 'node:http'
import { betterAuth } from 'better-auth'
import { Kysely } from 'kysely'
import { appRole } from '../../../kernel/db/connect.ts'
import type { DbAddress } from '../../../kernel/db/db.ts'
import { openConnection } from '../../../kernel/db/driver.ts'
import { laneDialect } from '../../../kernel/db/lane-dialect.ts'
import { Lanes } from '../../../kernel/db/lanes.ts'
import { newId } from '../../../kernel/ids.ts'
import { passwordLimits } from '../shared.ts'

export interface AccountsOptions {
  readonly address: DbAddress
  /** 32 bytes as base64url: signs the cookies. */
  readonly secret: string
  /** Our origin as set by CONCORD_URL, or null. */
  readonly url: string | null
}

/** A session as its cookie names it. */
export interface AccountSession {
  readonly id: string
  readonly account: string
}

/** E-mail, password and sessions, above all workspaces. */
export interface Accounts {
  /** The name of the session's cookie: over https it says that it came so. */
  readonly cookie: string
  create(account: { name: string; email: string; password: string }): Promise<string>
  /** The account with this e-mail, or null. */
  find(email: string): Promise<string | null>
  /** Whether this is the account's password. */
  verify(account: string, password: string): Promise<boolean>
  /** Opens a session; gives the Set-Cookie headers, or null where e-mail or password is wrong. */
  signIn(email: string, password: string, headers: IncomingHttpHeaders): Promise<SignInAnswer | null>
  /** Ends the session of the cookie; gives the Set-Cookie headers that clear it. */
  signOut(headers: IncomingHttpHeaders): Promise<string[]>
  /** The session of the cookie, while it holds. */
  sessionOf(headers: IncomingHttpHeaders): Promise<AccountSession | null>
  holds(session: string): Promise<boolean>
  endSessions(account: string): Promise<void>
  /** Ends the account's sessions but this one. */
  endOthers(session: AccountSession): Promise<void>
  /** Sets a new password and ends the account's sessions but this one. */
  changePassword(session: AccountSession, password: string): Promise<void>
  /** Sets a new password and ends all sessions. */
  setPassword(account: string, password: string): Promise<void>
  close(): Promise<void>
}
export interface SignInAnswer {
  readonly account: string
  readonly cookies: string[]
}

/** Accounts over better-auth and its tables in schema `auth`. */
export async function openAccounts(options: AccountsOptions): Promise<Accounts> {
  const session = {
    role: appRole,
    search_path: 'auth',
    statement_timeout: '8s',
    idle_in_transaction_session_timeout: '5s',
  }
  const lanes = new Lanes(() => openConnection({ address: options.address, session }), 2)
  const auth = makeAuth(new Kysely({ dialect: laneDialect(lanes, /At$/) }), options)
  const context = await auth.$context
  return {
    cookie: context.authCookies.sessionToken.name,
    ...passwordsOf(context),
    ...sessionsOf(auth, context),
    close: () => lanes.close(),
  }
}

type Auth = ReturnType<typeof makeAuth>
type Context = Awaited<Auth['$context']>

type Passwords = Pick<
  Accounts,
  'create' | 'find' | 'verify' | 'endSessions' | 'endOthers' | 'changePassword' | 'setPassword'
>

function passwordsOf({ adapter, internalAdapter, password }: Context): Passwords {
  const endOthers = async ({ id, account }: AccountSession) => {
    const where = [
      { field: 'userId', value: account },
      { field: 'id', value: id, operator: 'ne' as const },
    ]
    await adapter.deleteMany({ model: 'session', where })
  }
  return {
    async create({ name, email, password: secret }) {
      // The slow part comes first, so that no account stands without its password for longer than it must.
      const hash = await password.hash(secret)
      const fresh = { name, email, emailVerified: false }
      const user = await internalAdapter.createUser(fresh, { method: 'email-password' })
      const credential = { providerId: 'credential', accountId: user.id, password: hash }
      await internalAdapter.linkAccount({ userId: user.id, ...credential })
      return user.id
    },
    async find(email) {
      return (await internalAdapter.findUserByEmail(email.toLowerCase()))?.user.id ?? null
    },
    async verify(account, secret) {
      const found = await internalAdapter.findAccounts(account)
      const hash = found.find(each => each.providerId === 'credential')?.password
      return hash != null && (await password.verify({ hash, password: secret }))
    },
    async endSessions(account) {
      await internalAdapter.deleteUserSessions(account)
    },
    endOthers,
    async changePassword(session, secret) {
      await internalAdapter.updatePassword(session.account, await password.hash(secret))
      await endOthers(session)
    },
    async setPassword(account, secret) {
      await internalAdapter.updatePassword(account, await password.hash(secret))
      await internalAdapter.deleteUserSessions(account)
    },
  }
}

function sessionsOf(
  auth: Auth,
  { adapter, internalAdapter }: Context,
): Pick<Accounts, 'signIn' | 'signOut' | 'sessionOf' | 'holds'> {
  return {
    async signIn(email, secret, headers) {
      const body = { email, password: secret }
      const response = await auth.api.signInEmail({ body, headers: toHeaders(headers), asResponse: true })
      if (!response.ok) return null
      const found = await internalAdapter.findUserByEmail(email.toLowerCase())
      return found === null ? null : { account: found.user.id, cookies: response.headers.getSetCookie() }
    },
    async signOut(headers) {
      const response = await auth.api.signOut({ headers: toHeaders(headers), asResponse: true })
      return response.headers.getSetCookie()
    },
    async sessionOf(headers) {
      const found = await auth.api.getSession({ headers: toHeaders(headers) })
      if (found === null || isOld(found.session)) return null
      return { id: found.session.id, account: found.user.id }
    },
    async holds(session) {
      const where = [{ field: 'id', value: session }]
      const found = await adapter.findOne<{ expiresAt: Date; createdAt: Date }>({ model: 'session', where })
      return found !== null && found.expiresAt > new Date() && !isOld(found)
    },
  }
}

const days = 86_400_000
/** A session that nobody uses ends sooner, one that is used every day ends here. */
const longest = 90 * days

const isOld = ({ createdAt }: { readonly createdAt: Date }): boolean =>
  createdAt.getTime() + longest < Date.now()

function makeAuth(db: Kysely<unknown>, { secret, url }: AccountsOptions) {
  return betterAuth({
    database: { db, type: 'postgres', transaction: true },
    secret,
    basePath: '/api/auth',
    ...(url === null ? {} : { baseURL: url }),
    trustedOrigins: request => (url === null && request !== undefined ? [new URL(request.url).origin] : []),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLimits.min,
      maxPasswordLength: passwordLimits.max,
    },
    session: { expiresIn: 30 * 86_400, updateAge: 86_400 },
    // Guessing is limited at our own routes, by address and by account.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      cookiePrefix: 'concord',
      useSecureCookies: url?.startsWith('https:') ?? false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => newId() },
    },
  })
}

function toHeaders(headers: IncomingHttpHeaders): Headers {
  const kept = new Headers()
  for (const name of ['cookie', 'origin', 'host', 'user-agent'] as const) {
    const value = headers[name]
    if (value !== undefined) kept.set(name, value)
  }
  return kept
}
