import { useState } from 'react'
import { useClient, useQuery } from '../hooks.ts'
import { useWhoAmI } from '../use-who-am-i.ts'

export type Person = NonNullable<ReturnType<typeof useQuery<'person.list'>>['data']>['people'][number]
type Cursor = NonNullable<ReturnType<typeof useQuery<'person.list'>>['data']>['next']

interface Wanted {
  find: string
  states: readonly Person['state'][]
}

const perPage = 100

/** The people that are looked for, kept current; further pages as they are asked for. */
export function useMembers({ find, states }: Wanted) {
  const me = useWhoAmI()
  const client = useClient()
  const question = { ...(find !== '' && { find }), states: [...states], limit: perPage }
  const key = JSON.stringify(question)
  const asked = useQuery('person.list', question, {
    in: me ? [me.organisation.directory] : [],
    types: ['person', 'member'],
  })
  const [rest, setRest] = useState<{ of: string; people: readonly Person[]; next: Cursor }>()
  const [isFetching, setFetching] = useState(false)
  const ours = rest?.of === key ? rest : null
  const next = ours ? ours.next : (asked.data?.next ?? null)
  return {
    people: asked.data && [...asked.data.people, ...(ours?.people ?? [])],
    problem: asked.data ? null : asked.problem,
    retry: asked.again,
    isFetching,
    more:
      next === null
        ? null
        : async () => {
            setFetching(true)
            try {
              const { data } = await client.ask('person.list', { ...question, cursor: next })
              setRest({ of: key, people: [...(ours?.people ?? []), ...data.people], next: data.next })
            } finally {
              setFetching(false)
            }
          },
  }
}
