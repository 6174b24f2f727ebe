import { isId } from '../../../../kernel/ids.ts'
import { showToast } from '../../../../packages/ui/overlays/toast.ts'
import { useProblemText } from '../../../../packages/ui/states/error-state.tsx'
import { useClient, useQuery } from '../hooks.ts'
import { usePeopleText } from '../people-text.ts'
import { useWhoAmI } from '../use-who-am-i.ts'
import type { Person } from './use-members.ts'

/** What an owner may do about one person; a refusal is said in a toast. */
export function useMemberActs({ id, name }: Person) {
  const text = usePeopleText()
  const client = useClient()
  const me = useWhoAmI()
  const attempt = useAttempt()
  const organisation = me?.organisation.id
  const place = isId<'container'>(organisation) ? organisation : null
  const owners = useQuery('role.list', place === null ? null : { container: place }, {
    in: place === null ? [] : [place],
    types: ['grant'],
  })
  const said = { person: name }
  return {
    isSelf: me?.id === id,
    isOwner: owners.data?.roles.some(({ principal, role }) => principal === id && role === 'owner') ?? false,
    suspend: () =>
      attempt(() => client.call('person.suspend', { person: id }), text('people.suspended', said)),
    resume: () => attempt(() => client.call('person.resume', { person: id }), text('people.resumed', said)),
    remove: () => attempt(() => client.call('person.remove', { person: id }), text('people.removed', said)),
    async setOwner(owner: boolean) {
      const to: string = id
      if (place === null || !isId<'object'>(to)) return
      await attempt(
        () => client.call('role.give', { container: place, to, role: owner ? 'owner' : null }),
        text(owner ? 'people.owner_made' : 'people.owner_taken', said),
      )
    },
  }
}

/** Does it, and says what was done or why not. */
export function useAttempt() {
  const explain = useProblemText()
  return async (act: () => Promise<unknown>, done: string): Promise<boolean> => {
    try {
      await act()
      showToast(done)
      return true
    } catch (error) {
      showToast(explain(error), { tone: 'danger' })
      return false
    }
  }
}
