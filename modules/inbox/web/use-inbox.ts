import { useState } from 'react'
import { useMe } from '../../../packages/ui/account.tsx'
import { showToast } from '../../../packages/ui/overlays/toast.ts'
import { useProblemText } from '../../../packages/ui/states/error-state.tsx'
import { useClient, useMutate, useQuery } from './hooks.ts'
import { useInboxText } from './inbox-text.ts'

/** The person's entries, newest first, kept current; older ones are fetched as they are scrolled to. */
export function useInbox(unread: boolean) {
  const { person } = useMe()
  const client = useClient()
  const asked = useQuery('inbox.list', { unread, limit: 50 }, { in: [person.id], types: ['inbox-entry'] })
  const marks = useReadMarks()
  const [older, setOlder] = useState<Older>({ of: unread, entries: [], next: null })
  const first = asked.data
  const isOlderOurs = older.of === unread && older.entries.length > 0
  const next = isOlderOurs ? older.next : (first?.next ?? null)
  const listed = first ? [...first.entries, ...(isOlderOurs ? older.entries : [])] : null
  const [isFetching, setFetching] = useState(false)
  return {
    entries: listed && marks.appliedTo(uniqueById(listed)),
    isEnd: next === null,
    problem: asked.data ? null : asked.problem,
    retry: asked.again,
    read: marks.read,
    readAll: marks.readAll,
    async more() {
      if (next === null || isFetching) return
      setFetching(true)
      try {
        const { data } = await client.ask('inbox.list', { unread, limit: 50, cursor: next })
        setOlder({
          of: unread,
          entries: [...(isOlderOurs ? older.entries : []), ...data.entries],
          next: data.next,
        })
      } finally {
        setFetching(false)
      }
    },
  }
}

export type Entry = NonNullable<ReturnType<typeof useQuery<'inbox.list'>>['data']>['entries'][number]
type Cursor = NonNullable<ReturnType<typeof useQuery<'inbox.list'>>['data']>['next']

interface Older {
  of: boolean
  entries: readonly Entry[]
  next: Cursor
}

/** A mark is shown at once, and taken back where it is refused. */
function useReadMarks() {
  const text = useInboxText()
  const explain = useProblemText()
  const mutate = useMutate()
  const [marked, setMarked] = useState<ReadonlyMap<string, string | null>>(new Map())
  const mark = (ids: readonly string[], readAt: string | null) =>
    setMarked(before => new Map([...before, ...ids.map(id => [id, readAt] as const)]))
  const forget = (ids: readonly string[]) =>
    setMarked(before => new Map([...before].filter(([id]) => !ids.includes(id))))
  return {
    appliedTo: (entries: readonly Entry[]) =>
      entries.map(entry => {
        const readAt = marked.get(entry.id)
        return readAt === undefined ? entry : { ...entry, readAt }
      }),
    read(entry: Entry, read: boolean) {
      mark([entry.id], read ? new Date().toISOString() : null)
      mutate('inbox.read', { entries: [entry.id], read }).done.catch((error: unknown) => {
        forget([entry.id])
        showToast(explain(error), { tone: 'danger' })
      })
    },
    readAll(entries: readonly Entry[]) {
      const unread = entries.filter(entry => entry.readAt === null).map(entry => entry.id)
      mark(unread, new Date().toISOString())
      mutate('inbox.read-all', {}).done.then(
        () => showToast(text('inbox.all_read')),
        (error: unknown) => {
          forget(unread)
          showToast(explain(error), { tone: 'danger' })
        },
      )
    },
  }
}

/** While new ones come in at the top, one may stand in two pages. */
function uniqueById(entries: readonly Entry[]): readonly Entry[] {
  return [...new Map(entries.map(entry => [entry.id, entry])).values()]
}
