import { useState } from 'react'
import type { Id } from '../../../kernel/ids.ts'
import { useMe } from '../../../packages/ui/account.tsx'
import { type PairRow, type RequestRow, useClient, useQuery } from './hooks.ts'
import { useKept } from './use-kept.ts'

const watched = ['request', 'renegotiation', 'pair', 'inbox-entry'] as const
const none: readonly string[] = []

export interface Loaded<Data> {
  data: Data | undefined
  problem: unknown
  again: () => void
}

/**
 * The pairs that this person sees, with their counts. A new pair is a place that nobody on the other side follows
 * yet: the entry in their own inbox tells them of it.
 */
export function usePairs(): Loaded<readonly PairRow[]> {
  const me = useMe().person.id
  const [places, setPlaces] = useState(none)
  const asked = useQuery('pair.list', {}, { in: [...places, me], types: watched })
  const data = useKept('pairs', asked.data)?.pairs
  const now = data?.map(pair => pair.id).toSorted()
  if (now && now.join() !== places.join()) setPlaces(now)
  return { data, problem: data ? null : asked.problem, again: asked.again }
}

export interface RequestFilter {
  with: Id<'department'> | null
  ended: boolean
}

export interface LoadedRequests extends Loaded<readonly RequestRow[]> {
  /** Nothing follows after the last one. */
  end: boolean
  more: () => void
}

interface Rest {
  after: string | null
  requests: readonly RequestRow[]
  next: string | null
}

const pageSize = 100

/** The requests that this person sees, kept current; those after the first page as they stood when they were fetched. */
export function useRequests({ with: department, ended }: RequestFilter): LoadedRequests {
  const me = useMe().person.id
  const client = useClient()
  const pairs = usePairs()
  const places = pairs.data?.map(pair => pair.id).toSorted() ?? null
  const input = { ended, limit: pageSize, ...(department ? { with: department } : {}) }
  const watching = { in: [...(places ?? none), me], types: watched }
  const asked = useQuery('request.list', places && input, watching)
  const first = useKept(`${department} ${ended}`, asked.data)
  const [rest, setRest] = useState<Rest>({ after: null, requests: [], next: null })
  const [isFetching, setFetching] = useState(false)
  const isRest = rest.after !== null && rest.after === first?.next
  const next = isRest ? rest.next : (first?.next ?? null)
  const more = async () => {
    if (!first || next === null || isFetching) return
    setFetching(true)
    try {
      const { data } = await client.ask('request.list', { ...input, cursor: next })
      const before = isRest ? rest.requests : []
      setRest({ after: first.next, requests: [...before, ...data.requests], next: data.next })
    } finally {
      setFetching(false)
    }
  }
  return {
    data: first && [...first.requests, ...(isRest ? rest.requests : [])],
    problem: first ? null : (pairs.problem ?? asked.problem),
    again: () => {
      pairs.again()
      asked.again()
    },
    end: next === null,
    // What could not be fetched is asked for again with the next row in view.
    more: () => void more().catch(() => undefined),
  }
}
