import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { DbAddress } from './db/db.ts'
import type { FoundPerson } from './derive/operator.ts'
import type { SignedIn } from './http/authenticate.ts'
import type { Kernel } from './kernel.ts'
import type { Secrets } from './secrets.ts'

/** What the server lends the room that keeps the entrance. */
export interface EntranceContext {
  readonly kernel: Kernel
  readonly address: DbAddress
  readonly secrets: Secrets
  /** Our origin as set by CONCORD_URL, or null. */
  readonly url: string | null
  /** Tells the person at the console. */
  readonly say: (line: string) => void
  /** Resolves when the reactions to what has been done are done too. */
  readonly settled: () => Promise<void>
  /** Looks at once whether the sessions behind open sockets still hold. */
  readonly endInvalid: () => Promise<void>
}

/** How people and programs come in: one room of the house gives it. */
export interface Entrance {
  /** The name of the session's cookie, for the API reference. */
  readonly cookie: string
  authenticate(request: IncomingMessage): Promise<SignedIn | null>
  /** Whether the session or token behind a socket still holds. */
  holds(session: string): Promise<boolean>
  /** The few routes that nobody is signed in for. */
  mount(app: FastifyInstance): void
  /** What the person at the machine may do. */
  mountOperator(app: FastifyInstance): void
  findPerson(email: string | null): Promise<FoundPerson | null>
  /** Called once the server listens: a house that is still empty says how to begin. */
  ready(): Promise<void>
  close(): Promise<void>
}
export type OpenEntrance = (context: EntranceContext) => Promise<Entrance>
