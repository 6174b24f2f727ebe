import { createContext, useContext } from 'react'
import type { Account, SignedIn } from './contributions.ts'

/** Who is here, and how that changes. */
export interface AccountDoor {
  /** Null: no room of this installation knows accounts. */
  account: Account | null
  /** Asks again: after signing in, after setup, after an invitation was accepted. */
  reload: () => Promise<void>
  signOut: () => Promise<void>
}

const Context = createContext<AccountDoor>({
  account: null,
  reload: async () => undefined,
  signOut: async () => undefined,
})

export const AccountProvider = Context.Provider

export function useAccount(): AccountDoor {
  return useContext(Context)
}

/** The person who is signed in. Only for views inside of the shell, which nobody else sees. */
export function useMe(): SignedIn {
  const { account } = useAccount()
  if (account?.kind !== 'signed-in') throw new Error('nobody is signed in here')
  return account
}
