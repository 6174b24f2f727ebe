import type { PeopleRegistry } from './hooks.ts'
import { useQuery } from './hooks.ts'

export type Me = PeopleRegistry['queries']['person.me']['output']

const watched = ['person', 'department', 'head', 'member'] as const

/** The person who is signed in, with departments and groups, kept current; undefined while that is not known. */
export function useWhoAmI(): Me | undefined {
  return useMyself().me
}

/** The same, with what to say where it can't be told. */
export function useMyself() {
  const first = useQuery('person.me', {})
  const directory = first.data && first.data.kind !== 'guest' ? first.data.organisation.directory : null
  const live = useQuery('person.me', directory === null ? null : {}, {
    in: directory === null ? [] : [directory],
    types: watched,
  })
  const me = live.data ?? first.data
  const again = () => {
    first.again()
    live.again()
  }
  return { me, problem: me ? null : first.problem, again }
}
