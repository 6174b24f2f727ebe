import type { EntranceContext } from '../../../kernel/entrance.ts'
import type { Identity } from '../accounts/identity.ts'
import type { Accounts } from '../accounts/open-accounts.ts'
import type { Tries } from './tries.ts'

/** What the routes of people work with. */
export interface PeopleHttp extends EntranceContext {
  readonly accounts: Accounts
  readonly identity: Identity
  readonly setupCode: string
  /** Of all routes that look at a password. */
  readonly tries: Tries
}
