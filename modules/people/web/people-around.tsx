import { type ReactNode, useEffect, useMemo } from 'react'
import { useAccount } from '../../../packages/ui/account.tsx'
import { followLanguage } from '../../../packages/ui/language.ts'
import { type NameSource, NamesProvider } from '../../../packages/ui/names.tsx'
import { useClient, useConnection, useQuery } from './hooks.ts'
import { NameBook } from './name-book.ts'
import { useWhoAmI } from './use-who-am-i.ts'

/** Gives all views the names of people and departments, and follows what becomes of the person who is signed in. */
export function PeopleAround({ children }: { children: ReactNode }) {
  const me = useWhoAmI()
  useFollowedAccount()
  // A guest sees nothing of the directory, and is not told of changes in it.
  const directory = me && me.kind !== 'guest' ? me.organisation.directory : null
  const client = useClient()
  const book = useMemo(() => new NameBook(client, directory), [client, directory])
  useEffect(() => book.open(), [book])
  const { data } = useQuery('department.list', directory === null ? null : {}, {
    in: directory === null ? [] : [directory],
    types: ['department'],
  })
  const names = useMemo<NameSource>(
    () => ({
      person: id => book.person(id),
      listen: (id, run) => book.listen(id, run),
      departments: me?.kind === 'guest' ? [] : data?.departments,
    }),
    [book, data, me?.kind],
  )
  return <NamesProvider value={names}>{children}</NamesProvider>
}

/** Asks again who is here when the session has ended, or when what this person may do has changed. */
function useFollowedAccount(): void {
  const { account, reload } = useAccount()
  const { signedOut } = useConnection()
  const me = useWhoAmI()
  const isOld =
    account?.kind === 'signed-in' &&
    me !== undefined &&
    (me.isOwner !== account.isAdministrator ||
      me.name !== account.person.name ||
      me.timeZone !== account.zone ||
      me.organisation.name !== account.organisation)
  const spoken = me?.own.language
  useEffect(() => {
    if (spoken !== undefined) void followLanguage(spoken)
  }, [spoken])
  useEffect(() => {
    if (signedOut || isOld) void reload()
  }, [signedOut, isOld, reload])
}
