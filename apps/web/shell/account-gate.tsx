import { type ReactNode, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { AccountProvider } from '../../../packages/ui/account.tsx'
import type { Account, AccountContribution } from '../../../packages/ui/contributions.ts'
import { ZoneProvider } from '../../../packages/ui/format.tsx'
import { type Rooms, useRooms } from '../../../packages/ui/rooms.tsx'
import { ProblemState } from '../../../packages/ui/states/error-state.tsx'
import { useLatest } from '../../../packages/ui/use-latest.ts'

interface Props {
  /** Who is here, as far as that is known already. */
  first?: Account | undefined
  onAccount?: (account: Account) => void
  children: ReactNode
}

/** Learns who is here before anything is drawn; without a room that knows accounts, everybody is. */
export function AccountGate({ first, onAccount, children }: Props) {
  const { all } = useRooms()
  const contribution = all.find(room => room.account)?.account ?? null
  const { account, failure, reload } = useLoadedAccount(contribution, { first, onAccount })
  const door = useMemo(
    () => ({
      account,
      reload,
      async signOut() {
        if (!contribution) return
        const signOut = await contribution.signOut()
        await signOut()
        await reload()
      },
    }),
    [account, contribution, reload],
  )
  if (failure !== null) {
    return (
      <main className="grid h-full">
        <ProblemState problem={failure} onRetry={() => void reload()} />
      </main>
    )
  }
  if (contribution && !account) return null
  return (
    <AccountProvider value={door}>
      <ZoneProvider zone={account?.kind === 'signed-in' ? account.zone : null}>
        {account?.kind === 'signed-in' ? <Inside key={account.person.id}>{children}</Inside> : children}
      </ZoneProvider>
    </AccountProvider>
  )
}

function Inside({ children }: { children: ReactNode }) {
  const { arounds } = useRooms()
  return (
    <Suspense fallback={null}>
      <Nested arounds={arounds}>{children}</Nested>
    </Suspense>
  )
}

function Nested({ arounds, children }: { arounds: Rooms['arounds']; children: ReactNode }) {
  const [Around, ...within] = arounds
  if (!Around) return children
  return (
    <Around>
      <Nested arounds={within}>{children}</Nested>
    </Around>
  )
}

function useLoadedAccount(
  contribution: AccountContribution | null,
  { first, onAccount }: Pick<Props, 'first' | 'onAccount'>,
) {
  const [account, setAccount] = useState<Account | null>(first ?? null)
  const [failure, setFailure] = useState<unknown>(null)
  const told = useLatest(onAccount)
  const reload = useCallback(async () => {
    if (!contribution) return
    try {
      const load = await contribution.load()
      const known = await load()
      told.current?.(known)
      setFailure(null)
      setAccount(known)
    } catch (error) {
      setFailure(error ?? new Error('the account could not be loaded'))
    }
  }, [contribution, told])
  const isKnown = first !== undefined
  useEffect(() => {
    if (!isKnown) void reload()
  }, [isKnown, reload])
  return { account, failure, reload }
}
