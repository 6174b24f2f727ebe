import type { IncomingMessage } from 'node:http'
import type { SignedIn } from '../../../kernel/http/authenticate.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import { digestOf } from '../digest.ts'
import type { Accounts } from './open-accounts.ts'
import { readTokenSecret } from './token-secret.ts'

/** A resolved session is believed so long without another look; the log drops it sooner. */
const believedMs = 5000
const mostKept = 20_000

interface Kept {
  readonly who: Promise<SignedIn | null>
  readonly until: number
}

/** Finds out who asks, from a session's cookie or a bearer token. */
export class Identity {
  readonly #kernel: Kernel
  readonly #accounts: Accounts
  readonly #kept = new Map<string, Kept>()
  readonly #goDeaf: () => void

  constructor(kernel: Kernel, accounts: Accounts) {
    this.#kernel = kernel
    this.#accounts = accounts
    // Whatever ends a session or a token is a command of these names: forget all, look again.
    this.#goDeaf = kernel.onCommit(entries => {
      if (entries.some(({ name }) => /^(person|token|session|invite)\./.test(name))) this.#kept.clear()
    })
  }

  /** The caller behind a request, or null. Secrets are kept in memory as digests only. */
  authenticate(request: IncomingMessage): Promise<SignedIn | null> {
    const { authorization, cookie } = request.headers
    const secret = authorization ?? cookie
    if (secret === undefined) return Promise.resolve(null)
    const key = digestOf(secret)
    const kept = this.#kept.get(key)
    if (kept !== undefined && kept.until > performance.now()) return this.#ifActive(kept.who)
    const who = authorization === undefined ? this.#byCookie(request) : this.#byToken(authorization)
    if (this.#kept.size >= mostKept) this.#kept.clear()
    this.#kept.set(key, { who, until: performance.now() + believedMs })
    who.catch(() => this.#kept.delete(key))
    return this.#ifActive(who)
  }

  /** Whether the session or token behind a socket still holds. */
  async holds(session: string): Promise<boolean> {
    const [kind, id, workspace] = session.split(':')
    if (kind === 'session') return this.#accounts.holds(String(id))
    const rows = await this.#kernel.db.read(
      String(workspace),
      'select 1 from people.token where id = $1 and revoked_at is null and expires_at > now()',
      [id],
    )
    return rows.length > 0
  }

  forgetAll(): void {
    this.#kept.clear()
  }

  close(): void {
    this.#goDeaf()
  }

  /** A suspended or removed person is nobody, however good the session. */
  async #ifActive(found: Promise<SignedIn | null>): Promise<SignedIn | null> {
    const who = await found
    if (who === null) return null
    const graph = await this.#kernel.access(who.workspace)
    return graph.roleAt(who.actor, who.actor) === null ? null : who
  }

  async #byCookie(request: IncomingMessage): Promise<SignedIn | null> {
    const session = await this.#accounts.sessionOf(request.headers)
    if (session === null) return null
    for (const workspace of await this.#kernel.workspaces()) {
      const person = await this.personOf(workspace, session.account)
      if (person === null) continue
      return { workspace, actor: person, via: 'web', scopes: null, session: `session:${session.id}` }
    }
    return null
  }

  /** The person as whom an account acts in a workspace. */
  async personOf(workspace: Id<'workspace'>, account: string): Promise<Id<'person'> | null> {
    const [login] = await this.#kernel.db.read<{ container_id: Id<'person'> }>(
      workspace,
      'select container_id from people.login where workspace_id = $1 and account_id = $2',
      [workspace, account],
    )
    return login?.container_id ?? null
  }

  async #byToken(authorization: string): Promise<SignedIn | null> {
    const token = readTokenSecret(authorization)
    if (token === null) return null
    const known = await this.#kernel.workspaces()
    const workspace = known.find(each => each === token.workspace)
    if (workspace === undefined) return null
    const [row] = await this.#kernel.db.read<{
      id: string
      container_id: Id<'person'>
      scopes: readonly string[] | null
    }>(
      workspace,
      `select id, container_id, scopes from people.token
       where workspace_id = $1 and digest = $2 and revoked_at is null and expires_at > now()`,
      [workspace, digestOf(token.secret)],
    )
    if (row === undefined) return null
    const session = `token:${row.id}:${workspace}`
    return { workspace, actor: row.container_id, via: 'api', scopes: row.scopes, session }
  }
}
