import { useAccount } from '../../../packages/ui/account.tsx'
import { NavBadge } from '../../../packages/ui/nav-badge.tsx'
import { useQuery } from './hooks.ts'

/** How much is unread, as it happens. */
export function InboxBadge() {
  const { account } = useAccount()
  const person = account?.kind === 'signed-in' ? account.person.id : null
  const { data } = useQuery('inbox.count', person === null ? null : {}, {
    in: person === null ? [] : [person],
    types: ['inbox-entry'],
  })
  return <NavBadge count={data?.unread ?? 0} />
}
