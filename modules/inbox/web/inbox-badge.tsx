import { useMe } from '../../../packages/ui/account.tsx'
import { NavBadge } from '../../../packages/ui/nav-badge.tsx'
import { useQuery } from './hooks.ts'

/** How much is unread, as it happens. */
export function InboxBadge() {
  const { person } = useMe()
  const { data } = useQuery('inbox.count', {}, { in: [person.id], types: ['inbox-entry'] })
  return <NavBadge count={data?.unread ?? 0} />
}
